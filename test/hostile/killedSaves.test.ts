import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import type { Files } from '../../src/core/ledger/files';
import { LedgerStorage } from '../../src/core/ledger/storage';
import { CITATION, contextAt, NOON, REPORT, RUN_COST } from '../core/ledger/samples';

const SAVES = 300;
const KILLS = 12;

const files: Files = {
  read: (path) =>
    readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    }),
  write: (path, content) => writeFile(path, content),
  rename,
  delete: (path) => rm(path),
};

/** Saves one citation after another, and prints the id of each that is saved, until it is killed. */
async function saveForEver(path: string, name: string): Promise<void> {
  const storage = new LedgerStorage(files);
  for (let count = 0; ; count++) {
    const id = `${name}-${count}`;
    const result = await storage.save(
      path,
      'draft.md',
      [
        { kind: 'addSource', source: REPORT },
        { kind: 'ensureClaim', claim: RUN_COST },
        { kind: 'addCitation', claim: RUN_COST.id, citation: { ...CITATION, id } },
      ],
      contextAt(NOON, 'Checker', id),
    );
    writeSync(1, `${result.kind === 'saved' ? id : result.message}\n`);
  }
}

/** Kills a program that saves, some time after it has told of so many saves; gives all that it told of. */
async function killAfter(saves: number, path: string, name: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), path, name], {
    env: { ...process.env, [IN_CHILD]: '1', NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const told: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    told.push(line);
    if (told.length === saves) child.kill('SIGKILL');
  }
  await closed;
  return told;
}

const IN_CHILD = 'CLAIMCHECK_SAVES_FOR_EVER';

if (process.env[IN_CHILD]) {
  await saveForEver(process.argv[2] ?? '', process.argv[3] ?? '');
} else {
  test(`programs that are killed in the middle of ${SAVES} saves leave the old or the new record`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimcheck-killed-'));
    try {
      // Several, since saving takes longer the more there is.
      const drafts = ['a', 'b', 'c'].map((name) => ({
        path: join(folder, `${name}.claims.json`),
        told: new Array<string>(),
      }));
      let saves = 0;
      for (let kill = 0; kill < KILLS || saves < SAVES; kill++) {
        const { path, told } = drafts[kill % drafts.length] ?? assert.fail();
        const before = told.length;
        told.push(...(await killAfter(1 + ((kill * 17) % 50), path, `program${kill}`)));
        saves += told.length - before;
        const reading = await new LedgerStorage(files).load(path);
        assert.ok(reading?.kind === 'ok', JSON.stringify(reading));
        const there = reading.ledger.claims.flatMap(({ citations }) => citations.map(({ id }) => id));
        assert.deepEqual(
          told.filter((id) => !there.includes(id)),
          [],
          'a save that was told of is gone',
        );
        // What was being saved is there, or it is not; each program may have been cut off once.
        assert.ok(there.length <= told.length + kill + 1);
        assert.equal(new Set(there).size, there.length);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
