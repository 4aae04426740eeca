import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze';
import type { AnalysisOptions } from '../../src/core/document';
import type { Ledger, WaiverReason } from '../../src/core/ledger/schema';
import { claimsLeft } from '../../src/extension/claimsLeft';
import { panelDraft } from '../../src/extension/panelState';
import { STATUS_WORDS } from '../../src/panel/words';

const CONTEXT = { uri: 'file:///a.md', version: 1, name: 'a.md', selected: null, locked: null, lockedCommand: null };
const TIME = '2026-11-23T12:00:00.000Z';

function panelOf(text: string, options: AnalysisOptions = {}) {
  const analysis = analyze(text, options);
  const { claims } = panelDraft(analysis, CONTEXT);
  const open = claims.filter(({ status }) => STATUS_WORDS[status].open);
  assert.equal(open.length, claimsLeft(analysis).length, 'panel and status bar count the same');
  return claims;
}

const statusesOf = (text: string, options?: AnalysisOptions) => panelOf(text, options).map(({ status }) => status);

/** A ledger that waives the claim "$6 million" at the start of "It cost $6 million." */
function waived(reason: WaiverReason): AnalysisOptions {
  const anchor = { quote: '$6 million', prefix: 'It cost ', suffix: '.', hint: 8 };
  const record = { id: 'c', anchor, type: 'cost', value: 6e6, unit: 'USD', citations: [], history: [] } as const;
  const claims = [{ ...record, waiver: { reason, note: '' }, updated: TIME }];
  const ledger: Ledger = { version: 1, draft: 'a.md', sources: {}, claims, removed: [] };
  return { ledger: { kind: 'ok', ledger } };
}

test('what a comment in the draft silences is shown as that, and leaves nothing to do', () => {
  const text = 'It cost $6 million. <!-- claimcheck-disable-line -->\n\nIt used 512 GPUs.\n';
  assert.deepEqual(statusesOf(text), ['silenced', 'unsourced']);
});

test('what the settings silence is shown as that', () => {
  const text = 'It cost $6 million.\n\nIt used [512 GPUs](https://example.com/a).\n';
  assert.deepEqual(statusesOf(text, { severities: { 'unsourced-claim': 'off' } }), ['silenced', 'cited']);
  assert.deepEqual(statusesOf('It took 3 days.\n', { minimumPriority: 'high' }), ['silenced']);
});

test('a source that is to come is no source, until the text has one', () => {
  assert.deepEqual(statusesOf('It cost $6 million.', waived('source to come')), ['promised']);
  assert.deepEqual(statusesOf('It cost $6 million.[^1]\n\n[^1]: A report.', waived('source to come')), ['cited']);
  assert.deepEqual(statusesOf('It cost $6 million.', waived('own reporting')), ['waived']);
});

test('a history is told as it happened, in whatever order the file has it', () => {
  const { ledger } = waived('own reporting');
  assert.ok(ledger?.kind === 'ok');
  const [record] = ledger.ledger.claims;
  assert.ok(record);
  const at = (minute: string, what: string) => ({ id: what, at: `2026-11-23T12:0${minute}Z`, by: '', what });
  const history = [at('2:00.500', 'a third'), at('0:00', 'first'), at('2:00', 'second')];
  const told = { kind: 'ok', ledger: { ...ledger.ledger, claims: [{ ...record, history }] } } as const;
  const [claim] = panelOf('It cost $6 million.', { ledger: told });
  assert.deepEqual(
    claim?.history.map(({ what }) => what),
    ['first', 'second', 'a third'],
  );
});

test('around a claim stands what a reader reads, without the gap that a mark leaves', () => {
  const [claim] = panelOf('It ran on 2,048 H800s [@report]. According to no one.');
  assert.deepEqual([claim?.before, claim?.after], ['It ran on ', '. According to no one.']);
});

test('a number of a table stands with its row and its column', () => {
  const claims = panelOf('| Model | Training tokens |\n| --- | --- |\n| DeepSeek-V3 | 14.8 trillion tokens |\n');
  assert.deepEqual(
    claims.map(({ before, text }) => before + text),
    ['DeepSeek-V3, Training tokens: 14.8 trillion tokens'],
  );
});
