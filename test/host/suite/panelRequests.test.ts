import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sourceKind } from '../../../src/core/citations/customFields';
import { today } from '../../../src/extension/today';
import { panelDraft } from '../../../src/extension/panelState';
import type { CitationFields } from '../../../src/protocol/messages';
import { newestTest } from './support/desk';
import type { OpenDraft } from './support/draft';

const CITED = `The run cost $6 million.[^1]

It took 2,048 H800s.

It ran for 55 days.

[^1]: https://example.com/report
`;

const ADDRESS = 'https://example.com/report';

const FIELDS: CitationFields = {
  ...{ title: '', url: '', date: '', quote: '', locator: '', accessed: '', note: '' },
  verdict: 'not checked',
};

/** What every request says: the draft and the version of its text. */
function about(draft: OpenDraft) {
  return { request: 1, uri: draft.uri.toString(), version: draft.document.version };
}

newestTest('A citation that only the text has is taken into the ledger, with what the form says', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const claim = await draft.claim('$6 million');
  const problem = await desk.api.request({
    ...about(draft),
    ...{ kind: 'saveCitation', claim: claim.id, citation: null, source: ADDRESS },
    fields: {
      ...FIELDS,
      url: ADDRESS,
      title: 'The report',
      date: '2024-12-26',
      quote: 'Six million.',
      verdict: 'supports',
    },
  });
  assert.equal(problem, null);
  assert.equal(draft.text, CITED.replace(ADDRESS, `“The report”, 26 December 2024. ${ADDRESS}`));
  const { sources, claims } = desk.ledger();
  const [source] = Object.values(sources);
  assert.deepEqual(
    [source?.title, source?.URL, source?.issued],
    ['The report', ADDRESS, { 'date-parts': [[2024, 12, 26]] }],
  );
  assert.deepEqual(
    claims.map(({ citations }) => citations.map(({ quote, verdict }) => [quote, verdict])),
    [[['Six million.', 'supports']]],
  );
  assert.equal((await draft.claim('$6 million')).status, 'verified');
});

newestTest('A note without an address is taken into the ledger by its label', async (desk) => {
  const text = 'It ran for 55 days.[^1]\n\n[^1]: Talk with an engineer, 3 May.\n';
  const draft = await desk.open('draft.md', text);
  const { id } = await draft.claim('55 days');
  const problem = await desk.api.request({
    ...about(draft),
    ...{ kind: 'saveCitation', claim: id, citation: null, source: '[^1]' },
    fields: { ...FIELDS, title: 'Talk with an engineer, 3 May', authors: 'Example, Ada', verdict: 'supports' },
  });
  assert.equal(problem, null);
  assert.equal(draft.text, text);
  assert.deepEqual(
    Object.values(desk.ledger().sources).map(({ title, author }) => [title, author]),
    [['Talk with an engineer, 3 May', [{ family: 'Example', given: 'Ada' }]]],
  );
  const state = desk.api.panelState();
  const [shown] = state.kind === 'state' ? (state.draft?.claims[0]?.citations ?? []) : [];
  assert.deepEqual([shown?.inText, shown?.authors, shown?.verdict], [true, 'Example, Ada', 'supports']);
});

newestTest('A saved citation keeps what its form cannot show', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
  const { id } = await draft.claim('$6 million');
  const record = {
    ...{ type: 'report', title: 'The Report', URL: ADDRESS, DOI: '10.1000/report' },
    ...{
      issued: {
        'date-parts': [
          [2024, 5],
          [2024, 6],
        ],
      },
      author: [{ family: 'van Dyk', given: 'Anna' }],
    },
  };
  const fields = { ...FIELDS, title: 'The Report', url: ADDRESS, date: '2024-05', authors: 'van Dyk, Anna' };
  const add = { kind: 'addCitation', claims: [id], source: null, fields, record } as const;
  assert.equal(await desk.api.request({ ...about(draft), ...add }), null);
  // Its time is another, the order of its fields is not.
  const recorded = () => JSON.stringify(Object.values(desk.ledger().sources).map((one) => ({ ...one, custom: null })));
  const before = recorded();
  assert.match(before, /\[2024,6\].*"van Dyk"|"van Dyk".*\[2024,6\]/);
  const { entry } = await draft.claim('$6 million');
  const { id: citation = '', source = '' } = entry?.citations[0] ?? {};
  const save = { kind: 'saveCitation', claim: id, citation, source } as const;
  const shown = { ...fields, url: 'https://doi.org/10.1000/report', note: 'Read again.' };
  assert.equal(await desk.api.request({ ...about(draft), ...save, fields: shown }), null);
  assert.equal(recorded(), before);
  assert.equal(desk.ledger().claims[0]?.citations[0]?.note, 'Read again.');
});

newestTest('A citation is edited in place, and a verdict that a source contradicts is shown', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  await vscode.commands.executeCommand('claimcheck.citeExisting', await draft.target('$6 million'), ADDRESS);
  const { id, entry } = await draft.claim('$6 million');
  const [citation] = entry?.citations ?? [];
  assert.ok(citation);
  const problem = await desk.api.request({
    ...about(draft),
    ...{ kind: 'saveCitation', claim: id, citation: citation.id, source: citation.source },
    fields: { ...FIELDS, url: ADDRESS, note: 'It says seven.', verdict: 'contradicts' },
  });
  assert.equal(problem, null);
  await draft.shows(['disputed-claim: $6 million', 'unsourced-claim: 2,048 H800s', 'unsourced-claim: 55 days']);
  const [record] = desk.ledger().claims;
  assert.deepEqual(
    record?.citations.map(({ id: same, note }) => [same, note]),
    [[citation.id, 'It says seven.']],
  );
  assert.equal(record?.history.length, 2);
});

newestTest('Removing a citation takes its mark out of the text in one undo step', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  await vscode.commands.executeCommand('claimcheck.citeExisting', await draft.target('$6 million'), ADDRESS);
  const { id, entry } = await draft.claim('$6 million');
  const citation = entry?.citations[0]?.id ?? '';
  const problem = await desk.api.request({ ...about(draft), kind: 'removeCitation', claim: id, citation });
  assert.equal(problem, null);
  assert.equal(draft.text, 'The run cost $6 million.\n\nIt took 2,048 H800s.\n\nIt ran for 55 days.\n');
  assert.deepEqual(
    desk.ledger().claims.map(({ citations }) => citations),
    [[]],
  );
  assert.deepEqual(
    desk.ledger().removed.map(({ id: removed }) => removed),
    [citation],
  );
  await draft.run('undo');
  assert.equal(draft.text, CITED);
});

newestTest('A mark with a note is kept, and taken back', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id } = await draft.claim('55 days');
  const waive = { ...about(draft), kind: 'waive', claim: id } as const;
  assert.equal(await desk.api.request({ ...waive, reason: 'own reporting', note: 'Seen by us.' }), null);
  assert.deepEqual(desk.ledger().claims[0]?.waiver, { reason: 'own reporting', note: 'Seen by us.' });
  assert.equal((await draft.claim('55 days')).status, 'waived');
  assert.equal(await desk.api.request({ ...waive, reason: null, note: '' }), null);
  assert.equal((await draft.claim('55 days')).status, 'unsourced');
});

newestTest('A record whose claim is gone is listed, put to another claim, or dropped', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id: cited } = await draft.claim('55 days');
  const source = { source: ADDRESS, fields: { ...FIELDS, verdict: 'supports' } } as const;
  assert.equal(await desk.api.request({ ...about(draft), kind: 'addCitation', claims: [cited], ...source }), null);
  await draft.select('It ran for 55 days.[^1]');
  await draft.type('It is over.');
  const [orphan] = (await draft.state()).analysis.orphans;
  assert.equal(orphan?.anchor.quote, '55 days');

  const { id } = await draft.claim('2,048 H800s');
  const reattach = { ...about(draft), kind: 'reattach', orphan: orphan.id } as const;
  assert.equal(await desk.api.request({ ...reattach, claim: id }), null);
  const { entry, status } = await draft.claim('2,048 H800s');
  assert.deepEqual([entry?.id, entry?.anchor.quote], [orphan.id, '2,048 H800s']);
  assert.deepEqual(
    [entry?.citations.map(({ verdict }) => verdict), status],
    [['not checked'], 'unsourced'],
    'a verdict on one number says nothing of another',
  );

  await draft.select('It took 2,048 H800s.');
  await draft.type('It is done.');
  assert.equal((await draft.state()).analysis.orphans.length, 1);
  assert.equal(await desk.api.request({ ...about(draft), kind: 'reattach', orphan: orphan.id, claim: null }), null);
  assert.equal((await draft.state()).analysis.orphans.length, 0);
  assert.deepEqual(desk.ledger().claims, []);
  assert.deepEqual(
    desk.ledger().removed.map(({ id: removed }) => removed),
    [orphan.id],
  );
});

newestTest('Claims are signed off with the name of the checker, and that is taken back', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const ids = [(await draft.claim('$6 million')).id, (await draft.claim('55 days')).id];
  assert.equal(await desk.api.request({ ...about(draft), kind: 'signOff', claims: ids }), null);
  assert.deepEqual(
    desk.ledger().claims.map(({ signOff }) => signOff?.by),
    ['Test Desk', 'Test Desk'],
  );
  const { id } = await draft.claim('55 days');
  assert.equal(await desk.api.request({ ...about(draft), kind: 'withdrawSignOff', claim: id }), null);
  const { entry } = await draft.claim('55 days');
  assert.equal(entry?.signOff, null);
  assert.deepEqual(
    entry?.history.map(({ by, what }) => [by, what]),
    [
      ['Test Desk', 'signed off'],
      ['Test Desk', 'took back the sign-off of Test Desk'],
    ],
  );
  assert.equal(draft.text, CITED);
});

newestTest('A claim that changed since it was signed off is not signed off again unseen', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id } = await draft.claim('$6 million');
  assert.equal(await desk.api.request({ ...about(draft), kind: 'signOff', claims: [id] }), null);
  await draft.select('$6 million');
  await draft.type('$7 million');
  const changed = await draft.claim('$7 million');
  assert.equal(changed.status, 'stale');
  const problem = await desk.api.request({ ...about(draft), kind: 'signOff', claims: [changed.id] });
  assert.match(problem ?? '', /^“\$7 million” changed since it was checked/);
});

newestTest(
  'A verdict of the review takes a citation of the text into the ledger and leaves the text alone',
  async (desk) => {
    const draft = await desk.open('draft.md', CITED);
    const { id } = await draft.claim('$6 million');
    const judge = { ...about(draft), kind: 'setVerdict', claim: id, source: ADDRESS } as const;
    assert.equal(await desk.api.request({ ...judge, citation: null, verdict: 'partly' }), null);
    assert.equal(draft.text, CITED);
    const [citation] = desk.ledger().claims[0]?.citations ?? [];
    assert.deepEqual([citation?.verdict, citation?.accessed], ['partly', today()]);
    const again = { ...judge, citation: citation?.id ?? '', verdict: 'supports' } as const;
    assert.equal(await desk.api.request(again), null);
    const [same, other] = desk.ledger().claims[0]?.citations ?? [];
    assert.deepEqual([same?.verdict, same?.accessed, other], ['supports', today(), undefined]);
    assert.equal((await draft.claim('$6 million')).status, 'verified');
  },
);

newestTest('The kind of a source is kept with it, also of one that only the text has', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const kind = { ...about(draft), kind: 'setSourceKind', source: ADDRESS } as const;
  assert.equal(await desk.api.request({ ...kind, sourceKind: 'maker' }), null);
  const [source] = Object.values(desk.ledger().sources);
  assert.ok(source);
  assert.equal(sourceKind(source), 'maker');
  assert.equal(await desk.api.request({ ...kind, source: source.id, sourceKind: null }), null);
  assert.equal(sourceKind(desk.ledger().sources[source.id] ?? source), null);

  const { id } = await draft.claim('55 days');
  const cite = { ...about(draft), kind: 'addCitation', claims: [id], source: ADDRESS } as const;
  assert.equal(await desk.api.request({ ...cite, fields: { ...FIELDS, sourceKind: 'press' } }), null);
  assert.equal(sourceKind(desk.ledger().sources[source.id] ?? source), 'press');
  assert.equal(draft.text, CITED.replace('55 days.', '55 days.[^1]'));
});

newestTest('A source that the ledger has twice is listed so, and made one', async (desk) => {
  const [kept, gone] = ['report', 'report2'].map((id) => ({ id, type: 'report', title: `The ${id}`, URL: ADDRESS }));
  assert.ok(kept && gone);
  const ledger = { version: 1, draft: 'draft.md', sources: { report: kept, report2: gone }, claims: [], removed: [] };
  desk.write('draft.claims.json', JSON.stringify(ledger));
  const draft = await desk.open('draft.md', CITED);
  const shown = async () => {
    const context = { uri: '', version: 1, name: '', selected: null, locked: null, lockedCommand: null };
    return panelDraft((await draft.state()).analysis, context);
  };
  const { id } = await draft.claim('55 days');
  const cite = { ...about(draft), kind: 'addCitation', claims: [id], source: 'report2', fields: FIELDS } as const;
  assert.equal(await desk.api.request(cite), null);
  assert.deepEqual(
    (await shown()).sources.map(({ key, duplicateOf }) => [key, duplicateOf]),
    [
      ['report', null],
      ['report2', 'report'],
    ],
  );
  assert.equal(
    await desk.api.request({ ...about(draft), kind: 'mergeSources', kept: 'report', gone: 'report2' }),
    null,
  );
  const { sources, claims } = await shown();
  assert.deepEqual(
    sources.map(({ key }) => key),
    ['report'],
  );
  assert.deepEqual(
    claims.map(({ citations }) => citations.map(({ library }) => library)),
    [['report'], [], ['report']],
    'what the text alone cites and what the ledger cites are uses of the same source',
  );
});

newestTest('A request that was made on an older text is done at the right place', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id } = await draft.claim('55 days');
  const old = { ...about(draft), kind: 'addCitation', claims: [id], source: ADDRESS, fields: FIELDS } as const;
  await draft.moveTo('The run');
  await draft.type('Well, here is the news. ');
  assert.equal(await desk.api.request(old), null);
  assert.equal(draft.text, `Well, here is the news. ${CITED.replace('55 days.', '55 days.[^1]')}`);
});

newestTest('A request about a claim or a draft that is gone is refused with a sentence', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id } = await draft.claim('55 days');
  const waive = { ...about(draft), kind: 'waive', claim: id, reason: 'not a claim', note: '' } as const;
  await draft.select('It ran for 55 days.');
  await draft.type('It is over.');
  assert.match((await desk.api.request(waive)) ?? '', /^That claim is not in the draft any more/);
  await draft.save();
  await draft.close();
  assert.match((await desk.api.request(waive)) ?? '', /^The draft is not open any more/);
  assert.deepEqual(desk.files(), ['draft.md']);
});

newestTest('An address that is none is refused and nothing is written', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id } = await draft.claim('55 days');
  const problem = await desk.api.request({
    ...about(draft),
    ...{ kind: 'addCitation', claims: [id], source: null, fields: { ...FIELDS, url: 'the report' } },
  });
  assert.match(problem ?? '', /^That is no web address/);
  assert.equal(draft.text, CITED);
  assert.deepEqual(desk.files(), ['draft.md']);
});

newestTest(
  'A claim that changed since it was checked is confirmed, and cited when its source has come',
  async (desk) => {
    const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
    const { id: claim } = await draft.claim('$6 million');
    const waive = { kind: 'waive', claim, reason: 'source to come', note: '' } as const;
    assert.equal(await desk.api.request({ ...about(draft), ...waive }), null);
    const shown = () => {
      const state = desk.api.panelState();
      return state.kind === 'state' ? state.draft?.claims.map(({ status }) => status) : [];
    };
    assert.deepEqual(shown(), ['promised']);
    await draft.moveTo('The run', 'end');
    await draft.type(' once');
    assert.equal((await draft.claim('$6 million')).status, 'stale');
    assert.equal(await desk.api.request({ ...about(draft), kind: 'confirm', claim }), null);
    assert.deepEqual(shown(), ['promised']);
    const fields = { ...FIELDS, url: ADDRESS };
    const cite = { kind: 'addCitation', claims: [claim], source: null, fields } as const;
    assert.equal(await desk.api.request({ ...about(draft), ...cite }), null);
    assert.deepEqual(shown(), ['cited']);
    assert.equal(desk.ledger().claims[0]?.waiver, null);
  },
);

newestTest('What is said of a claim that was reworded since it was cited is about its new words', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id: claim } = await draft.claim('$6 million');
  const save = { kind: 'saveCitation', claim, source: ADDRESS } as const;
  const fields = { ...FIELDS, url: ADDRESS };
  assert.equal(await desk.api.request({ ...about(draft), ...save, citation: null, fields }), null);
  await draft.moveTo('The run', 'end');
  await draft.type(' alone');
  const citation = desk.ledger().claims[0]?.citations[0]?.id ?? '';
  const checked = { ...fields, verdict: 'supports' } as const;
  assert.equal(await desk.api.request({ ...about(draft), ...save, citation, fields: checked }), null);
  assert.equal((await draft.claim('$6 million')).status, 'verified');
  await draft.type(' again');
  assert.equal((await draft.claim('$6 million')).status, 'stale');
  const waive = { kind: 'waive', claim, reason: 'own reporting', note: '' } as const;
  assert.equal(await desk.api.request({ ...about(draft), ...waive }), null);
  assert.equal((await draft.claim('$6 million')).status, 'waived');
});

newestTest('A sign-off is of the words as they read, and of nobody who has not read them', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id: claim } = await draft.claim('$6 million');
  const judge = { kind: 'setVerdict', claim, source: ADDRESS, citation: null, verdict: 'partly' } as const;
  assert.equal(await desk.api.request({ ...about(draft), ...judge }), null);
  await draft.moveTo('The run', 'end');
  await draft.type(' alone');
  assert.equal(await desk.api.request({ ...about(draft), kind: 'signOff', claims: [claim] }), null);
  const [signed] = desk.ledger().claims;
  assert.deepEqual([signed?.anchor.prefix, signed?.signOff?.by], ['The run alone cost ', 'Test Desk']);
  assert.equal(signed?.citations[0]?.verdict, 'not checked', 'it was of the words before');

  await draft.type(' again');
  await desk.set('checkerName', 'Another Desk', vscode.ConfigurationTarget.Global);
  assert.equal(await desk.api.request({ ...about(draft), kind: 'confirm', claim }), null);
  const [confirmed] = desk.ledger().claims;
  assert.equal(confirmed?.signOff, null);
  assert.ok(confirmed?.history.some(({ what }) => what === 'the sign-off of Test Desk ended: it was of other words'));
  assert.equal((await draft.claim('$6 million')).status, 'cited');
});

newestTest('Records follow their words to where they stand when something is written', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  await vscode.commands.executeCommand('claimcheck.citeExisting', await draft.target('$6 million'), ADDRESS);
  await draft.moveTo('The run', 'end');
  await draft.type(' alone');
  const prefix = () => desk.ledger().claims.find(({ anchor }) => anchor.quote === '$6 million')?.anchor.prefix;
  assert.equal(prefix(), 'The run cost ', 'typing alone writes nothing');
  await vscode.commands.executeCommand('claimcheck.waive', await draft.target('55 days'), 'own reporting');
  assert.equal(prefix(), 'The run alone cost ');
});

newestTest('A verdict on a citation without a day of access says that it was opened today', async (desk) => {
  const draft = await desk.open('draft.md', CITED);
  const { id: claim } = await draft.claim('$6 million');
  const save = { kind: 'saveCitation', claim, citation: null, source: ADDRESS } as const;
  await desk.api.request({ ...about(draft), ...save, fields: { ...FIELDS, url: ADDRESS } });
  const citation = desk.ledger().claims[0]?.citations[0];
  assert.equal(citation?.accessed, '');
  const fields = { ...FIELDS, url: ADDRESS, verdict: 'supports' } as const;
  await desk.api.request({ ...about(draft), ...save, citation: citation.id, fields });
  assert.match(desk.ledger().claims[0]?.citations[0]?.accessed ?? '', /^\d{4}-\d\d-\d\d$/);
});

newestTest('The panel shows the draft of the active editor, or says why it is not checked', async (desk) => {
  const state = () => {
    const message = desk.api.panelState();
    assert.ok(message.kind === 'state');
    return message.draft?.name ?? message.empty;
  };
  await desk.set('files', ['**/*', '!**/left-out.md']);
  const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
  await vscode.commands.executeCommand('claimcheck.waive', await draft.target('$6 million'), 'own reporting');
  assert.equal(state(), 'draft.md');
  desk.write('left-out.md', 'It cost $7 million.\n');
  await desk.openText('left-out.md');
  assert.equal(state(), 'left-out.md is not checked: the setting claimcheck.files leaves it out.');
  const other = await desk.open('other.md', 'It cost $8 million.\n');
  await other.state();
  assert.equal(state(), 'other.md');
  await desk.openText('draft.claims.json');
  assert.equal(state(), 'draft.md', 'whose ledger it is');
});
