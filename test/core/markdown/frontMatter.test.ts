import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftLanguage } from '../../../src/core/markdown/frontMatter';
import { parseMarkdown } from '../../../src/core/markdown/parse';

const cases: readonly { readonly text: string; readonly expect: string | null }[] = [
  { text: '---\ntitle: Kosten\nlang: de-CH\n---\n\nText.', expect: 'de-CH' },
  { text: '---\r\nlang: "fr" # French\r\n---\r\nText.', expect: 'fr' },
  { text: "+++\nlanguage = 'pt_BR'\n+++\n", expect: 'pt-BR' },
  { text: '---\nmeta:\n  lang: de\n---\n', expect: null },
  { text: '---\nslang: de\n---\n', expect: null },
  { text: 'lang: de\n\nText.', expect: null },
];

for (const { text, expect } of cases) {
  test(`The language of ${JSON.stringify(text)} is ${expect ?? 'not given'}`, () =>
    assert.equal(draftLanguage(parseMarkdown(text)), expect));
}
