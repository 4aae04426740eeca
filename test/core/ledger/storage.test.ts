import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { sourceKind } from '../../../src/core/citations/customFields';
import type { LedgerChange } from '../../../src/core/ledger/change';
import { readLedger } from '../../../src/core/ledger/read';
import type { Ledger } from '../../../src/core/ledger/schema';
import { LedgerStorage } from '../../../src/core/ledger/storage';
import { emptyLedger, formatLedger } from '../../../src/core/ledger/write';
import { MemoryDisk } from './memoryFiles';
import { CHIPS, CITATION, contextAt, NOON, ONE, REPORT, RUN_COST } from './samples';

const PATH = 'news/draft.claims.json';
const TEMPORARY = 'news/.draft.claims.json.tmp';

const cite = (id: string): readonly LedgerChange[] => [
  { kind: 'addSource', source: REPORT },
  { kind: 'ensureClaim', claim: RUN_COST },
  { kind: 'addCitation', claim: RUN_COST.id, citation: { ...CITATION, id } },
];

const WAIVE: readonly LedgerChange[] = [
  { kind: 'ensureClaim', claim: CHIPS },
  { kind: 'waive', claim: CHIPS.id, reason: 'own reporting', note: '' },
];

const saveOn = (storage: LedgerStorage, changes: readonly LedgerChange[], now = NOON, start = 'id') =>
  storage.save(PATH, 'draft.md', changes, contextAt(now, 'Checker', start));

function ledgerOn(disk: MemoryDisk): Ledger {
  const reading = readLedger(disk.text(PATH) ?? '');
  assert.ok(reading.kind === 'ok', `there is no ledger: ${JSON.stringify(reading)}`);
  return reading.ledger;
}

const citationsIn = (ledger: Ledger) => ledger.claims.flatMap(({ citations }) => citations.map(({ id }) => id)).sort();

test('The first save makes the file, leaves nothing beside it, and a load reads it', async () => {
  const disk = new MemoryDisk();
  const storage = new LedgerStorage(disk.files());
  assert.equal(await storage.load(PATH), null);
  const result = await saveOn(storage, cite('x'));
  assert.equal(result.kind, 'saved');
  assert.deepEqual([...disk.contents.keys()], [PATH]);
  assert.equal(ledgerOn(disk).draft, 'draft.md');
  const reading = await storage.load(PATH);
  assert.ok(reading?.kind === 'ok' && citationsIn(reading.ledger).join() === 'x');
});

test('A save applies only its own change to what is on disk by then', async () => {
  const disk = new MemoryDisk();
  const storage = new LedgerStorage(disk.files());
  await saveOn(storage, cite('x'));
  const checkedOut = { ...emptyLedger('draft.md'), later: { kept: true } };
  disk.put(PATH, formatLedger(checkedOut));
  await saveOn(storage, WAIVE);
  const { claims, later } = ledgerOn(disk);
  assert.deepEqual(
    claims.map(({ id }) => id),
    [CHIPS.id],
  );
  assert.deepEqual(later, { kept: true });
});

test('A save that changes nothing writes nothing', async () => {
  const disk = new MemoryDisk();
  const storage = new LedgerStorage(disk.files());
  await saveOn(storage, cite('x'));
  disk.put(PATH, `${disk.text(PATH)}\n`);
  const before = disk.text(PATH);
  const result = await saveOn(storage, [{ kind: 'ensureClaim', claim: RUN_COST }], ONE);
  assert.equal(result.kind, 'saved');
  assert.equal(disk.text(PATH), before);
});

for (const [name, text] of [
  ['broken', '{"version": 1,'],
  ['empty', ''],
  ['in conflict', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n'],
  ['newer', '{"version": 7}'],
] as const) {
  test(`A file that is ${name} is never written over`, async () => {
    const disk = new MemoryDisk();
    disk.put(PATH, text);
    const result = await saveOn(new LedgerStorage(disk.files()), cite('x'));
    assert.ok(result.kind === 'refused');
    assert.match(result.message, /Nothing was saved/);
    assert.deepEqual([...disk.contents.keys()], [PATH]);
    assert.equal(disk.text(PATH), text);
  });
}

test('A file in another encoding is never written over', async () => {
  const disk = new MemoryDisk();
  const bytes = new Uint8Array([0xff, 0xfe, 0x7b, 0]);
  disk.contents.set(PATH, bytes);
  const result = await saveOn(new LedgerStorage(disk.files()), cite('x'));
  assert.ok(result.kind === 'refused');
  assert.deepEqual(disk.contents.get(PATH), bytes);
});

test('A change that cannot be made is refused with its reason', async () => {
  const disk = new MemoryDisk();
  const storage = new LedgerStorage(disk.files());
  const result = await saveOn(storage, [{ kind: 'removeCitation', citation: 'gone' }]);
  assert.ok(result.kind === 'refused');
  assert.match(result.message, /removed in the meantime/);
  assert.equal(disk.contents.size, 0);
});

test('A disk that cannot be written is told, and the ledger stays', async () => {
  const disk = new MemoryDisk();
  await saveOn(new LedgerStorage(disk.files()), cite('x'));
  const before = disk.text(PATH);
  const files = { ...disk.files(), write: () => Promise.reject(new Error('no space left')) };
  const result = await saveOn(new LedgerStorage(files), WAIVE);
  assert.deepEqual(result, {
    kind: 'refused',
    message: 'The ledger could not be written (no space left). Nothing was saved; please try again.',
  });
  assert.equal(disk.text(PATH), before);
});

test('A disk that does not keep what is written is told, and the ledger stays', async () => {
  const disk = new MemoryDisk();
  await saveOn(new LedgerStorage(disk.files()), cite('x'));
  const before = disk.text(PATH);
  const files = { ...disk.files(), write: (path: string) => Promise.resolve(disk.put(path, '{"version": 1}')) };
  assert.equal((await saveOn(new LedgerStorage(files), WAIVE)).kind, 'refused');
  assert.equal(disk.text(PATH), before);
});

/** What two writers do at once, one set of changes after the other. */
const ACTIONS: readonly ((id: string) => readonly LedgerChange[])[] = [
  cite,
  (id) => [
    { kind: 'ensureClaim', claim: RUN_COST },
    { kind: 'signOff', claim: RUN_COST.id, note: id },
  ],
  () => [
    { kind: 'addSource', source: REPORT },
    { kind: 'setSourceKind', source: REPORT.id, sourceKind: 'maker' },
  ],
  () => WAIVE,
];

const REATTACH: readonly LedgerChange[] = [{ kind: 'reattach', orphan: RUN_COST.id, to: CHIPS }];

test('A move that is done and reported as failed counts as done', async () => {
  const disk = new MemoryDisk();
  await saveOn(new LedgerStorage(disk.files()), [...cite('x'), ...WAIVE]);
  const files = disk.files();
  const rename = async (from: string, to: string) => {
    await files.rename(from, to);
    throw new Error('the connection was lost');
  };
  assert.equal((await saveOn(new LedgerStorage({ ...files, rename }), REATTACH, ONE)).kind, 'saved');
  assert.deepEqual(
    ledgerOn(disk).claims.map(({ id }) => id),
    [CHIPS.id],
  );
});

test("A text that another program's hand moves into place counts as saved", async () => {
  const disk = new MemoryDisk();
  await saveOn(new LedgerStorage(disk.files()), [...cite('x'), ...WAIVE]);
  const files = disk.files();
  let reads = 0;
  const read = async (path: string) => {
    const content = await files.read(path);
    if (path === TEMPORARY && content && reads++ === 0) await files.rename(TEMPORARY, PATH);
    return content;
  };
  assert.equal((await saveOn(new LedgerStorage({ ...files, read }), REATTACH, ONE)).kind, 'saved');
  assert.deepEqual(citationsIn(ledgerOn(disk)), ['x']);
});

test('A complete temporary file takes the place of a missing ledger', async () => {
  const disk = new MemoryDisk();
  disk.put(TEMPORARY, formatLedger(emptyLedger('draft.md')));
  const reading = await new LedgerStorage(disk.files()).load(PATH);
  assert.equal(reading?.kind, 'ok');
  assert.deepEqual([...disk.contents.keys()], [PATH]);
});

test('A complete temporary file takes the place of a ledger that was cut off while it was copied', async () => {
  const whole = formatLedger({ ...emptyLedger('draft.md'), sources: { a: REPORT } });
  for (const cut of ['', whole.slice(0, 30), `${whole.slice(0, 30)}\0\0\0`]) {
    const disk = new MemoryDisk();
    disk.put(PATH, cut);
    disk.put(TEMPORARY, whole);
    assert.equal((await new LedgerStorage(disk.files()).load(PATH))?.kind, 'ok');
    assert.deepEqual([...disk.contents.entries()], [[PATH, new TextEncoder().encode(whole)]]);
  }
});

test('What else is in a broken ledger is kept aside before a temporary file takes its place', async () => {
  const disk = new MemoryDisk();
  const edited = '{"version": 1, "by hand": tru}';
  disk.put(PATH, edited);
  disk.put(TEMPORARY, formatLedger(emptyLedger('draft.md')));
  assert.equal((await new LedgerStorage(disk.files()).load(PATH))?.kind, 'ok');
  assert.equal(disk.text(`${PATH}.broken`), edited);
});

test("A ledger with Git's conflict marks is left alone, whatever the temporary file holds", async () => {
  const disk = new MemoryDisk();
  const conflict = '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n';
  disk.put(PATH, conflict);
  disk.put(TEMPORARY, formatLedger(emptyLedger('draft.md')));
  assert.equal((await new LedgerStorage(disk.files()).load(PATH))?.kind, 'broken');
  assert.equal(disk.text(PATH), conflict);
});

test('An incomplete temporary file is nothing', async () => {
  const disk = new MemoryDisk();
  disk.put(TEMPORARY, '{"version": 1, "dra');
  assert.equal(await new LedgerStorage(disk.files()).load(PATH), null);
  assert.equal((await saveOn(new LedgerStorage(disk.files()), cite('x'))).kind, 'saved');
});

test('Saves of one program never interleave', async () => {
  const disk = new MemoryDisk();
  const storage = new LedgerStorage(disk.files());
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const results = await Promise.all(ids.map((id) => saveOn(storage, cite(id), NOON, id)));
  assert.ok(results.every(({ kind }) => kind === 'saved'));
  assert.deepEqual(citationsIn(ledgerOn(disk)), ids);
});

/** Lets `steps` steps of a program through, then stops it for good. */
function stopAfter(steps: number): () => Promise<void> {
  let left = steps;
  return () => (left-- > 0 ? Promise.resolve() : Promise.reject(new Error('the machine stopped')));
}

for (const inTwoSteps of [false, true]) {
  for (const isFirst of [false, true]) {
    const name = `${isFirst ? 'the first' : 'a later'} save, files moved in ${inTwoSteps ? 'two steps' : 'one step'}`;
    test(`After a stop at any point of ${name}, the old or the new record is there`, async () => {
      const seen = new Set<string>();
      for (let steps = 0; steps < 20; steps++) {
        const disk = new MemoryDisk();
        if (!isFirst) await saveOn(new LedgerStorage(disk.files()), cite('old'));
        await saveOn(new LedgerStorage(disk.files(stopAfter(steps), inTwoSteps)), cite('new'), ONE, 'new');
        // The restart may be cut off too.
        await new LedgerStorage(disk.files(stopAfter(steps % 5), inTwoSteps)).load(PATH).catch(() => null);
        const reading = await new LedgerStorage(disk.files(undefined, inTwoSteps)).load(PATH);
        assert.ok(reading === null ? isFirst : reading.kind === 'ok', `${steps} steps: ${JSON.stringify(reading)}`);
        const citations = reading?.kind === 'ok' ? citationsIn(reading.ledger).join() : 'none';
        seen.add(citations);
        assert.equal((await saveOn(new LedgerStorage(disk.files()), WAIVE)).kind, 'saved');
        assert.equal(citationsIn(ledgerOn(disk)).join() || 'none', citations);
      }
      assert.deepEqual([...seen].sort(), isFirst ? ['new', 'none'] : ['new,old', 'old']);
    });
  }
}

/** Lets one waiting step through at a time, chosen by the numbers given. */
class Turns {
  private readonly waiting: (() => void)[] = [];

  readonly gate = () => new Promise<void>((resolve) => void this.waiting.push(resolve));

  async run(work: Promise<unknown>, choices: readonly number[]): Promise<void> {
    let isDone = false;
    void work.finally(() => (isDone = true));
    for (let turn = 0; !isDone; turn++) {
      await setImmediate();
      const next = (choices[turn % choices.length] ?? 0) % Math.max(1, this.waiting.length);
      this.waiting.splice(next, 1)[0]?.();
    }
  }
}

test('Two windows that save at the same time lose nothing, in any order of their steps', async () => {
  const order = fc.array(fc.nat(1), { minLength: 40, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(order, fc.boolean(), async (choices, isFirst) => {
      const disk = new MemoryDisk();
      if (!isFirst) await saveOn(new LedgerStorage(disk.files()), cite('old'), NOON, 'old');
      const turns = new Turns();
      const windows = [
        ['a1', 'a2'],
        ['b1', 'b2'],
      ];
      const work = windows.map(async (ids) => {
        const storage = new LedgerStorage(disk.files(turns.gate));
        for (const id of ids) assert.equal((await saveOn(storage, cite(id), ONE, id)).kind, 'saved');
      });
      await turns.run(Promise.all(work), choices);
      const ledger = ledgerOn(disk);
      assert.deepEqual(citationsIn(ledger), ['a1', 'a2', 'b1', 'b2', ...(isFirst ? [] : ['old'])]);
      assert.equal(ledger.claims[0]?.history.length, isFirst ? 4 : 5);
    }),
    { numRuns: 50 },
  );
});

test('Whatever two writers do at once, 500 random orders of their steps lose nothing of it', async () => {
  const order = fc.array(fc.nat(1), { minLength: 30, maxLength: 60 });
  const actions = fc.array(fc.nat(ACTIONS.length - 1), { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(order, actions, actions, async (choices, first, second) => {
      const disk = new MemoryDisk();
      const turns = new Turns();
      const told = new Set<string>();
      const work = [first, second].map(async (own, writer) => {
        const storage = new LedgerStorage(disk.files(turns.gate));
        for (const [step, action] of own.entries()) {
          const id = `${writer}${step}`;
          const result = await saveOn(storage, ACTIONS[action]?.(id) ?? [], ONE, id);
          assert.equal(result.kind, 'saved');
          if (action === 0) told.add(`citation ${id}`);
          if (action === 1) told.add(`signed off (${id})`);
          if (action === 2) told.add('maker');
          if (action === 3) told.add('own reporting');
        }
      });
      await turns.run(Promise.all(work), choices);
      const { claims, sources } = ledgerOn(disk);
      const kept = new Set([
        ...claims.flatMap(({ citations }) => citations.map(({ id }) => `citation ${id}`)),
        ...claims.flatMap(({ history }) => history.map(({ what }) => what)),
        ...claims.map(({ waiver }) => waiver?.reason),
        ...Object.values(sources).map((source) => sourceKind(source)),
      ]);
      for (const one of told) assert.ok(kept.has(one), one);
      assert.equal(
        claims.some(({ signOff }) => signOff?.by === 'Checker'),
        [...told].some((one) => one.startsWith('signed')),
      );
    }),
    { numRuns: 500 },
  );
});

test('A load leaves what was checked out as it is, also right after a save', async () => {
  const disk = new MemoryDisk();
  const storage = new LedgerStorage(disk.files());
  await saveOn(storage, cite('x'));
  const committed = disk.text(PATH) ?? '';
  await saveOn(storage, cite('y'), ONE, 'second');
  disk.put(PATH, committed);
  const reading = await storage.load(PATH);
  assert.ok(reading?.kind === 'ok' && citationsIn(reading.ledger).join() === 'x');
  assert.equal(disk.text(PATH), committed);
});
