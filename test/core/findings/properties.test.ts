import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import type { Finding } from '../../../src/core/findings/finding';
import { fixesOf } from '../../../src/core/findings/fixes';
import { applyEdits } from '../../../src/core/text/edit';

/** What drafts are made of, and what breaks parsers. */
const PARTS = [
  'The run cost $6 million', ' on 512 GPUs', ' according to Meta', '. ', '\n', '\r\n', '\n\n', '[^a]', '[^b]', '[it][c]',
  '[it][]', '\n\n[^a]: A note.', '\n\n[c]: /c\n', '[d]: /d', '\n\n[^e]: https://a.b/c', '[^e]', '\n[^f]: https://a.b/c', '[^f]', '\n[g]: https://a.b/c\n', '[g]', '\n[h]: https://a.b/c\n', '[x][h]', '- ', '> ', '| ', ' |\n| - |\n', '# ', ' #', '`', '**', '\\', '  \n',
  '<!-- claimcheck-disable cost -->', '<!-- claimcheck-enable -->', ' <!-- claimcheck-disable-line hardware -->',
  '<!-- claimcheck-disable-next-line -->', '```\n', '\ufeff', '训练', '🚀', '[', ']', '(',
]; // prettier-ignore

const draft = fc.array(fc.constantFrom(...PARTS), { maxLength: 25 }).map((parts) => parts.join(''));

test('findings of any draft lie in it, in order of place', () => {
  fc.assert(
    fc.property(draft, (text) => {
      const { findings } = analyze(text);
      for (const { start, end } of findings) assert.ok(0 <= start && start <= end && end <= text.length);
      const starts = findings.map(({ start }) => start);
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 50 },
  );
});

test('every fix of any draft leaves less of what it is a fix for', () => {
  fc.assert(
    fc.property(draft, (text) => {
      const analysis = analyze(text);
      for (const { code, message, ...finding } of analysis.findings) {
        const count = (findings: readonly Finding[]) =>
          findings.filter((other) => other.code === code && other.message === message).length;
        for (const { edits } of fixesOf(analysis, { ...finding, code, message })) {
          const fixed = applyEdits(text, edits);
          assert.ok(count(analyze(fixed).findings) < count(analysis.findings), JSON.stringify([message, fixed]));
        }
      }
    }),
  );
});
