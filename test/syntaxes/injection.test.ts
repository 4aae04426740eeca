import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { CLAIM_TYPES } from '../../src/core/claims/claim';

const FILES: Readonly<Record<string, string>> = {
  'text.html.markdown': 'test/syntaxes/markdown.standIn.json',
  'markdown.claimcheck.injection': 'syntaxes/claimcheck.injection.json',
};

let grammar: IGrammar;

before(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const file = FILES[scope];
      return Promise.resolve(file ? textmate.parseRawGrammar(readFileSync(file, 'utf8'), file) : null);
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.claimcheck.injection'] : []),
  });
  const loaded = await registry.loadGrammar('text.html.markdown');
  assert.ok(loaded);
  grammar = loaded;
});

/** What a reader of the colours tells apart, by the scope that says it. */
const NAMES: readonly (readonly [string, string])[] = [
  ['keyword.control.directive.claimcheck', 'keyword'],
  ['support.type.claim.claimcheck', 'type'],
  ['string.unquoted.reason.claimcheck', 'reason'],
  ['constant.other.reference.footnote.claimcheck', 'footnote'],
  ['constant.other.reference.citation.claimcheck', 'key'],
];

/** "footnote 1", "key deepseek2024" and so on for all that is coloured in a text, in order. */
function coloured(text: string): readonly string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const name = NAMES.find(([scope]) => scopes.includes(scope))?.[1];
      return name ? [`${name} ${line.slice(startIndex, endIndex)}`] : [];
    });
  });
}

const cases: readonly { readonly name: string; readonly text: string; readonly expect: readonly string[] }[] = [
  {
    name: 'a directive with types and a reason',
    text: '<!-- claimcheck-disable-next-line cost model-size: own cost estimate -->',
    expect: ['keyword claimcheck-disable-next-line', 'type cost', 'type model-size', 'reason own cost estimate'],
  },
  {
    name: 'each kind of directive, within a line and indented',
    text: 'It cost $6. <!-- claimcheck-disable-line -->\n\n- a\n  <!-- claimcheck-disable -->\n  <!-- claimcheck-enable -->',
    expect: ['keyword claimcheck-disable-line', 'keyword claimcheck-disable', 'keyword claimcheck-enable'],
  },
  {
    name: 'words that are no types and directives that are none',
    text: '<!-- claimcheck-disable costs datasets -->\n<!-- claimcheck-off cost -->\n<!-- cost -->',
    expect: ['keyword claimcheck-disable'],
  },
  {
    name: 'a directive over several lines',
    text: '<!-- claimcheck-disable\ncost -->\ncost',
    expect: ['keyword claimcheck-disable', 'type cost'],
  },
  {
    name: 'footnotes and their definitions',
    text: 'It took 55 days.[^1] **Bold[^long-note]**\n\n[^1]: A note with `code [^x]` and **bold[^2]**.',
    expect: ['footnote 1', 'footnote long-note', 'footnote 1', 'footnote 2'],
  },
  {
    name: 'citation keys in brackets, several and with words around them',
    text: 'As reported [see @deepseek2024, p. 3; -@meta:2024].',
    expect: ['key deepseek2024', 'key meta:2024'],
  },
  {
    name: 'a key in the text, without the full stop; handles are none',
    text: '@deepseek2024 says so, as do @OpenAI and -@liu_2024b.',
    expect: ['key deepseek2024', 'key liu_2024b'],
  },
  {
    name: 'keys in braces and of other scripts; a handle in brackets of a link is none',
    text: '[@{a/b.c}; @müller] but [a@b.c] and [@press](https://example.com)',
    expect: ['key a/b.c', 'key müller'],
  },
  { name: 'keys and footnotes in headings', text: '# Costs [@a] and chips[^b]', expect: ['key a', 'footnote b'] },
  {
    name: 'e-mail and web addresses are no keys',
    text: 'Write to press@example.com, see https://example.com/@press or [us](https://example.com/@press).',
    expect: [],
  },
  { name: 'what is escaped', text: '\\[^1] and \\@key', expect: [] },
  { name: 'code within a line', text: '`[^1] [@key] <!-- claimcheck-disable -->`', expect: [] },
  { name: 'fenced code', text: '```html\n<!-- claimcheck-disable cost --> [^1] [@key]\n```', expect: [] },
  { name: 'indented code', text: '    [^1] [@key]', expect: [] },
  { name: 'other comments and attributes of tags', text: '<!-- ask @key [^1] -->\na <b title="[@key]">', expect: [] },
];

for (const { name, text, expect } of cases) {
  test(`colours: ${name}`, () => assert.deepEqual(coloured(text), expect));
}

test('every claim type is coloured in a directive', () => {
  const expect = ['keyword claimcheck-disable', ...CLAIM_TYPES.map((type) => `type ${type}`)];
  assert.deepEqual(coloured(`<!-- claimcheck-disable ${CLAIM_TYPES.join(' ')} -->`), expect);
});
