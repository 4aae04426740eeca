import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';

const DRAFT = 'The run cost $6 million in all.\n';

/** A ledger in which the draft's claim is waived. */
const WAIVED = JSON.stringify({
  version: 1,
  draft: 'draft.md',
  sources: {},
  claims: [
    {
      id: 'c1',
      anchor: { quote: '$6 million', prefix: 'The run cost ', suffix: ' in all.', hint: 13 },
      type: 'cost',
      value: 6_000_000,
      unit: 'USD',
      citations: [],
      waiver: { reason: 'own calculation', note: '' },
      history: [],
      updated: '2026-01-01T00:00:00.000Z',
    },
  ],
  removed: [],
});

interface Report {
  readonly files: readonly {
    readonly claims: readonly { readonly id: string; readonly status: string }[];
    readonly findings: readonly { readonly code: string }[];
  }[];
}

/** Status of the draft's claim with that ledger beside it, the codes found, exit code and complaints. */
async function withLedger(ledger: string | Uint8Array | null) {
  const { io, printed, complaints } = memoryIo({ 'news/draft.md': DRAFT, 'news/draft.claims.json': ledger });
  const code = await run(['check', '--format', 'json', 'news/draft.md'], io);
  const file = (JSON.parse(printed()) as Report).files[0];
  return { code, claim: file?.claims[0], codes: file?.findings.map((finding) => finding.code), err: complaints() };
}

test('the ledger beside a draft is read', async () => {
  const { code, claim, codes } = await withLedger(WAIVED);
  assert.deepEqual([code, claim?.id, claim?.status, codes], [0, 'c1', 'waived', []]);
});

test('a ledger that is none is found, and the draft is checked without it', async () => {
  const { code, claim, codes, err } = await withLedger('{ "version": 1,');
  assert.deepEqual([code, claim?.status, codes, err], [1, 'unsourced', ['invalid-ledger', 'unsourced-claim'], []]);
});

const unreadable: readonly (readonly [name: string, content: string | null, reason: string])[] = [
  ['may not be read', null, 'reading it is not permitted'],
  [
    'is of a newer version',
    '{ "version": 2 }',
    'it was written by a newer version of Claimcheck, in a way that this one cannot read',
  ],
];
for (const [name, content, reason] of unreadable) {
  test(`a ledger that ${name} is complained of`, async () => {
    const { code, claim, err } = await withLedger(content);
    assert.deepEqual([code, claim?.status, err], [2, 'unsourced', [`claimcheck: news/draft.claims.json: ${reason}.`]]);
  });
}

test('what can be read of a newer ledger counts', async () => {
  const { claim, err } = await withLedger(JSON.stringify({ ...JSON.parse(WAIVED), version: 99 }));
  assert.deepEqual([claim?.status, err], ['waived', []]);
});

test('of two drafts that want one ledger each reads its own', async () => {
  const of = (draft: string) => WAIVED.replace('draft.md', draft);
  const statuses = async (name: string, ledger: string) => {
    const { io, printed } = memoryIo({ 'n/draft.markdown': DRAFT, 'n/draft.md': DRAFT, [`n/${name}`]: ledger });
    await run(['check', '--format', 'json', 'n'], io);
    return (JSON.parse(printed()) as Report).files.map(({ claims }) => claims[0]?.status);
  };
  assert.deepEqual(await statuses('draft.claims.json', of('draft.md')), ['unsourced', 'waived']);
  assert.deepEqual(await statuses('draft.claims.json', of('draft.markdown')), ['waived', 'unsourced']);
  assert.deepEqual(await statuses('draft.markdown.claims.json', of('draft.markdown')), ['waived', 'unsourced']);
});
