import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { FromPanel } from '../../src/protocol/messages';
import { parseFromPanel, type fromPanelSchema } from '../../src/protocol/parse';

type Parsed = z.infer<typeof fromPanelSchema>;
/** True only where either can stand for the other: the compiler checks it, nothing runs. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const sameAsType: Same<Parsed, FromPanel> = true;

const draft = { uri: 'file:///drafts/costs.md', version: 4 };
const fields = {
  title: 'Technical report',
  url: 'https://example.com/report',
  date: '2024',
  quote: 'The run cost six million dollars.',
  locator: 'p. 5',
  accessed: '2026-11-23',
  verdict: 'supports',
  note: '',
} as const;

const good: readonly FromPanel[] = [
  { kind: 'ready' },
  { kind: 'reveal', ...draft, claim: 'c1', focus: true },
  { kind: 'addCitation', ...draft, request: 1, claims: ['c1', 'c2'], source: null, fields },
  {
    kind: 'saveCitation',
    ...draft,
    request: 2,
    claim: 'c1',
    citation: null,
    source: 'https://example.com/report',
    fields: { ...fields, authors: 'Example, Ada; Example Lab' },
    record: { type: 'report', publisher: 'Example Press' },
    replaced: ['publisher'],
  },
  { kind: 'removeCitation', ...draft, request: 3, claim: 'c1', citation: 'x1' },
  { kind: 'waive', ...draft, request: 4, claim: 'c1', reason: 'own reporting', note: 'Asked on the phone.' },
  { kind: 'waive', ...draft, request: 5, claim: 'c1', reason: null, note: '' },
  { kind: 'confirm', ...draft, request: 7, claim: 'c1' },
  { kind: 'reattach', ...draft, request: 6, orphan: 'o1', claim: 'c1' },
  { kind: 'clipboard' },
  { kind: 'lookUp', uri: draft.uri, lookUp: 13, typed: '10.1145/3442188.3445922', source: null },
  { kind: 'lookUp', uri: draft.uri, lookUp: 14, typed: 'arXiv:2412.19437', source: 'report2024' },
  { kind: 'endLookUp', lookUp: 13 },
  {
    kind: 'addCitation',
    ...draft,
    request: 14,
    claims: ['c1'],
    source: null,
    fields,
    record: { type: 'article', author: [{ literal: 'Example Lab' }], number: 'arXiv:2412.19437' },
  },
  {
    kind: 'addCitation',
    ...draft,
    request: 1,
    claims: ['c1'],
    source: null,
    fields: { ...fields, sourceKind: 'maker' },
  },
  {
    kind: 'setVerdict',
    ...draft,
    request: 7,
    claim: 'c1',
    citation: null,
    source: 'https://example.com/report',
    verdict: 'partly',
  },
  { kind: 'signOff', ...draft, request: 8, claims: ['c1', 'c2'] },
  { kind: 'withdrawSignOff', ...draft, request: 9, claim: 'c1' },
  { kind: 'setSourceKind', ...draft, request: 10, source: 'report2024', sourceKind: 'press' },
  { kind: 'setSourceKind', ...draft, request: 11, source: 'report2024', sourceKind: null },
  { kind: 'mergeSources', ...draft, request: 12, kept: 'report2024', gone: 'report2024a' },
  { kind: 'open', url: 'https://example.com/a?b=c#d' },
  { kind: 'command', command: 'openLedger' },
];

const bad: readonly [why: string, data: unknown][] = [
  ['nothing', null],
  ['a string', 'ready'],
  ['no kind', { ...draft }],
  ['an unknown kind', { kind: 'format' }],
  ['an unknown command', { kind: 'command', command: 'quit' }],
  ['a script address', { kind: 'open', url: 'javascript:alert(1)' }],
  ['a command address', { kind: 'open', url: 'command:workbench.action.quit' }],
  ['a file address', { kind: 'open', url: 'file:///etc/passwd' }],
  ['no claims', { kind: 'addCitation', ...draft, request: 1, claims: [], source: null, fields }],
  [
    'an unknown verdict',
    { kind: 'addCitation', ...draft, request: 1, claims: ['c'], source: null, fields: { ...fields, verdict: 'yes' } },
  ],
  ['an unknown reason', { kind: 'waive', ...draft, request: 1, claim: 'c', reason: 'because', note: '' }],
  ['a kind of source that is none', { kind: 'setSourceKind', ...draft, request: 1, source: 's', sourceKind: 'rumour' }],
  [
    'a record without a type',
    { kind: 'addCitation', ...draft, request: 1, claims: ['c'], source: null, fields, record: { title: 'A page' } },
  ],
  ['a sign-off of nothing', { kind: 'signOff', ...draft, request: 1, claims: [] }],
  ['no version', { kind: 'reveal', uri: draft.uri, claim: 'c', focus: true }],
  [
    'a text that no form holds',
    { kind: 'waive', ...draft, request: 1, claim: 'c', reason: null, note: 'x'.repeat(200_000) },
  ],
];

test('every message of the panel is read as it was sent', () => {
  assert.ok(sameAsType);
  for (const message of good) assert.deepEqual(parseFromPanel(message), message);
});

test('unknown fields are left out', () => {
  assert.deepEqual(parseFromPanel({ kind: 'ready', more: 1 }), { kind: 'ready' });
});

for (const [why, data] of bad) {
  test(`refused: ${why}`, () => assert.equal(parseFromPanel(data), null));
}
