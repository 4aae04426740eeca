import assert from 'node:assert/strict';
import type { CitationStyle, Source } from '../../../src/core/citations/source';
import { citeEdits } from '../../../src/core/citations/write';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { splitSentences } from '../../../src/core/sentences/split';
import { applyEdits } from '../../../src/core/text/edit';

/** What is cited unless another source is given. */
export const PAPER: Source = {
  id: 'lab-2024-report',
  type: 'report',
  title: 'A report',
  author: [{ literal: 'The Lab' }],
  issued: { 'date-parts': [[2024, 12, 27]] },
  URL: 'https://example.com/report',
};
/** A draft with its blocks cut into sentences. */
export function read(text: string) {
  const document = parseMarkdown(text);
  return { document, blocks: document.blocks.map(splitSentences) };
}

/** Where each of some words first stands in the prose. */
export function placesOf(text: string, words: readonly string[]) {
  const { blocks } = read(text);
  return words.map((word) => {
    const block = blocks.find(({ prose }) => prose.text.includes(word));
    assert.ok(block, word);
    const start = block.prose.text.indexOf(word);
    return { block: block.index, prose: { start, end: start + word.length } };
  });
}

/** The text after citing the source for the claims of the given words. */
export function cite(text: string, words: readonly string[], style: CitationStyle, source: Source = PAPER): string {
  const { document, blocks } = read(text);
  return applyEdits(text, citeEdits(document, blocks, placesOf(text, words), source, style));
}
