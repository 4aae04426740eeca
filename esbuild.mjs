// Builds everything that is built. Usage: node esbuild.mjs [TARGET…] [--watch] [--production]
// Without a TARGET all of the table below is built; `product` stands for what is published.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { aliases } from './scripts/lib/aliases.mjs';

const args = process.argv.slice(2);
const watch = args.includes('--watch');
const production = args.includes('--production');
const named = args.filter((arg) => !arg.startsWith('--'));

/** Files below `folder` whose name ends in `ending`, found anew at each build so that no test is forgotten. */
function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/** Prints what VS Code's problem matchers for esbuild watch for. */
const problemMatcher = {
  name: 'problem-matcher',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('[watch] build started'));
    onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

const shared = {
  alias: aliases,
  bundle: true,
  target: 'es2022',
  minify: production,
  sourcemap: !production,
  logLevel: watch ? 'silent' : 'warning',
  plugins: watch ? [problemMatcher] : [],
  legalComments: 'none',
};

/** Tests that drive a browser; one bundle a file, for they run in processes of their own. */
function browserTests(folder) {
  return {
    entryPoints: filesBelow(join('test', 'host', folder), '.test.ts'),
    outdir: join('out', folder),
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    packages: 'external',
    minify: false,
  };
}

/** What tests use and the program does not; fast-check is told elsewhere which texts to make, so there is to be one of it. */
const testTools = [
  ...['@axe-core/playwright', 'esbuild', 'fast-check', 'playwright-core', 'recheck', 'typescript'],
  ...['vscode-oniguruma', 'vscode-textmate'],
];

/** Runs what was built and writes the JSON schema that it gives, which package.json contributes for ledgers. */
const writeSchema = {
  name: 'write-schema',
  setup({ initialOptions, onEnd }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const built = pathToFileURL(resolve(initialOptions.outfile));
      const { ledgerJsonSchema } = await import(`${built.href}?${Date.now()}`);
      mkdirSync('dist', { recursive: true });
      writeFileSync(join('dist', 'ledger.schema.json'), `${JSON.stringify(ledgerJsonSchema(), null, 2)}\n`);
    });
  },
};

/** One row a product; the name is what the command line takes. */
const targets = {
  extension: {
    entryPoints: ['src/extension/main.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  // `worker` comes before `browser`, whose variants of some packages want a document.
  web: {
    entryPoints: ['src/extension/main.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    conditions: ['worker'],
    define: { global: 'globalThis' },
  },
  panel: {
    entryPoints: ['src/panel/main.ts', 'src/panel/panel.css'],
    outdir: 'dist/panel',
    platform: 'browser',
    format: 'iife',
    loader: { '.svg': 'text' },
  },
  cli: {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  schema: {
    entryPoints: ['src/core/ledger/jsonSchema.ts'],
    outfile: 'out/schema/jsonSchema.mjs',
    platform: 'node',
    format: 'esm',
    plugins: [...shared.plugins, writeSchema],
  },
  tests: {
    entryPoints: filesBelow('test', '.test.ts').filter((file) => !file.startsWith(join('test', 'host', sep))),
    outdir: 'out/test',
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    // What the program is made of is built in: a few large files load in half the time that hundreds of small ones take.
    external: testTools,
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`,
    },
    splitting: true,
    minify: false,
  },
  eval: {
    entryPoints: ['test/eval/main.ts'],
    outfile: 'out/eval.mjs',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    minify: false,
  },
  fuzz: {
    entryPoints: ['test/hostile/fuzz/main.ts'],
    outfile: 'out/fuzz.mjs',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    minify: false,
  },
  bench: {
    entryPoints: ['test/bench/main.ts'],
    outfile: 'out/bench.mjs',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    minify: false,
  },
  // One file, for VS Code loads one: all the tests, and the runner that runs what they register.
  hostTests: {
    stdin: {
      contents: [
        ...filesBelow('test/host/suite', '.test.ts').map((file) => `import './${file.replaceAll('\\', '/')}';`),
        `export { run } from './test/host/suite/runner';`,
      ].join('\n'),
      resolveDir: '.',
    },
    outfile: 'out/host/suite.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    minify: false,
  },
  uiTests: browserTests('ui'),
  webTests: browserTests('web'),
};

/** Folders that a target fills alone; emptied first, so that nothing that is gone is published or run. */
const ownFolders = {
  panel: 'dist/panel',
  web: 'dist/web',
  tests: 'out/test',
  hostTests: 'out/host',
  uiTests: 'out/ui',
  webTests: 'out/web',
};

const product = ['extension', 'web', 'panel', 'cli', 'schema'];

const wanted = named.flatMap((name) => (name === 'product' ? product : [name]));
const unknown = wanted.filter((name) => !(name in targets));
if (unknown.length > 0) {
  console.error(`No target ${unknown.join(', ')}. There are product, ${Object.keys(targets).join(', ')}.`);
  process.exit(2);
}
const chosen = Object.entries(targets).filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const [name, target] of chosen) {
  if (ownFolders[name]) rmSync(ownFolders[name], { recursive: true, force: true });
  if (target.entryPoints?.length === 0) continue;
  const options = { ...shared, ...target };
  if (watch) await (await context(options)).watch();
  // esbuild has printed what is wrong; its stack would only hide it.
  else await build(options).catch(() => process.exit(1));
}
