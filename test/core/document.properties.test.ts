import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createDocument } from '../../src/core/document';
import { applyEdits, type TextEdit } from '../../src/core/text/edit';
import { chunkyDraft } from './markdown/snippets';
import { plain } from './plainAnalysis';

/** An edit whose places are parts of the text's length, and what stands there then. */
const script = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), chunkyDraft),
  { maxLength: 3 },
);

/** Edits of a text that do not overlap. */
function editsOf(text: string, parts: readonly (readonly [at: number, length: number, text: string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let free = 0;
  for (const [at, length, inserted] of [...parts].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(free, Math.floor(at * text.length));
    const end = Math.min(text.length, start + Math.floor(length * text.length));
    if (start > text.length) break;
    edits.push({ start, end, text: inserted.slice(0, 1 + Math.floor(length * 200)) });
    free = end + 1;
  }
  return edits;
}

/** How short chunks may be: nothing that is found may depend on it. */
const sizes = fc.constantFrom(0, 0, 20, 60, 500);

test('an analysis after edits is that of a draft opened anew', () => {
  fc.assert(
    fc.property(chunkyDraft, fc.array(script, { maxLength: 5 }), sizes, sizes, (text, scripts, shortest, fresh) => {
      const draft = createDocument(text, {}, shortest);
      draft.analysis();
      let now = text;
      for (const parts of scripts) {
        const edits = editsOf(now, parts);
        draft.update(edits);
        now = applyEdits(now, edits);
        assert.deepEqual(plain(draft.analysis()), plain(createDocument(now, {}, fresh).analysis()));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});

/** Words that say of the numbers around what they are. */
const telling = fc.constantFrom(
  'Price',
  'MMLU',
  'GPUs',
  'Users',
  'Latency',
  'Parameters',
  'Memory',
  'Llama 3',
  'costs:',
  'It scored:',
);
const figure = fc.constantFrom('12', '71.5%', '$40', '3x faster', '80 GB', '4.8', '7B', 'outperforms GPT-4o');

/** The lines of a draft in one chunk: a heading, a lead-in, a list, another lead-in and a table. */
const lines = fc
  .tuple(telling, telling, fc.array(fc.tuple(telling, figure), { minLength: 1, maxLength: 4 }), fc.tuple(telling, telling, telling))
  .map(([heading, lead, rows, heads]) => [
    `## ${heading}`, '', lead, '',
    ...rows.map(([word, number], index) => `${'  '.repeat(index % 2)}- ${word} ${number}`), '',
    `Below ${lead}`, '',
    `| ${heads.join(' | ')} |`, '|---|---|---|',
    ...rows.map(([word, number]) => `| ${word} | ${number} | ${number} |`),
  ]); // prettier-ignore

test('what was found in a block is not kept where other words stand around it', () => {
  const change = fc.tuple(fc.nat(), telling, figure);
  fc.assert(
    fc.property(lines, fc.array(change, { minLength: 1, maxLength: 4 }), (start, changes) => {
      let now = start.join('\n');
      const draft = createDocument(now, {}, 5000);
      draft.analysis();
      for (const [place, word, number] of changes) {
        const words = [...now.matchAll(/[A-Z$\d][^|\n]*/g)];
        const one = words[place % words.length];
        if (!one) continue;
        const edit = {
          start: one.index,
          end: one.index + one[0].trimEnd().length,
          text: place % 3 === 0 ? number : word,
        };
        draft.update([edit]);
        now = applyEdits(now, [edit]);
        assert.deepEqual(plain(draft.analysis()), plain(createDocument(now, {}, 5000).analysis()));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});
