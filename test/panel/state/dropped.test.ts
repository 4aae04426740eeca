import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn, dropAddress } from '../../../src/panel/state/dropped';
import { formKey } from '../../../src/panel/state/form';
import { openNewCitation, typeInto } from '../../../src/panel/state/forms';
import { viewOf, type Model } from '../../../src/panel/state/model';
import { receive } from '../../../src/panel/state/receive';
import { restore } from '../../../src/panel/state/saved';
import { SAMPLE, SAMPLE_CLAIMS, snapshot } from '../harness/drafts';

const ADDRESS = 'https://example.com/report';
const KEY = formKey('c04', 'new');
const claim = SAMPLE_CLAIMS.find(({ id }) => id === 'c04') ?? assert.fail();

const shown = (draft = SAMPLE): Model => receive(restore(null, 100), snapshot(draft));

function formIn(model: Model) {
  const form = viewOf(model).forms[KEY];
  return form?.kind === 'citation' ? form : assert.fail('there is no form');
}

test('A link dropped on a claim opens its form with the address, which is looked up', () => {
  const { model, send } = dropAddress(shown(), claim, ADDRESS);
  assert.equal(formIn(model).fields.url, ADDRESS);
  assert.ok(send?.kind === 'lookUp' && send.typed === ADDRESS);
  assert.equal(viewOf(model).current, 'c04');
});

test('What was typed into the form before stays, and the person is told', () => {
  const typed = typeInto(openNewCitation(shown(), claim), KEY, { url: 'https://example.com/other', note: 'see p. 3' });
  const { model, send } = dropAddress(typed, claim, ADDRESS);
  const { fields, failure } = formIn(model);
  assert.deepEqual([fields.url, fields.note, send], ['https://example.com/other', 'see p. 3', null]);
  assert.match(failure, /Another source is in this form/);
});

test('A note without an address is kept beside the address that is dropped', () => {
  const typed = typeInto(openNewCitation(shown(), claim), KEY, { note: 'see p. 3' });
  const { fields } = formIn(dropAddress(typed, claim, ADDRESS).model);
  assert.deepEqual([fields.url, fields.note], [ADDRESS, 'see p. 3']);
});

test('What is no address is shown in the form with what is wrong', () => {
  const { model, send } = dropAddress(shown(), claim, 'report');
  assert.equal(send, null);
  assert.ok(formIn(model).errors['url']);
});

test('Where nothing can be recorded no form opens', () => {
  const { model, send } = dropAddress(shown({ ...SAMPLE, locked: 'Save the draft first.' }), claim, ADDRESS);
  assert.deepEqual([viewOf(model).forms, send, viewOf(model).current], [{}, null, 'c04']);
});

for (const [what, types, expected] of [
  ['a link', { 'text/uri-list': `# title\r\n${ADDRESS}\r\nhttps://example.com/2` }, ADDRESS],
  ['a text that is one', { 'text/plain': ` ${ADDRESS}\n` }, ADDRESS],
  ['a DOI', { 'text/plain': '10.1000/182' }, '10.1000/182'],
  ['prose', { 'text/plain': 'It cost $6 million.' }, null],
  ['a file', { 'text/uri-list': 'file:///home/draft.md' }, null],
  ['nothing', {}, null],
] as const) {
  test(`The address in ${what} that is dropped`, () => {
    const data: Readonly<Record<string, string>> = types;
    assert.equal(addressIn({ getData: (type) => data[type] ?? '' }), expected);
  });
}
