import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifySource, type SourceIdentity } from '../../../src/core/citations/identify';
import type { Unkeyed } from '../../../src/core/citations/key';
import { recordedSource, type KnownSources } from '../../../src/core/citations/recordedSource';
import type { Source } from '../../../src/core/citations/source';
import { parseMarkdown } from '../../../src/core/markdown/parse';

const PAGE = 'https://example.com/paper';
const RECORD: Unkeyed = {
  ...{ type: 'article-journal', title: 'On Chips', DOI: '10.1000/chips', URL: PAGE },
  issued: { 'date-parts': [[2025]] },
};
const NOTHING: KnownSources = { stored: {}, taken: [] };

function recorded(known: Partial<KnownSources>, text = 'The run cost $6 million.\n'): Source {
  const asked = identifySource(PAGE) as SourceIdentity;
  return recordedSource(parseMarkdown(text), { ...NOTHING, ...known }, RECORD, asked);
}

test('A record that nobody knows gets a key that is free', () => {
  assert.deepEqual(recorded({}), { id: 'doi-2025-chips', ...RECORD });
  assert.equal(recorded({ taken: ['doi-2025-chips'] }).id, 'doi-2025-chips-2');
});

test('A page that turns out to have the DOI of a known source is that source', () => {
  const known: Source = { id: 'chips', type: 'article-journal', URL: 'https://doi.org/10.1000/chips' };
  assert.equal(recorded({ stored: { chips: known } }), known);
});

test('What was asked for counts too, where the record has another address', () => {
  const known: Source = { id: 'page', type: 'webpage', URL: PAGE };
  const asked = identifySource(PAGE) as SourceIdentity;
  const record: Unkeyed = { type: 'webpage', title: 'On Chips', URL: 'https://example.com/canonical' };
  assert.equal(recordedSource(parseMarkdown(''), { ...NOTHING, stored: { page: known } }, record, asked), known);
});

test('A footnote that gives the page under its address is used, as it is written', () => {
  const { id, title, URL: url } = recorded({}, `It is so.[^1]\n\n[^1]: ${PAGE}\n`);
  assert.deepEqual([id, title, url], ['example-paper', undefined, PAGE]);
});
