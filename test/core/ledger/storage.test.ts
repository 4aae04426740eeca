import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerChange } from '../../../src/core/ledger/change';
import { LedgerStorage } from '../../../src/core/ledger/storage';
import { emptyLedger, formatLedger } from '../../../src/core/ledger/write';
import { MemoryDisk } from './memoryFiles';
import { CHIPS, NOON, ONE, REPORT, RUN_COST } from './samples';
import { citationsIn, cite, ledgerOn, PATH, saveOn, WAIVE } from './saving';

const TEMPORARY = 'news/.draft.claims.json.tmp';

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
