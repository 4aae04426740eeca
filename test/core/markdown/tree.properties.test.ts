import { test } from 'node:test';
import fc from 'fast-check';
import { chunkyDraft } from './snippets';
import { sameTree } from './wholeTree';

const PARTS = ['a', 'b ', '@', '.', '-', ':', '|', '_', '+', '\n', ' ', '> ', '- ', 'www.', '\\', '`', '*', '[', ']'];

test('trees of random texts are those of a parser that looks for everything', () => {
  const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, sameTree), { numRuns: 300 });
  fc.assert(fc.property(chunkyDraft, sameTree), { numRuns: 30 });
});
