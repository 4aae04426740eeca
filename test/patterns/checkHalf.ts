import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { KnownPatterns } from './known';
import { shippedPatterns, type Pattern } from './shipped';

/** Tests every second file that has regular expressions; the halves run in two processes. */
export async function checkHalf(half: 'first' | 'second'): Promise<void> {
  const byFile = new Map<string, Map<string, Pattern>>();
  for (const pattern of await shippedPatterns()) {
    const own = byFile.get(pattern.file) ?? new Map<string, Pattern>();
    byFile.set(pattern.file, own.set(`/${pattern.source}/${pattern.flags}`, pattern));
  }
  const files = [...byFile].filter((_, index) => index % 2 === (half === 'first' ? 0 : 1));
  const known = new KnownPatterns(half);
  after(() => known.save());
  for (const [file, patterns] of files) {
    test(`the regular expressions of ${file} take linear time`, () => {
      for (const [written, pattern] of patterns) {
        const why = known.backtrackingOf(pattern);
        assert.ok(why === null, `${file}: ${written} ${why}`);
      }
    });
  }
}
