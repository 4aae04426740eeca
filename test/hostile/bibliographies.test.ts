import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBibliography, readBibliography } from '../../src/core/citations/bibliography/load';
import { correctKey } from '../../src/core/findings/fixes/correctKey';
import { parseMarkdown } from '../../src/core/markdown/parse';
import { applyEdits } from '../../src/core/text/edit';
import { bibliographyOf } from '../core/citations/bibliography/bibliographyOf';

test('A bibliography of 20,000 entries is loaded in slices that grow with its length, not with what is in it', () => {
  const text = bibliographyOf(20_000);
  const steps = [...loadBibliography(text, 'bibtex')];
  assert.ok(steps.length > text.length / 6000, `${steps.length} slices`);
  assert.ok(steps.every(({ done, total }, index) => done > (steps[index - 1]?.done ?? 0) && total === text.length));
});

test('Whatever is in a file, the time it takes grows with its length alone', () => {
  for (const piece of ['@misc{a, title={x\n', '@', '{', '@misc{a,', '"', '\\', '@string{', '%\n', '@a(b,c="{"']) {
    const before = process.cpuUsage();
    readBibliography(piece.repeat(20_000), 'bibtex');
    // Processor time, so that what else the machine does counts little; reading that is quadratic takes minutes.
    assert.ok(process.cpuUsage(before).user < 5_000_000, piece);
  }
});

test('A key is sought among twenty thousand at once', () => {
  const known = Array.from({ length: 20_000 }, (_, index) => `entry${String(index).padStart(8, '0')}`);
  const text = 'As [@vasvani2017].';
  const document = parseMarkdown(text);
  const [unknown] = document.blocks.flatMap(({ references }) => references);
  assert.ok(unknown);
  const missing = [{ ...unknown, defined: false }];
  const [fix] = correctKey({ ...document, missing }, unknown.source, [...known, 'vaswani2017', 'vaswani2018']);
  assert.equal(applyEdits(text, fix?.edits ?? []), 'As [@vaswani2017].');
});
