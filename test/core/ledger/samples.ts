import fc from 'fast-check';
import type { ChangeContext, CitationRecord, ClaimRecord } from '../../../src/core/ledger/change';
import { VERDICTS, WAIVER_REASONS, type Ledger } from '../../../src/core/ledger/schema';

/** A claim of a draft that reads "The run cost about $6 million to train." */
export const RUN_COST: ClaimRecord = {
  id: 'claim-1',
  anchor: { quote: '$6 million', prefix: 'The run cost about ', suffix: ' to train.', hint: 19 },
  type: 'cost',
  value: 6e6,
  unit: 'USD',
};

export const CHIPS: ClaimRecord = {
  id: 'claim-2',
  anchor: { quote: '2,048 GPUs', prefix: 'It used ', suffix: ' for two months.', hint: 48 },
  type: 'hardware',
  value: 2048,
  unit: 'GPU',
};

export const REPORT = {
  id: 'report-2024',
  type: 'report',
  title: 'Technical Report',
  URL: 'https://example.com/report',
};

export const CITATION: CitationRecord = {
  ...{ id: 'citation-1', source: 'report-2024', quote: 'The run cost 5.6 million dollars.', locator: 'p. 5' },
  ...{ accessed: '2026-11-20', verdict: 'not checked', note: '' },
};

/** A context whose ids are "id-1", "id-2", …; `start` sets two contexts apart. */
export function contextAt(now: string, by = 'Checker', start = 'id'): ChangeContext {
  let count = 0;
  return { now, by, newId: () => `${start}-${++count}` };
}

export const NOON = '2026-11-23T12:00:00.000Z';
export const ONE = '2026-11-23T13:00:00.000Z';
export const TWO = '2026-11-23T14:00:00.000Z';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const time = fc.constantFrom(NOON, ONE, TWO, '2026-11-23T13:00:00Z', '2026-11-23T13:00:00.5Z');
const word = fc.constantFrom('', 'one', 'two', 'naïve “three”', '😀');
/** Keys that a program could trip over: numbers, names of methods, the prototype. */
const strangeKey = fc.constantFrom('x', 'later', '2024', 'constructor', 'toString', '__proto__');
const unknown = fc.option(fc.tuple(strangeKey, fc.jsonValue({ maxDepth: 2 })), { nil: undefined });

/** Adds a field that no version knows. */
function loose<T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc
    .tuple(record, unknown)
    .map(([known, extra]) => (extra && !(extra[0] in known) ? withOwn(known, ...extra) : known));
}

function withOwn<T extends object>(record: T, key: string, value: unknown): T {
  return Object.defineProperty({ ...record }, key, { value, enumerable: true, configurable: true, writable: true });
}

const citation = loose(
  fc.record({
    ...{ id, source: id, quote: word, locator: word, accessed: fc.constant('2026-11-20') },
    ...{ verdict: fc.constantFrom(...VERDICTS), note: word, updated: time },
  }),
);

const signOff = fc.option(loose(fc.record({ by: word, at: time, note: word })), { nil: null });

const claim = loose(
  fc.record(
    {
      id,
      anchor: loose(fc.record({ quote: word, prefix: word, suffix: word, hint: fc.nat(99) })),
      type: fc.constantFrom('cost' as const, 'other' as const),
      value: fc.constantFrom(null, 6, 0.5, [1, 2] as [number, number]),
      unit: fc.constantFrom('', 'USD'),
      citations: fc.array(citation, { maxLength: 3 }),
      waiver: fc.option(loose(fc.record({ reason: fc.constantFrom(...WAIVER_REASONS), note: word }))),
      signOff,
      history: fc.array(loose(fc.record({ id, at: time, by: word, what: word })), { maxLength: 3 }),
      updated: time,
    },
    {
      requiredKeys: ['id', 'anchor', 'type', 'value', 'unit', 'citations', 'waiver', 'history', 'updated'],
    },
  ),
);

const custom = fc.record(
  { updated: time, 'claimcheck-kind': fc.constantFrom('maker', 'press', 'of later'), 'claimcheck-same-as': id },
  { requiredKeys: ['updated'] },
);

const source = loose(fc.record({ id, type: fc.constantFrom('webpage', 'report'), custom }));

/** Any ledger, records that stand in it twice included; few ids and times, so that two of them meet often. */
export const anyLedger: fc.Arbitrary<Ledger> = loose(
  fc.record({
    version: fc.constant(1 as const),
    draft: fc.constantFrom('draft.md', 'other.md'),
    sources: fc.dictionary(fc.oneof(id, strangeKey), source, { maxKeys: 3 }),
    claims: fc.array(claim, { maxLength: 4 }),
    removed: fc.array(loose(fc.record({ id, at: time })), { maxLength: 2 }),
  }),
);
