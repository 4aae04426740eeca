import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openNewCitation, typeInto } from '../../../src/panel/state/forms';
import type { Model } from '../../../src/panel/state/model';
import { receive } from '../../../src/panel/state/receive';
import { submit } from '../../../src/panel/state/requests';
import { restore, toSave } from '../../../src/panel/state/saved';
import { SAMPLE, SAMPLE_CLAIMS, snapshot } from '../harness/drafts';

const show = (model: Model, uri: string) => receive(model, snapshot({ ...SAMPLE, uri }));

function write(model: Model): Model {
  const [claim] = SAMPLE_CLAIMS;
  assert.ok(claim);
  return typeInto(openNewCitation(model, claim), `${claim.id}|new`, { url: 'https://example.com', note: 'unsent' });
}

test('of many drafts the oldest are forgotten, but never unsent text', () => {
  let model = write(show(restore(null, 1), 'file:///first.md'));
  for (let index = 0; index < 40; index++) model = show(model, `file:///draft-${index}.md`);
  const { views } = toSave(model);
  assert.equal(Object.keys(views).length, 31);
  assert.equal(Object.keys(views['file:///first.md']?.forms ?? {}).length, 1);
  assert.equal(views['file:///draft-0.md'], undefined);
});

test('what is kept is plain data, and comes back as it was', () => {
  const model = write(show(restore(null, 1), SAMPLE.uri));
  const kept: unknown = JSON.parse(JSON.stringify(toSave(model)));
  assert.deepEqual(restore(kept, 5).views, model.views);
});

test('a form whose answer never came can be sent again after a reload', () => {
  const { model, send } = submit(write(show(restore(null, 1), SAMPLE.uri)), 'c01|new', '');
  assert.equal(send?.kind, 'addCitation');
  const form = restore(toSave(model), 9).views[SAMPLE.uri]?.forms['c01|new'];
  assert.equal(form?.request, null);
});

test('an answer to a request from before the reload is not taken for one of now', () => {
  const before = submit(write(show(restore(null, 1000), SAMPLE.uri)), 'c01|new', '').model;
  const after = submit(show(restore(toSave(before), 2000), SAMPLE.uri), 'c01|new', '').model;
  const answered = receive(after, { kind: 'done', request: 1000, ok: true, message: '' });
  assert.equal(Object.keys(answered.views[SAMPLE.uri]?.forms ?? {}).length, 1);
});

for (const [why, state] of [
  ['nothing', undefined],
  ['something else', 'text'],
  ['another version', { version: 2, views: 1 }],
] as const) {
  test(`a panel starts anew from ${why}`, () => assert.deepEqual(restore(state, 1).views, {}));
}
