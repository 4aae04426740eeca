import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAnchors } from '../../../src/core/claims/anchorPlacement';
import { refreshedAnchors } from '../../../src/core/claims/anchorRefresh';
import { entriesOf, marked } from './marked';

/** The prefix that would be written anew for the only claim; null where its anchor stays. */
function refreshed(before: string, after: string, isJudged: boolean): string | null {
  const draft = marked(after);
  const entries = entriesOf(marked(before)).map((entry) => ({ ...entry, isJudged }));
  const placements = placeAnchors(draft.collapsed, draft.claims, entries);
  return refreshedAnchors(draft.collapsed, entries, placements).get('0')?.prefix ?? null;
}

const BEFORE = 'The final run cost about [$6 million] in rented chips.';

test('The anchor of words that nobody judged follows them', () => {
  const after = 'The final run cost only about [$6 million] in rented chips.';
  assert.equal(refreshed(BEFORE, after, false), 'The final run cost only about ');
});

test('The anchor of words that were judged stays when their sentence changes, and follows them elsewhere', () => {
  assert.equal(refreshed(BEFORE, BEFORE.replace('about', 'only about'), true), null);
  assert.equal(refreshed(BEFORE, `New. ${BEFORE}`, true), 'New. The final run cost about ');
});

test('The anchor of another number and of an orphan stays', () => {
  assert.equal(refreshed(BEFORE, BEFORE.replace('6', '7'), false), null);
  assert.equal(refreshed(BEFORE, 'Nothing.', false), null);
});

test('Nothing is written when nothing changed, or only far away', () => {
  assert.equal(refreshed(BEFORE, BEFORE, false), null);
  const filler = 'Some words of an introduction that stands before all else here.\n';
  assert.equal(refreshed(filler + BEFORE, filler.replace('Some', 'Some more') + BEFORE, false), null);
});
