import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Model } from '../../../src/panel/state/model';
import { receive } from '../../../src/panel/state/receive';
import { judge, nextCitation, reviewItem, startReview, uncheckedCitations } from '../../../src/panel/state/review';
import { restore } from '../../../src/panel/state/saved';
import { citation, claim, SAMPLE, SOURCES, snapshot } from '../harness/drafts';

const [REPORT, BLOG] = SOURCES;
assert.ok(REPORT && BLOG);

const rows: readonly [why: string, part: Parameters<typeof claim>[2], count: number][] = [
  ['without a verdict', { citations: [citation(REPORT), citation(BLOG)] }, 2],
  ['with a verdict', { status: 'verified', citations: [citation(REPORT, { verdict: 'supports' })] }, 0],
  ['of a claim that changed', { status: 'stale', citations: [citation(REPORT, { verdict: 'supports' })] }, 1],
  ['only in the text', { citations: [citation(REPORT, { id: null })] }, 1],
  ['of a key that names no source', { citations: [citation(REPORT, { id: null, library: null })] }, 0],
  ['of a waived claim', { waiver: { reason: 'not a claim', note: '' }, citations: [citation(REPORT)] }, 0],
];

for (const [why, part, count] of rows) {
  test(`to be reviewed, ${count} of the citations ${why}`, () => {
    assert.equal(uncheckedCitations([claim('a', 'It has |8 GPUs|.', part)]).length, count);
  });
}

const show = (model: Model, part: Partial<typeof SAMPLE> = {}) => receive(model, snapshot({ ...SAMPLE, ...part }));

test('the answer to a verdict leads on only in the draft that it was given in', () => {
  const { model, send } = judge(startReview(show(restore(null, 1))), 'supports');
  assert.ok(send && 'request' in send);
  const done = { kind: 'done', request: send.request, ok: true, message: '' } as const;
  assert.equal(reviewItem(receive(model, done))?.claim.id, 'c02');
  const elsewhere = receive(startReview(show(model, { uri: 'file:///drafts/other.md' })), done);
  assert.equal(reviewItem(elsewhere)?.claim.id, 'c01');
});

test('when the claim under review is cut from the draft, the walk goes on from the start', () => {
  const walking = nextCitation(startReview(show(restore(null, 1))));
  const cut = show(walking, { claims: SAMPLE.claims.filter(({ id }) => id !== 'c02'), version: 8 });
  assert.equal(reviewItem(cut), null);
  assert.equal(reviewItem(nextCitation(cut))?.claim.id, 'c01');
});
