import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadInBackground, readBibliography } from '../../../../src/core/citations/bibliography/load';
import { bibliographyOf } from './bibliographyOf';

const TEXT = bibliographyOf(250);

test('Loading in the background lets others have their turn, and gives what reading in one go gives', async () => {
  let turns = 0;
  const loaded = await loadInBackground(TEXT, 'bibtex', () => {
    turns++;
    return Promise.resolve();
  });
  assert.ok(turns > TEXT.length / 6000);
  assert.deepEqual(loaded, readBibliography(TEXT, 'bibtex'));
  assert.equal(loaded.entries.get('key7')?.author, 'Doe et al.');
});

test('Loading can be given up', async () => {
  const given = loadInBackground(TEXT, 'bibtex', () => Promise.reject(new Error('closed')));
  await assert.rejects(given, /closed/);
});
