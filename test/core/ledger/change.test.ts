import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anchor } from '../../../src/core/claims/anchor';
import { applyChanges } from '../../../src/core/ledger/apply';
import { canonicalJson } from '../../../src/core/ledger/canonical';
import { inOrder } from '../../../src/core/ledger/records';
import type { LedgerChange } from '../../../src/core/ledger/change';
import { mergeLedgers } from '../../../src/core/ledger/merge';
import type { Ledger } from '../../../src/core/ledger/schema';
import { emptyLedger } from '../../../src/core/ledger/write';
import { CHIPS, CITATION, contextAt, NOON, ONE, REPORT, RUN_COST, TWO } from './samples';

const EMPTY = emptyLedger('draft.md');
const CITE: readonly LedgerChange[] = [
  { kind: 'addSource', source: REPORT },
  { kind: 'ensureClaim', claim: RUN_COST },
  { kind: 'addCitation', claim: RUN_COST.id, citation: CITATION },
];

/** The ledger after changes that must all be possible. */
function changed(ledger: Ledger, changes: readonly LedgerChange[], now = ONE): Ledger {
  const result = applyChanges(ledger, changes, contextAt(now, 'Checker', now));
  assert.ok(result.ok, result.ok ? '' : result.message);
  return result.ledger;
}

const cited = changed(EMPTY, CITE, NOON);
const firstClaim = ({ claims }: Ledger) => {
  assert.ok(claims[0]);
  return claims[0];
};
const MOVED: Anchor = { ...RUN_COST.anchor, prefix: 'In all it cost ', hint: 90 };
const told = (ledger: Ledger) => firstClaim(ledger).history.map(({ what }) => what);

test('Citing keeps source, claim and citation with their times, and tells who did it', () => {
  const claim = firstClaim(cited);
  assert.deepEqual(claim.citations, [{ ...CITATION, updated: NOON }]);
  assert.deepEqual(claim.history, [{ id: `${NOON}-1`, at: NOON, by: 'Checker', what: 'cited “Technical Report”' }]);
  assert.equal(claim.updated, NOON);
  assert.deepEqual(cited.sources, { 'report-2024': { ...REPORT, custom: { updated: NOON } } });
});

/** What a change of the cited claim adds to its history. */
const TOLD: readonly (readonly [LedgerChange, string | null])[] = [
  [{ kind: 'setVerdict', citation: CITATION.id, verdict: 'supports' }, 'verdict: supports, for “Technical Report”'],
  [{ kind: 'setVerdict', citation: CITATION.id, verdict: 'not checked' }, null],
  [
    {
      kind: 'editCitation',
      citation: CITATION.id,
      fields: { note: 'see table 2', locator: 'p. 6', verdict: 'partly' },
    },
    'verdict: partly; changed page or timestamp, note, for “Technical Report”',
  ],
  [{ kind: 'editCitation', citation: CITATION.id, fields: { note: '' } }, null],
  [{ kind: 'removeCitation', citation: CITATION.id }, 'removed the citation of “Technical Report”'],
  [{ kind: 'waive', claim: RUN_COST.id, reason: 'own reporting', note: '' }, 'waived as own reporting'],
  [{ kind: 'waive', claim: RUN_COST.id, reason: 'own calculation', note: 'sum' }, 'waived as own calculation (sum)'],
  [{ kind: 'unwaive', claim: RUN_COST.id }, null],
  [{ kind: 'signOff', claim: RUN_COST.id, note: '' }, 'signed off'],
  [{ kind: 'signOff', claim: RUN_COST.id, note: 'twice' }, 'signed off (twice)'],
  [{ kind: 'withdrawSignOff', claim: RUN_COST.id }, null],
  [{ kind: 'setSourceKind', source: REPORT.id, sourceKind: 'primary' }, null],
  [{ kind: 'moveAnchor', claim: RUN_COST.id, from: RUN_COST.anchor, to: MOVED }, null],
  [{ kind: 'recheck', claim: RUN_COST, confirm: true }, 'still right: its sentence changed'],
  [
    {
      kind: 'recheck',
      claim: { ...RUN_COST, anchor: { ...RUN_COST.anchor, quote: '$7M' }, value: 7e6 },
      confirm: false,
    },
    'checked anew: “$6 million” now reads “$7M”',
  ],
  [{ kind: 'reattach', orphan: RUN_COST.id, to: CHIPS }, 'attached to “2,048 GPUs”, before “$6 million”'],
  [{ kind: 'renameDraft', draft: 'other.md' }, null],
];

for (const [change, what] of TOLD) {
  test(`The history of ${change.kind}: ${what ?? 'nothing'}`, () => {
    const after = changed(cited, [change]);
    assert.deepEqual(told(after), [...told(cited), ...(what === null ? [] : [what])]);
    assert.deepEqual(firstClaim(after).history[0], firstClaim(cited).history[0]);
  });
}

test('An anchor moves from where it was seen, and keeps nothing else from being written where it is not there', () => {
  const move = (from: Anchor): LedgerChange => ({ kind: 'moveAnchor', claim: RUN_COST.id, from, to: MOVED });
  assert.deepEqual(firstClaim(changed(cited, [move(RUN_COST.anchor)])).anchor, MOVED);
  assert.deepEqual(changed(cited, [move({ ...RUN_COST.anchor, quote: '$7M' })]), cited);
  assert.deepEqual(changed(EMPTY, [move(RUN_COST.anchor)]), EMPTY);
});

test('A citation has a time of its own; waiver and anchor have that of the claim', () => {
  const judged = changed(cited, [{ kind: 'setVerdict', citation: CITATION.id, verdict: 'supports' }]);
  assert.equal(firstClaim(judged).citations[0]?.updated, ONE);
  assert.equal(firstClaim(judged).updated, NOON);
  const waived = changed(cited, [{ kind: 'waive', claim: RUN_COST.id, reason: 'own reporting', note: '' }]);
  assert.equal(firstClaim(waived).updated, ONE);
  assert.equal(firstClaim(changed(waived, [{ kind: 'unwaive', claim: RUN_COST.id }], TWO)).waiver, null);
});

test('A change counts as later than what it changes, also where the clock is behind', () => {
  const later = changed(cited, [{ kind: 'setVerdict', citation: CITATION.id, verdict: 'supports' }], TWO);
  const behind = changed(later, [{ kind: 'setVerdict', citation: CITATION.id, verdict: 'contradicts' }], NOON);
  assert.equal(firstClaim(behind).citations[0]?.updated, '2026-11-23T14:00:00.001Z');
  assert.equal(firstClaim(mergeLedgers(later, behind)).citations[0]?.verdict, 'contradicts');
  const removed = changed(later, [{ kind: 'removeCitation', citation: CITATION.id }], NOON);
  assert.equal(firstClaim(mergeLedgers(later, removed)).citations.length, 0);
});

test('Changes made on two sides meet in a merge as if made one after the other', () => {
  const mine = changed(cited, [{ kind: 'waive', claim: RUN_COST.id, reason: 'own reporting', note: '' }], ONE);
  const theirs = changed(cited, [{ kind: 'setVerdict', citation: CITATION.id, verdict: 'supports' }], TWO);
  const claim = firstClaim(mergeLedgers(mine, theirs));
  assert.equal(claim.waiver?.reason, 'own reporting');
  assert.equal(claim.citations[0]?.verdict, 'supports');
  assert.equal(claim.history.length, 3);
});

test('A look at a changed claim ends verdicts and waiver of the old text, unless all is confirmed', () => {
  const judged = changed(cited, [
    { kind: 'setVerdict', citation: CITATION.id, verdict: 'supports' },
    { kind: 'waive', claim: RUN_COST.id, reason: 'own reporting', note: '' },
  ]);
  const now = { ...RUN_COST, anchor: { ...RUN_COST.anchor, quote: '$7 million' }, value: 7e6 };
  const anew = firstClaim(changed(judged, [{ kind: 'recheck', claim: now, confirm: false }], TWO));
  assert.deepEqual([anew.anchor.quote, anew.value, anew.waiver], ['$7 million', 7e6, null]);
  assert.equal(anew.citations[0]?.verdict, 'not checked');
  const right = firstClaim(changed(judged, [{ kind: 'recheck', claim: now, confirm: true }], TWO));
  assert.equal(right.citations[0]?.verdict, 'supports');
  assert.equal(right.waiver?.reason, 'own reporting');
});

test('An orphan that is put to a claim with the same number keeps its verdict, to another number it does not', () => {
  const judged = changed(cited, [{ kind: 'setVerdict', citation: CITATION.id, verdict: 'supports' }]);
  const same = { ...RUN_COST, id: 'new', anchor: { ...RUN_COST.anchor, prefix: 'It cost ' } };
  const kept = firstClaim(changed(judged, [{ kind: 'reattach', orphan: RUN_COST.id, to: same }], TWO));
  assert.deepEqual([kept.id, kept.anchor.prefix, kept.citations[0]?.verdict], [RUN_COST.id, 'It cost ', 'supports']);
  const other = firstClaim(changed(judged, [{ kind: 'reattach', orphan: RUN_COST.id, to: CHIPS }], TWO));
  assert.deepEqual([other.value, other.citations[0]?.verdict], [2048, 'not checked']);
});

test('An orphan that is put to a claim with a record of its own joins it, and stays gone in merges', () => {
  const both = changed(cited, [
    { kind: 'ensureClaim', claim: CHIPS },
    { kind: 'addCitation', claim: CHIPS.id, citation: { ...CITATION, id: 'citation-2' } },
  ]);
  const joined = changed(both, [{ kind: 'reattach', orphan: RUN_COST.id, to: CHIPS }], TWO);
  for (const ledger of [joined, mergeLedgers(joined, both)]) {
    assert.deepEqual(
      ledger.claims.map(({ id, citations }) => [id, citations.map((citation) => citation.id).sort()]),
      [[CHIPS.id, ['citation-1', 'citation-2']]],
    );
  }
  assert.ok(told(joined).includes('took over the record of “$6 million”'));
});

test('A claim that is removed stays gone, and its source stays for others', () => {
  const removed = changed(cited, [{ kind: 'removeClaim', claim: RUN_COST.id }]);
  assert.deepEqual([removed.claims, Object.keys(removed.sources)], [[], ['report-2024']]);
  assert.deepEqual(mergeLedgers(cited, removed).claims, []);
});

test('A record that another window made for the same place is used, not doubled', () => {
  const after = changed(cited, [
    { kind: 'ensureClaim', claim: { ...RUN_COST, id: 'mine' } },
    { kind: 'addCitation', claim: 'mine', citation: { ...CITATION, id: 'citation-2' } },
    { kind: 'waive', claim: 'mine', reason: 'common knowledge', note: '' },
  ]);
  assert.equal(after.claims.length, 1);
  assert.equal(firstClaim(after).citations.length, 2);
  assert.equal(firstClaim(after).waiver?.reason, 'common knowledge');
});

test('A claim whose record was removed gets a record under a new id, which merging keeps', () => {
  const removed = changed(cited, [{ kind: 'removeClaim', claim: RUN_COST.id }]);
  const again = changed(removed, CITE, TWO);
  assert.deepEqual(
    mergeLedgers(again, cited).claims.map(({ id, citations }) => [id, citations.length]),
    [[`${TWO}-1`, 1]],
  );
});

test('One source is never put over another under the same key', () => {
  const same = { ...REPORT, URL: 'https://www.example.com/report/?utm_source=x' };
  assert.deepEqual(changed(cited, [{ kind: 'addSource', source: same }]).sources, cited.sources);
  const other = { ...REPORT, URL: 'https://example.com/another' };
  const result = applyChanges(cited, [{ kind: 'addSource', source: other }], contextAt(ONE));
  assert.ok(!result.ok && /“report-2024” was given to another source/.test(result.message));
  const edited = changed(cited, [{ kind: 'replaceSource', source: other }]);
  assert.deepEqual(edited.sources['report-2024'], { ...other, custom: { updated: ONE } });
  assert.equal(mergeLedgers(cited, edited).sources['report-2024']?.URL, other.URL);
});

test('A sign-off has its checker and its time, and ends when the number is another or it is taken back', () => {
  const signed = changed(cited, [{ kind: 'signOff', claim: RUN_COST.id, note: 'read twice' }]);
  assert.deepEqual(firstClaim(signed).signOff, { by: 'Checker', at: ONE, note: 'read twice' });
  assert.equal(firstClaim(signed).updated, ONE);
  const other = { ...RUN_COST, anchor: { ...RUN_COST.anchor, quote: '$7 million' }, value: 7e6 };
  for (const [change, isKept] of [
    [{ kind: 'recheck', claim: other, confirm: false }, false],
    [{ kind: 'recheck', claim: other, confirm: true }, true],
    [{ kind: 'reattach', orphan: RUN_COST.id, to: CHIPS }, false],
    [{ kind: 'withdrawSignOff', claim: RUN_COST.id }, false],
  ] as const) {
    const after = firstClaim(changed(signed, [change], TWO));
    assert.equal(after.signOff?.by, isKept ? 'Checker' : undefined, change.kind);
    assert.ok(after.history.some(({ what }) => what === 'signed off (read twice)'));
  }
  for (const change of [
    { kind: 'recheck', claim: other, confirm: true },
    { kind: 'reattach', orphan: RUN_COST.id, to: { ...RUN_COST, id: 'elsewhere' } },
  ] as const) {
    const byAnother = applyChanges(signed, [change], contextAt(TWO, 'Another'));
    assert.ok(byAnother.ok);
    const { signOff, history, citations } = firstClaim(byAnother.ledger);
    assert.equal(signOff, null, 'who signed off has not seen these words');
    assert.ok(history.some(({ what }) => what === 'the sign-off of Checker ended: it was of other words'));
    assert.deepEqual(citations, firstClaim(signed).citations, 'verdicts stay');
  }
  const nameless = applyChanges(cited, [{ kind: 'signOff', claim: RUN_COST.id, note: '' }], contextAt(ONE, ' '));
  assert.ok(!nameless.ok && nameless.message.startsWith('A sign-off needs a name.'));
});

test('What is done in one step keeps its order, in a file that has it by random ids', () => {
  const changes = [
    { kind: 'recheck', claim: RUN_COST, confirm: false },
    { kind: 'signOff', claim: RUN_COST.id, note: '' },
    { kind: 'withdrawSignOff', claim: RUN_COST.id },
  ] as const;
  const { history } = firstClaim(changed(cited, changes, TWO));
  const told = inOrder(history.toSorted((a, b) => (a.what < b.what ? 1 : -1))).map(({ what }) => what);
  assert.deepEqual(
    told,
    history.map(({ what }) => what),
  );
  assert.deepEqual(told.slice(-2), ['signed off', 'took back the sign-off of Checker']);
});

test('The kind of a source is given and taken back, and the rest of its record stays', () => {
  const kind = (ledger: Ledger) => ledger.sources[REPORT.id]?.['custom'];
  const given = changed(cited, [{ kind: 'setSourceKind', source: REPORT.id, sourceKind: 'maker' }]);
  assert.deepEqual(kind(given), { updated: ONE, 'claimcheck-kind': 'maker' });
  assert.deepEqual(kind(changed(given, [{ kind: 'setSourceKind', source: REPORT.id, sourceKind: null }], TWO)), {
    updated: TWO,
  });
  assert.deepEqual(kind(mergeLedgers(given, cited)), kind(given));
});

test('No change takes anything out of a history or rewrites it', () => {
  for (const [change] of TOLD) {
    for (const ledger of [cited, changed(cited, [{ kind: 'signOff', claim: RUN_COST.id, note: '' }])]) {
      const after = firstClaim(changed(ledger, [change], TWO)).history;
      for (const event of firstClaim(ledger).history)
        assert.ok(after.some((one) => canonicalJson(one) === canonicalJson(event)));
    }
  }
});

test('Two records of one source become one, and the second key still leads to it', () => {
  const twin = { ...REPORT, id: 'report-2', title: 'Report' };
  const both = changed(cited, [
    { kind: 'addSource', source: twin },
    { kind: 'addCitation', claim: RUN_COST.id, citation: { ...CITATION, id: 'citation-2', source: twin.id } },
  ]);
  const merged = changed(both, [{ kind: 'mergeSources', kept: REPORT.id, gone: twin.id }], TWO);
  assert.deepEqual(
    firstClaim(merged).citations.map(({ source, updated }) => [source, updated]),
    [
      [REPORT.id, NOON],
      [REPORT.id, TWO],
    ],
  );
  assert.equal(told(merged).at(-1), 'made one source of two: “Technical Report”');
  assert.deepEqual(merged.sources[twin.id], { ...twin, custom: { updated: TWO, 'claimcheck-same-as': REPORT.id } });
  const theirs = changed(both, [
    { kind: 'addCitation', claim: RUN_COST.id, citation: { ...CITATION, id: 'c3', source: twin.id } },
  ]);
  assert.equal(firstClaim(mergeLedgers(merged, theirs)).citations.length, 3);
  assert.deepEqual(
    changed(merged, [{ kind: 'mergeSources', kept: REPORT.id, gone: twin.id }], TWO).sources,
    merged.sources,
  );
});

const IMPOSSIBLE: readonly LedgerChange[] = [
  { kind: 'addCitation', claim: 'none', citation: CITATION },
  { kind: 'addCitation', claim: RUN_COST.id, citation: { ...CITATION, source: 'none' } },
  { kind: 'editCitation', citation: 'none', fields: { note: 'x' } },
  { kind: 'editCitation', citation: CITATION.id, fields: { source: 'none' } },
  { kind: 'removeCitation', citation: 'none' },
  { kind: 'setVerdict', citation: 'none', verdict: 'supports' },
  { kind: 'waive', claim: 'none', reason: 'own reporting', note: '' },
  { kind: 'signOff', claim: 'none', note: '' },
  { kind: 'withdrawSignOff', claim: 'none' },
  { kind: 'setSourceKind', source: 'none', sourceKind: 'press' },
  { kind: 'recheck', claim: CHIPS, confirm: true },
  { kind: 'reattach', orphan: 'none', to: CHIPS },
  { kind: 'replaceSource', source: { id: 'none', type: 'webpage' } },
  { kind: 'mergeSources', kept: REPORT.id, gone: 'none' },
  { kind: 'mergeSources', kept: REPORT.id, gone: REPORT.id },
];

test('What cannot be done is refused in one sentence, and nothing of the set is done', () => {
  for (const change of IMPOSSIBLE) {
    const result = applyChanges(cited, [{ kind: 'ensureClaim', claim: { ...CHIPS, id: 'z' } }, change], contextAt(ONE));
    assert.ok(!result.ok, JSON.stringify(change));
    assert.match(result.message, /^The|^This/);
  }
});

test('A set that is applied again with the same ids, by a save that starts again, doubles nothing', () => {
  const set: readonly LedgerChange[] = [
    ...CITE,
    { kind: 'waive', claim: RUN_COST.id, reason: 'own reporting', note: '' },
  ];
  const once = changed(EMPTY, set);
  const twice = changed(once, set);
  assert.equal(firstClaim(twice).history.length, 2);
  assert.deepEqual(firstClaim(twice).citations, firstClaim(once).citations);
  assert.deepEqual(twice.sources, once.sources);
});
