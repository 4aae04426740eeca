import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLedger } from '../../../src/core/ledger/read';
import { emptyLedger, formatLedger } from '../../../src/core/ledger/write';
import { CITATION, NOON, RUN_COST } from './samples';

const FULL = {
  ...emptyLedger('draft.md'),
  sources: { b: { id: 'b', type: 'webpage' }, a: { zeta: 1, id: 'a', alpha: 2, type: 'report', title: 'T' } },
  claims: [
    {
      ...RUN_COST,
      ...{ citations: [{ ...CITATION, updated: NOON }], waiver: null, history: [], updated: NOON },
    },
  ],
};

test('There is one text for equal ledgers, whatever the order of keys and records', () => {
  const [first] = FULL.claims;
  const a = { ...FULL, claims: [first!, { ...first!, id: 'z' }] };
  const b = {
    removed: [],
    claims: [{ ...first!, id: 'z' }, first!],
    sources: FULL.sources,
    draft: 'draft.md',
    version: 1 as const,
  };
  assert.equal(formatLedger(a), formatLedger(b));
});

test('The text has two-space JSON, fields in fixed order with unknown ones after them, sources by key', () => {
  const text = formatLedger(FULL);
  assert.ok(text.endsWith('}\n') && !text.includes('\r'));
  assert.deepEqual(
    [...text.matchAll(/^ {2}"(\w+)"/gm)].map(([, key]) => key),
    ['version', 'draft', 'sources', 'claims', 'removed'],
  );
  assert.deepEqual(
    [...text.matchAll(/^ {4}"(\w+)"/gm)].map(([, key]) => key),
    ['a', 'b'],
  );
  assert.match(text, /"id": "a",\n {6}"type": "report",\n {6}"title": "T",\n {6}"alpha": 2,\n {6}"zeta": 1/);
});

test('A byte order mark and CRLF are read over', () => {
  const reading = readLedger(`\ufeff${formatLedger(FULL).replace(/\n/g, '\r\n')}`);
  assert.ok(reading.kind === 'ok');
  assert.equal(formatLedger(reading.ledger), formatLedger(FULL));
});

test('A newer version is named and not judged', () => {
  assert.deepEqual(readLedger('{"version": 2, "claims": "else"}'), { kind: 'newer', version: 2, ledger: null });
});

test('What can be read of a newer version counts', () => {
  const text = formatLedger(FULL).replace('"version": 1', '"version": 99');
  const reading = readLedger(text);
  assert.ok(reading.kind === 'newer' && reading.ledger);
  assert.equal(reading.version, 99);
  assert.deepEqual(reading.ledger.claims, FULL.claims);
});

const VALID = formatLedger(FULL);
const BROKEN: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ['empty', '', /^line 1, column 1: the file is empty$/],
  ['white space', ' \r\n ', /the file is empty/],
  ['cut off', VALID.slice(0, 40), /the file ends too early|quotation mark/],
  ['a comma missing', '{\n  "version": 1\n  "draft": "d.md"\n}', /^line 3, column 3: a comma is missing$/],
  ['a comma too many', '{"version": 1,}', /^line 1, column 15: a name in double quotes is missing$/],
  ['a colon missing', '{"version" 1}', /a colon is missing/],
  ['text behind the end', `${VALID}x`, /there is more text after the end/],
  ['a comment', '// hello\n{}', /^line 1, column 1: a value is missing$/],
  ['single quotes', "{'version': 1}", /a name in double quotes is missing/],
  ['a line break in a text', '{"draft": "a\nb"}', /^line 1, column 11: a closing quotation mark is missing$/],
  ['a wrong escape', '{"draft": "\\x"}', /a wrong escape/],
  ['a number out of range', '{"hint": 1e999}', /the number has more digits/],
  ['a number with too many digits', '{"x": 12345678901234567890}', /^line 1, column 7: the number has more digits/],
  ['a key twice', '{"sources": {"a": 1, "a": 2}}', /^line 1, column 22: “a” stands twice in the same object$/],
  ['too deep', '['.repeat(5000), /nested too deeply/],
  ['no object', '[]', /^line 1, column 1: the file should be an object in braces$/],
  ['no version', '{}', /^line 1, column 1: \/version should be one of 1$/],
  ['version zero', '{"version": 0}', /^line 1, column 13: \/version should be one of 1$/],
  [
    'a wrong verdict',
    VALID.replace('"not checked"', '"fine"'),
    /^line \d+, column 22: \/claims\/0\/citations\/0\/verdict should be one of "supports", "partly"/,
  ],
  ['a wrong time', VALID.replaceAll(NOON, 'yesterday'), /updated should be a UTC time/],
  ['a negative hint', VALID.replace('"hint": 19', '"hint": -1'), /\/claims\/0\/anchor\/hint should be zero or more$/],
  ['a text for a number', VALID.replace('"value": 6000000', '"value": "6"'), /\/value should be a number, a pair/],
  ['a missing field', VALID.replace('"unit": "USD",', ''), /\/claims\/0\/unit should be a text in double quotes$/],
  ['an empty id', VALID.replace('"id": "claim-1"', '"id": ""'), /\/claims\/0\/id should be a text that is not empty$/],
];

for (const [name, text, message] of BROKEN) {
  test(`A broken ledger is told with its place: ${name}`, () => {
    const reading = readLedger(text);
    assert.ok(reading.kind === 'broken');
    assert.match(reading.message, message);
    assert.ok(!reading.isConflict);
    const shifted = readLedger(`\ufeff${text}`);
    assert.deepEqual(shifted, { ...reading, offset: reading.offset + 1 });
  });
}

test("Git's conflict marks are named as such, with their line", () => {
  const lines = VALID.split('\n');
  const text = [...lines.slice(0, 3), '<<<<<<< HEAD', '=======', '>>>>>>> other', ...lines.slice(3)].join('\n');
  const reading = readLedger(text);
  assert.ok(reading.kind === 'broken' && reading.isConflict);
  assert.match(reading.message, /^line 4, column 1: Git could not merge/);
});

test('Large numbers are read as they are written', () => {
  for (const value of [1e20, 3.8e25, -1e300, 9007199254740991, 123456789012345680000]) {
    const ledger = { ...FULL, size: value };
    const reading = readLedger(formatLedger(ledger));
    assert.equal(reading.kind === 'ok' && reading.ledger['size'], value);
  }
});
