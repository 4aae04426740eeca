import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CITATION_STYLES } from '../../../src/core/citations/source';
import { readSourcing } from '../../../src/core/sourcing/scope';
import { cite, PAPER, placesOf, read } from './citing';

/** Places in which claims stand; `N` is where the number goes. */
const SURROUNDINGS: readonly string[] = [
  'It cost N.',
  'It cost **N**, we hear.',
  '# What N buys',
  '- It cost N\n- and more',
  '1. first\n\n   It cost *about N in all*.',
  '> It cost N, they say.\n',
  '| a | b |\n| - | - |\n| x | N |',
  'It cost N! Then more.',
  '“It cost N.” So they said.',
  'See `code` for N; more [here](https://example.org/x).',
  'Text [that cost N](https://example.org) once.',
  'It cost N[^z] once.\n\n[^z]: A note.',
  'Sie zahlten 600万 und N。',
  '🎉 It cost N 🎉',
];

for (const style of CITATION_STYLES) {
  test(`whatever stands around a claim, a reader can reach the source afterwards (${style})`, () => {
    for (const surrounding of SURROUNDINGS) {
      const text = surrounding.replace('N', '$6 million');
      for (const variant of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`]) {
        const cited = cite(variant, ['$6 million'], style);
        const { document, blocks } = read(cited);
        const [place] = placesOf(cited, ['$6 million']);
        assert.ok(place, cited);
        const { references } = readSourcing(document, blocks).of(place.block, place.prose);
        const isReached = references.some(({ kind, target, label }) => {
          const definition = document.definitions.find((candidate) => candidate.label === label);
          return kind === 'citation' ? target === PAPER.id : [target, definition?.url].includes(PAPER.URL);
        });
        assert.ok(isReached, `${JSON.stringify(variant)} became ${JSON.stringify(cited)}`);
        assert.equal(cite(cited, ['$6 million'], style), cited, 'citing again changes nothing');
      }
    }
  });
}
