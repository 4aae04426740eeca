import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeForm, editCitation, openNewCitation, pickSource, typeInto } from '../../../src/panel/state/forms';
import { citationKey, formKey, isDirty, type CitationForm } from '../../../src/panel/state/form';
import { differences } from '../../../src/panel/state/lookedUp';
import {
  awaitedLookUps,
  leaveOut,
  putBack,
  startLookUp,
  stopLookUp,
  takeDifferences,
  takeFact,
  takeLookUp,
} from '../../../src/panel/state/lookUp';
import { viewOf, type Model } from '../../../src/panel/state/model';
import { receive } from '../../../src/panel/state/receive';
import { answer, submit } from '../../../src/panel/state/requests';
import { restore, toSave } from '../../../src/panel/state/saved';
import type { AskedLookUp, CitationFields, PanelLookUp } from '../../../src/protocol/messages';
import { bigDraft, citation, claim as claimOf, SAMPLE, SAMPLE_CLAIMS, snapshot, source } from '../harness/drafts';

const claim = SAMPLE_CLAIMS.find(({ id }) => id === 'c04');
const KEY = formKey('c04', 'new');
const ADDRESS = 'https://example.com/report';
const RECORD = {
  ...{ type: 'webpage', title: 'The Cost of a Run', URL: ADDRESS, publisher: 'Example Press' },
  issued: { 'date-parts': [[2025, 3, 4]] },
};
const FOUND: PanelLookUp = {
  kind: 'found',
  record: RECORD,
  facts: [
    { field: 'title', label: 'Title', value: 'The Cost of a Run', origin: 'JSON-LD' },
    { field: 'issued', label: 'Published', value: '2025-03-04', origin: 'citation_date' },
    { field: 'publisher', label: 'Publisher', value: 'Example Press', origin: 'Open Graph' },
  ],
  notices: [],
  known: null,
};
const FAILED: PanelLookUp = { kind: 'failed', message: 'example.com was not found: check the address.', known: null };

const shown = (model: Model, draft = SAMPLE) => receive(model, snapshot(draft));

/** A model with the form of a new citation in which that was typed. */
function typed(fields: Partial<CitationFields>): Model {
  assert.ok(claim);
  return typeInto(openNewCitation(shown(restore(null, 100)), claim), KEY, fields);
}

function form(model: Model, key = KEY): CitationForm {
  const open = viewOf(model).forms[key];
  assert.ok(open?.kind === 'citation');
  return open;
}

/** The same with what was looked up of the address. */
function lookedUp(fields: Partial<CitationFields>, result = FOUND): Model {
  const { model, send } = startLookUp(typed({ url: ADDRESS, ...fields }), KEY);
  assert.ok(send?.kind === 'lookUp');
  return takeLookUp(model, send.lookUp, result);
}

const textOf = (model: Model) => [form(model).fields.title, form(model).fields.date];

test('What is empty is filled, and what a person typed is never written over', () => {
  for (const [fields, expected] of [
    [{}, ['The Cost of a Run', '2025-03-04']],
    [{ title: ' ' }, ['The Cost of a Run', '2025-03-04']],
    [{ title: 'My title' }, ['My title', '2025-03-04']],
    [{ date: '2024' }, ['The Cost of a Run', '2024']],
  ] as const) {
    assert.deepEqual(textOf(lookedUp(fields)), expected);
  }
  const { model } = startLookUp(typed({ url: ADDRESS }), KEY);
  const meanwhile = typeInto(model, KEY, { title: 'Typed meanwhile' });
  assert.deepEqual(textOf(takeLookUp(meanwhile, 100, FOUND)), ['Typed meanwhile', '2025-03-04']);
});

test('A look-up that fails leaves the form as it is, with its sentence', () => {
  const before = typed({ url: ADDRESS, quote: 'Six million.' });
  const after = lookedUp({ quote: 'Six million.' }, FAILED);
  assert.deepEqual(form(after).fields, form(before).fields);
  assert.deepEqual(form(after).lookUp?.result, FAILED);
});

test('An address of another source ends the look-up, and takes what it had filled in with it', () => {
  const edited = typeInto(lookedUp({}), KEY, { url: 'https://example.com/another' });
  assert.deepEqual([...textOf(edited), form(edited).lookUp], ['', '', null]);
  const own = typeInto(lookedUp({ title: 'My title' }), KEY, { url: 'https://example.com/another' });
  assert.deepEqual(textOf(own), ['My title', '']);
  const same = typeInto(lookedUp({}), KEY, { url: `${ADDRESS}/?utm_source=mail` });
  assert.deepEqual(textOf(same), ['The Cost of a Run', '2025-03-04'], 'the same source, however it is written');
  const running = startLookUp(typed({ url: ADDRESS }), KEY).model;
  assert.deepEqual(awaitedLookUps(running), [100]);
  assert.deepEqual(awaitedLookUps(typeInto(running, KEY, { url: '10.1145/3442188.3445922' })), []);
});

test('What is cited is what was found, less what was left out', () => {
  const sent = (model: Model) => {
    const { send } = submit(model, KEY, 'list');
    assert.ok(send?.kind === 'addCitation');
    return send;
  };
  assert.deepEqual(sent(lookedUp({})).record, RECORD);
  const less = sent(leaveOut(lookedUp({}), KEY, 'publisher')).record;
  assert.deepEqual([less?.['publisher'], less?.title], [undefined, RECORD.title]);
  assert.equal(sent(lookedUp({}, FAILED)).record, undefined);
  assert.equal(sent(pickSource(lookedUp({}), KEY, 'deepseek-v3')).record, undefined, 'the source that was picked');
});

test('A kind that was not chosen is not said of a new source, which may turn out to be known', () => {
  const kindSent = (model: Model) => {
    const { send } = submit(model, KEY, 'list');
    return send?.kind === 'addCitation' ? send.fields.sourceKind : 'nothing sent';
  };
  assert.equal(kindSent(typed({ url: ADDRESS })), undefined);
  assert.equal(kindSent(typed({ url: ADDRESS, sourceKind: 'press' })), 'press');
  assert.equal(kindSent(pickSource(typed({}), KEY, 'api-prices')), null);
});

test('What is no address is not looked up, and nothing is added while a look-up is under way', () => {
  const { model, send } = startLookUp(typed({ url: 'a report' }), KEY);
  assert.equal(send, null);
  assert.match(form(model).errors['url'] ?? '', /^This is no web address/);
  const running = startLookUp(typed({ url: ADDRESS }), KEY).model;
  assert.equal(startLookUp(running, KEY).send, null, 'one at a time');
  const waiting = submit(running, KEY, 'list');
  assert.equal(waiting.send, null);
  assert.match(form(waiting.model).failure, /^The source is still being looked up/);
  assert.equal(form(takeLookUp(waiting.model, 100, FOUND)).failure, '');
  assert.ok(submit(stopLookUp(waiting.model, KEY), KEY, 'list').send, 'as it is, once the look-up is cancelled');
});

test('An answer finds its form in a draft that is not shown; one that nobody waits for changes nothing', () => {
  const { model } = startLookUp(typed({ url: ADDRESS }), KEY);
  const away = takeLookUp(shown(model, bigDraft(3)), 100, FOUND);
  assert.deepEqual(textOf(shown(away)), ['The Cost of a Run', '2025-03-04']);
  for (const gone of [stopLookUp(model, KEY), closeForm(model, KEY, null)]) {
    assert.deepEqual(awaitedLookUps(gone), []);
    assert.equal(takeLookUp(gone, 100, FOUND), gone);
  }
});

const reloaded = (model: Model) => restore(JSON.parse(JSON.stringify(toSave(model))), 200);

test('What was found outlives a reload; a look-up that was under way is waited for, unless nobody knows of it', () => {
  const told = (model: Model, ...lookUps: readonly AskedLookUp[]) => receive(model, snapshot(SAMPLE, lookUps));
  assert.deepEqual(form(told(reloaded(lookedUp({})))), form(lookedUp({})));
  const { model } = startLookUp(typed({ url: ADDRESS }), KEY);
  assert.deepEqual(awaitedLookUps(told(model)), [100], 'the extension has not heard of it yet');
  const waiting = told(reloaded(model), { lookUp: 100, result: null });
  assert.deepEqual(awaitedLookUps(waiting), [100]);
  assert.deepEqual(textOf(told(waiting, { lookUp: 100, result: FOUND })), ['The Cost of a Run', '2025-03-04']);
  assert.deepEqual(textOf(told(reloaded(model), { lookUp: 100, result: FOUND })), ['The Cost of a Run', '2025-03-04']);
  const lost = form(told(reloaded(model), { lookUp: 99, result: FOUND })).lookUp;
  assert.deepEqual([lost?.running, lost?.result?.kind], [null, 'failed']);
  const old = JSON.parse(JSON.stringify(toSave(typed({ url: ADDRESS })))) as ReturnType<typeof toSave>;
  for (const view of Object.values(old.views))
    for (const one of Object.values(view.forms)) Reflect.deleteProperty(one, 'lookUp');
  assert.equal(form(shown(restore(old, 200))).lookUp, null, 'kept before there were look-ups');
});

test('A form that could not be sent keeps what was looked up', () => {
  const { model, send } = submit(lookedUp({}), KEY, 'list');
  assert.ok(send?.kind === 'addCitation');
  const failed = answer(model, send.request, false, 'The draft changed meanwhile; please try again.');
  assert.deepEqual(form(failed).lookUp?.result, FOUND);
});

const SAYS: PanelLookUp = {
  kind: 'found',
  notices: [],
  known: null,
  record: { type: 'report', publisher: 'Example Press', DOI: '10.1000/run', title: 'The Cost of a Run' },
  facts: [
    { field: 'title', label: 'Title', value: 'The Cost of a Run', origin: 'JSON-LD', stands: 'The Run' },
    { field: 'author', label: 'Authors', value: 'Example, Ada', origin: 'JSON-LD' },
    { field: 'publisher', label: 'Publisher', value: 'Example Press', origin: 'JSON-LD', stands: 'The Press' },
    { field: 'DOI', label: 'DOI', value: '10.1000/run', origin: 'JSON-LD' },
  ],
};
const RUN = source('run', 'The Run', ADDRESS);

/** A model with the form of a citation of such a source, and its key; with what was looked up of it. */
function edited(of = RUN, result = SAYS) {
  const cited = citation(of, { authors: '', verdict: 'supports' });
  const home = claimOf('e', 'It cost |$6 million|.', { citations: [cited] });
  const key = formKey('e', citationKey(cited));
  const draft = { ...SAMPLE, claims: [home], sources: [of] };
  const opened = editCitation(shown(restore(null, 100), draft), home, cited);
  const { model, send } = startLookUp(opened, key);
  assert.ok(send?.kind === 'lookUp');
  return { opened, key, send, model: takeLookUp(model, send.lookUp, result) };
}

function saved(model: Model, key: string) {
  const { send } = submit(model, key, 'list');
  return send?.kind === 'saveCitation' ? send : assert.fail('nothing was saved');
}

test('The source of an edited citation is looked up under its key, and what differs is left to choose', () => {
  const { opened, model, key, send } = edited();
  assert.equal(send.source, 'run');
  assert.equal(isDirty(form(opened, key)), false);
  assert.equal(isDirty(form(model, key)), true, 'closing would lose what was found');
  assert.deepEqual([form(model, key).fields.title, form(model, key).fields.authors], ['The Run', 'Example, Ada']);
  assert.deepEqual(
    differences(form(model, key)).map(({ field }) => field),
    ['title', 'publisher'],
  );
  const { fields, record, replaced } = saved(model, key);
  assert.deepEqual([fields.title, record?.DOI, replaced], ['The Run', '10.1000/run', []]);
});

test('What is chosen is saved, what is put back stands as it did', () => {
  const { model, key } = edited();
  const all = takeDifferences(model, key);
  assert.deepEqual(differences(form(all, key)), []);
  assert.deepEqual([saved(all, key).fields.title, saved(all, key).replaced], ['The Cost of a Run', ['publisher']]);
  const [title, , publisher] = SAYS.kind === 'found' ? SAYS.facts : [];
  assert.ok(title && publisher);
  const back = putBack(putBack(all, key, title), key, publisher);
  assert.deepEqual(form(back, key), form(model, key));
  const typedFirst = typeInto(model, key, { title: 'Typed' });
  assert.equal(form(putBack(takeFact(typedFirst, key, title), key, title), key).fields.title, 'Typed');
});

test('An address of another source puts back all that the look-up had brought into the form', () => {
  const { opened, model, key } = edited();
  const other = typeInto(takeDifferences(model, key), key, { url: 'https://example.com/other' });
  const { fields } = form(opened, key);
  assert.deepEqual(form(other, key).fields, { ...fields, url: 'https://example.com/other' });
  const known = edited(source('run', 'The Cost of a Run', ADDRESS));
  const moved = typeInto(known.model, known.key, { url: 'https://example.com/other' });
  assert.equal(form(moved, known.key).fields.title, 'The Cost of a Run', 'it stood there before');
});

test('What stands for a title is none: an address, a key, the words of a link', () => {
  for (const title of [ADDRESS, 'run']) {
    const { opened, model, key } = edited(source('run', title, ADDRESS));
    assert.equal(form(opened, key).fields.title, '');
    assert.equal(form(model, key).fields.title, 'The Cost of a Run');
  }
  const listed = source(ADDRESS, ADDRESS, ADDRESS);
  const linked = citation(listed, { id: null, source: null, title: '55 days' });
  const home = claimOf('e', 'It took |55 days|.', { citations: [linked] });
  const model = editCitation(shown(restore(null, 1), { ...SAMPLE, claims: [home], sources: [listed] }), home, linked);
  const { fields, source: key } = form(model, formKey('e', citationKey(linked)));
  assert.deepEqual([fields.title, key], ['', ADDRESS]);
});

test('A note without an address is named as the draft lists it', () => {
  const listed = source('[^2]', 'Talk with an engineer', '');
  const noted = citation(listed, { id: null, source: null });
  const home = claimOf('e', 'It took |55 days|.', { citations: [noted] });
  const model = editCitation(shown(restore(null, 1), { ...SAMPLE, claims: [home], sources: [listed] }), home, noted);
  const key = formKey('e', citationKey(noted));
  assert.deepEqual([form(model, key).source, form(model, key).fields.title], ['[^2]', 'Talk with an engineer']);
  const { model: refused, send } = startLookUp(model, key);
  assert.equal(send, null);
  assert.match(form(refused, key).errors['url'] ?? '', /^Enter an address/);
});
