import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';
import { nextEvent } from './support/events';

const TEXT = 'The run cost $6 million.\n\nIt took 2,048 H800s.\n';

/** Renames or moves a file or folder as the explorer does. */
async function rename(desk: Desk, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(desk.uri(from), desk.uri(to));
  const renamed = nextEvent(vscode.workspace.onDidRenameFiles, ({ files }) =>
    files.some(({ newUri }) => newUri.toString() === desk.uri(to).toString()),
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
  await renamed;
}

/** Opens a draft whose first claim is waived. */
async function waivedDraft(desk: Desk, path: string): Promise<OpenDraft> {
  const draft = await desk.open(path, TEXT);
  await vscode.commands.executeCommand('claimcheck.waive', await draft.target('$6 million'), 'common knowledge');
  return draft;
}

async function statusIn(desk: Desk, path: string): Promise<string> {
  return (await (await desk.open(path)).claim('$6 million')).status;
}

/** Names a draft gets, of each kind that shares a ledger's name with the old one or does not. */
const RENAMES = [
  { from: 'draft.md', to: 'final.md', ledger: 'final.claims.json' },
  { from: 'draft.md', to: 'draft.markdown', ledger: 'draft.claims.json' },
  { from: 'draft.markdown', to: 'draft.md', ledger: 'draft.claims.json' },
  { from: 'draft.mkd', to: 'final.md', ledger: 'final.claims.json' },
  { from: 'draft.md', to: 'old/2025/draft.md', ledger: 'old/2025/draft.claims.json' },
];

for (const { from, to, ledger } of RENAMES) {
  deskTest(`The ledger goes along when ${from} becomes ${to}`, async (desk) => {
    await waivedDraft(desk, from);
    await rename(desk, from, to);
    assert.equal(await statusIn(desk, to), 'waived');
    assert.deepEqual(desk.files(), [ledger, to]);
    assert.deepEqual(desk.told, []);
  });
}

deskTest(
  'The ledger goes along when a draft with unsaved changes is renamed, and when nobody has it open',
  async (desk) => {
    const draft = await waivedDraft(desk, 'draft.md');
    await draft.moveTo('The run');
    await draft.type('Well. ');
    await rename(desk, 'draft.md', 'final.md');
    assert.equal(await statusIn(desk, 'final.md'), 'waived');
    await (await desk.open('final.md')).save();
    await (await desk.open('final.md')).close();
    await rename(desk, 'final.md', 'last.md');
    assert.deepEqual(desk.files(), ['last.claims.json', 'last.md']);
    assert.equal(await statusIn(desk, 'last.md'), 'waived');
  },
);

deskTest('A ledger says whose it is after a rename, so that a new draft of that name does not get it', async (desk) => {
  await waivedDraft(desk, 'draft.markdown');
  await rename(desk, 'draft.markdown', 'final.markdown');
  await (await desk.open('final.markdown')).close();
  const other = await desk.open('final.md', TEXT);
  assert.equal((await other.claim('$6 million')).status, 'unsourced');
  assert.equal(await statusIn(desk, 'final.markdown'), 'waived');
});

deskTest('A folder takes its ledgers along', async (desk) => {
  await waivedDraft(desk, 'drafts/draft.md');
  await rename(desk, 'drafts', 'archive');
  assert.deepEqual(desk.files(), ['archive/draft.claims.json', 'archive/draft.md']);
  assert.equal(await statusIn(desk, 'archive/draft.md'), 'waived');
});

deskTest('A folder with the name of a draft beside it leaves that draft its ledger', async (desk) => {
  await waivedDraft(desk, 'notes.md');
  desk.write('notes/a.txt', 'A note.');
  await rename(desk, 'notes', 'papers');
  assert.deepEqual(desk.files(), ['notes.claims.json', 'notes.md', 'papers/a.txt']);
});

deskTest('Renaming a draft back takes the ledger back', async (desk) => {
  await waivedDraft(desk, 'draft.md');
  await rename(desk, 'draft.md', 'final.md');
  await rename(desk, 'final.md', 'draft.md');
  assert.deepEqual(desk.files(), ['draft.claims.json', 'draft.md']);
  assert.equal(await statusIn(desk, 'draft.md'), 'waived');
});

deskTest('Where another ledger is in the way, both stay and the writer is told', async (desk) => {
  await waivedDraft(desk, 'draft.md');
  const other = '{ "version": 1, "draft": "final.md", "sources": {}, "claims": [], "removed": [] }\n';
  desk.write('final.claims.json', other);
  await rename(desk, 'draft.md', 'final.md');
  assert.deepEqual(desk.told, [
    'final.claims.json is there already, so the citations of draft.md stay in draft.claims.json.',
  ]);
  assert.deepEqual(desk.files(), ['draft.claims.json', 'final.claims.json', 'final.md']);
  assert.equal(desk.read('final.claims.json'), other);
});
