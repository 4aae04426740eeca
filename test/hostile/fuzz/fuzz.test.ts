import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from './fuzz';

const RUNS = 5000;

test(`${RUNS} random drafts are analysed, and all that is found stands where it is said to`, () => {
  assert.equal(fuzz({ runs: RUNS, seed: Date.now() % 2 ** 31 }), null);
});
