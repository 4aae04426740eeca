import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze';
import type { AnalyzedClaim } from '../../src/core/analyzedClaim';
import { readLedger } from '../../src/core/ledger/read';
import { formatLedger } from '../../src/core/ledger/write';

const DRAFT = 'test/fixtures/sample/draft.md';
/** Labelled by hand after the rules for what is a claim; changed by hand only. */
const LABELS = 'test/fixtures/sample.expected.json';

/** A claim as a label has it. */
function labelOf({ text, type, value, unit, cited, attributed, qualitative }: AnalyzedClaim) {
  return { text, type, value, unit, cited, attributed, ...(qualitative ? { qualitative } : {}) };
}

const labels: unknown = JSON.parse(readFileSync(LABELS, 'utf8'));
const draft = readFileSync(DRAFT, 'utf8');

test('the sample draft has exactly the claims that a person found in it', () => {
  assert.deepEqual(analyze(draft).claims.map(labelOf), labels);
});

test('the same claims are found with Windows line ends', () => {
  assert.deepEqual(analyze(draft.replaceAll('\n', '\r\n')).claims.map(labelOf), labels);
});

test('the sample draft has a claim to source, one that only names who says so, and no error', () => {
  const { findings } = analyze(draft);
  assert.deepEqual([...new Set(findings.map(({ code }) => code))].sort(), ['attributed-only', 'unsourced-claim']);
});

test('the ledger of the sample draft is as Claimcheck writes it, and has the sources of its citation keys', () => {
  const text = readFileSync('test/fixtures/sample/draft.claims.json', 'utf8');
  const reading = readLedger(text);
  assert.equal(reading.kind, 'ok');
  if (reading.kind !== 'ok') return;
  assert.equal(formatLedger(reading.ledger), text);
  const references = analyze(draft).document.blocks.flatMap((block) => block.references);
  const keys = references.filter(({ kind }) => kind === 'citation').map(({ target }) => target);
  assert.deepEqual([...new Set(keys)].sort(), Object.keys(reading.ledger.sources).sort());
});
