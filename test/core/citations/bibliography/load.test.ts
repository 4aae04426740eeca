import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBibliography, loadInBackground, readBibliography } from '../../../../src/core/citations/bibliography/load';

const COUNT = 20_000;
const entry = (number: number) =>
  `@article{key${number},\n  author = {Doe, Jane and M{\\"u}ller, Jo},\n  title = {On ${number} {GPUs}},\n  year = {2024},\n` +
  `  doi = {10.1000/x${number}},\n  abstract = {${'Long words. '.repeat(20)}}\n}\n\n`;
const LARGE = Array.from({ length: COUNT }, (_, number) => entry(number)).join('');

test('A bibliography of 20,000 entries is loaded in slices that grow with its length, not with what is in it', () => {
  const steps = [...loadBibliography(LARGE, 'bibtex')];
  assert.ok(steps.length > LARGE.length / 6000, `${steps.length} slices`);
  assert.ok(steps.every(({ done, total }, index) => done > (steps[index - 1]?.done ?? 0) && total === LARGE.length));
});

test('Loading in the background lets others have their turn, and gives what reading in one go gives', async () => {
  const text = LARGE.slice(0, 400_000);
  let turns = 0;
  const loaded = await loadInBackground(text, 'bibtex', () => {
    turns++;
    return Promise.resolve();
  });
  assert.ok(turns > 50);
  assert.deepEqual(loaded, readBibliography(text, 'bibtex'));
  assert.equal(loaded.entries.get('key7')?.author, 'Doe et al.');
});

test('Loading can be given up', async () => {
  const given = loadInBackground(LARGE, 'bibtex', () => Promise.reject(new Error('closed')));
  await assert.rejects(given, /closed/);
});
