import tseslint from 'typescript-eslint';

/** Folders of src/core in the order in which they may import: each only from those before it. */
const coreOrder = [
  'text',
  'markdown',
  'sentences',
  'quantities',
  'claims',
  'citations',
  'ledger',
  'sourcing',
  'checks',
  'findings',
  'reports',
];

const noNode = { group: ['node:*'], message: 'Only src/cli may use Node: the rest runs in a web worker too.' };
const noVscode = { group: ['vscode'], message: 'Only src/extension may import vscode.' };
const noMarkdown = {
  group: ['unified', 'remark-*', 'mdast*', 'micromark*', 'unist*'],
  message: 'Only src/core/markdown knows how Markdown is parsed.',
};
const noHtml = { group: ['parse5'], message: 'Only src/fetching knows how HTML is parsed.' };
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '**/node_modules', '.vscode-test*'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: 'test', package: 'node:test' },
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...coreOrder.map((folder, index) => ({
    files: [`src/core/${folder}/**/*.ts`],
    rules: restrict(noNode, noVscode, noHtml, ...(folder === 'markdown' ? [] : [noMarkdown]), {
      group: [
        ...coreOrder.slice(index + 1).map((later) => `**/${later}/*`),
        '../analyze',
        '../document',
        '**/extension/*',
        '**/panel/*',
        '**/cli/*',
        '**/protocol/*',
        '**/fetching/*',
      ],
      message: `core/${folder} may import only from ${['itself', ...coreOrder.slice(0, index)].join(', ')}.`,
    }),
  })),
  { files: ['src/core/*.ts'], rules: restrict(noNode, noVscode, noMarkdown, noHtml) },
  {
    files: ['src/protocol/**/*.ts'],
    rules: restrict(noNode, noVscode, noMarkdown, noHtml, {
      group: ['**/extension/*', '**/panel/*', '**/cli/*', '**/fetching/*'],
      message: 'The protocol stands between the two sides.',
    }),
  },
  {
    files: ['src/fetching/**/*.ts'],
    rules: restrict(noNode, noVscode, noMarkdown, {
      group: ['**/extension/*', '**/panel/*', '**/cli/*', '**/protocol/*'],
      message: 'Fetching is handed its fetch function and knows only the core.',
    }),
  },
  {
    files: ['src/extension/**/*.ts'],
    rules: restrict(noNode, noMarkdown, noHtml, {
      group: ['**/panel/*', '**/cli/*'],
      message: 'The extension talks to the panel through src/protocol.',
    }),
  },
  {
    files: ['src/panel/**/*.ts'],
    rules: restrict(noNode, noVscode, noMarkdown, noHtml, {
      group: ['**/extension/*', '**/cli/*', '**/fetching/*'],
      message: 'The panel talks to the extension through src/protocol.',
    }),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      ...restrict(noVscode, noMarkdown, noHtml, {
        group: ['**/extension/*', '**/panel/*'],
        message: 'The command line is core and Node.',
      }),
      'no-console': 'off',
    },
  },
  { files: ['test/**/*.ts'], rules: { 'no-console': 'off', '@typescript-eslint/no-floating-promises': 'off' } },
);
