import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';
import { nextEvent, until } from './support/events';

const TEXT = 'The run cost $6 million.\n\nIt took 2,048 H800s.\n\n<https://example.com/report>\n';
const LEDGER = 'draft.claims.json';

/** Two deeds that need the ledger: a citation and a mark. */
async function tryToWrite(draft: OpenDraft): Promise<void> {
  const target = await draft.target('2,048 H800s');
  await vscode.commands.executeCommand('claimcheck.waive', target, 'own reporting');
  await vscode.commands.executeCommand('claimcheck.citeExisting', target, 'https://example.com/report');
}

/** Makes a ledger in which the first claim is waived, and gives its text. */
async function waived(desk: Desk, draft: OpenDraft): Promise<string> {
  await vscode.commands.executeCommand('claimcheck.waive', await draft.target('$6 million'), 'common knowledge');
  return desk.read(LEDGER);
}

/** Resolves with the next analysis in which the first claim has this status. */
function nextStatus(desk: Desk, status: string): Promise<unknown> {
  return nextEvent(desk.api.store.onDidAnalyze, ({ analysis }) => analysis.claims[0]?.status === status);
}

deskTest('Opening, typing and saving make no ledger', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  await draft.shows(['unsourced-claim: $6 million', 'unsourced-claim: 2,048 H800s']);
  await draft.moveTo('The run');
  await draft.type('Well. ');
  await draft.state();
  await draft.save();
  await draft.close();
  await (await desk.open('draft.md')).state();
  assert.deepEqual(desk.files(), ['draft.md']);
});

deskTest('Opening, typing and saving leave a ledger as it is, to the byte', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const odd = (await waived(desk, draft))
    .replace(/\n {2}/g, '\n\t')
    .replace('"version"', '"house": { "x": 1 },\n\t"version"');
  await draft.close();
  desk.write(LEDGER, odd);
  const again = await desk.open('draft.md');
  assert.equal((await again.claim('$6 million')).status, 'waived');
  await again.moveTo('The run');
  await again.type('Well. ');
  await again.state();
  await again.save();
  assert.equal(desk.read(LEDGER), odd);
  await vscode.commands.executeCommand('claimcheck.waive', await again.target('2,048 H800s'), 'own reporting');
  assert.deepEqual(desk.ledger()['house'], { x: 1 }, 'what others wrote is kept');
  assert.equal(desk.ledger().claims.length, 2);
});

deskTest('A ledger that somebody else writes, changes or deletes is taken in and shown', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const noticed = desk.notices(LEDGER);
  const text = await waived(desk, draft);
  await noticed;
  const gone = nextStatus(desk, 'unsourced');
  await vscode.workspace.fs.delete(desk.uri(LEDGER));
  await gone;
  await draft.shows(['unsourced-claim: $6 million', 'unsourced-claim: 2,048 H800s']);
  const back = nextStatus(desk, 'waived');
  desk.write(LEDGER, text);
  await back;
  await draft.shows(['unsourced-claim: 2,048 H800s']);
  const changed = nextStatus(desk, 'unsourced');
  desk.write(LEDGER, text.replace(/"waiver": \{[^}]*\}/, '"waiver": null'));
  await changed;
  await draft.shows(['unsourced-claim: $6 million', 'unsourced-claim: 2,048 H800s']);
});

deskTest('Saving keeps what somebody else wrote meanwhile', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const text = await waived(desk, draft);
  desk.write(LEDGER, text.replace('"note": ""', '"note": "Said by all."'));
  await vscode.commands.executeCommand('claimcheck.waive', await draft.target('2,048 H800s'), 'own reporting');
  assert.deepEqual(
    desk
      .ledger()
      .claims.map(({ anchor, waiver }) => [anchor.quote, waiver?.reason, waiver?.note])
      .sort(),
    [
      ['$6 million', 'common knowledge', 'Said by all.'],
      ['2,048 H800s', 'own reporting', ''],
    ],
  );
});

deskTest('A broken ledger is reported and never written over', async (desk) => {
  const broken = '{ "version": 1,\n  "claims": [ }\n';
  desk.write(LEDGER, broken);
  const draft = await desk.open('draft.md', TEXT);
  await draft.shows(['invalid-ledger: ', 'unsourced-claim: $6 million', 'unsourced-claim: 2,048 H800s']);
  const [report] = draft.diagnostics().filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
  assert.match(report?.message ?? '', /cannot be read: line 2, column 15: .*until it is mended/);
  await tryToWrite(draft);
  assert.equal(desk.told.length, 2);
  for (const sentence of desk.told)
    assert.match(sentence, /The ledger cannot be read .* Mend the file, then try again\.$/);
  const isInText = draft.text !== TEXT;
  assert.equal(
    desk.told.filter((sentence) => /is in the text, but not in the record/.test(sentence)).length,
    isInText ? 1 : 0,
  );
  assert.equal(desk.read(LEDGER), broken);
  assert.deepEqual(desk.files(), [LEDGER, 'draft.md']);
});

deskTest('A ledger that is mended is used again', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const text = await waived(desk, draft);
  desk.write(LEDGER, text.slice(0, -20));
  await draft.shows(['invalid-ledger: ', 'unsourced-claim: $6 million', 'unsourced-claim: 2,048 H800s']);
  desk.write(LEDGER, text);
  await draft.shows(['unsourced-claim: 2,048 H800s']);
  await tryToWrite(draft);
  assert.deepEqual(desk.told, []);
});

deskTest('A ledger of a newer version is not written to', async (desk) => {
  const newer = '{ "version": 2, "claims": "elsewhere" }\n';
  desk.write(LEDGER, newer);
  const draft = await desk.open('draft.md', TEXT);
  await draft.shows(['unsourced-claim: $6 million', 'unsourced-claim: 2,048 H800s']);
  await tryToWrite(draft);
  assert.equal(desk.told.length, 2);
  for (const sentence of desk.told) assert.match(sentence, /newer version of Claimcheck\. Update Claimcheck/);
  assert.equal(desk.read(LEDGER), newer);
});

deskTest('What a ledger of a newer version says counts as far as it can be read', async (desk) => {
  const first = await desk.open('draft.md', TEXT);
  const newer = (await waived(desk, first)).replace('"version": 1', '"version": 99');
  desk.write(LEDGER, newer);
  await desk.notices(LEDGER);
  const draft = await desk.open('draft.md');
  assert.equal((await draft.claim('$6 million')).status, 'waived');
  await tryToWrite(draft);
  assert.equal(desk.read(LEDGER), newer);
});

deskTest('A ledger that is open with unsaved changes is not written to', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const text = await waived(desk, draft);
  const editor = await desk.openText(LEDGER);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
  const again = await desk.open('draft.md');
  await tryToWrite(again);
  assert.equal(desk.told.length, 2);
  for (const sentence of desk.told) assert.match(sentence, /open with unsaved changes\. Save or revert it/);
  assert.equal(desk.read(LEDGER), text);
});

deskTest('A save that was cut off before the last step is finished when the draft is opened', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const text = await waived(desk, draft);
  await draft.close();
  await vscode.workspace.fs.rename(desk.uri(LEDGER), desk.uri(`.${LEDGER}.tmp`));
  const again = await desk.open('draft.md');
  assert.equal((await again.claim('$6 million')).status, 'waived');
  assert.equal(desk.read(LEDGER), text);
  assert.deepEqual(desk.files(), [LEDGER, 'draft.md']);
});

deskTest('Two drafts of one name in a folder have a ledger each', async (desk) => {
  const first = await desk.open('draft.markdown', TEXT);
  await waivedIn(first, '2,048 H800s');
  assert.equal(desk.ledger('draft.claims.json').draft, 'draft.markdown');
  const second = await desk.open('draft.md', TEXT);
  assert.equal(
    (await second.claim('2,048 H800s')).status,
    'unsourced',
    'what is said of one says nothing of the other',
  );
  await waivedIn(second, '$6 million');
  assert.deepEqual(desk.files(), ['draft.claims.json', 'draft.markdown', 'draft.md', 'draft.md.claims.json']);
  assert.deepEqual(
    desk.ledger('draft.claims.json').claims.map(({ anchor }) => anchor.quote),
    ['2,048 H800s'],
  );
  assert.deepEqual(
    desk.ledger('draft.md.claims.json').claims.map(({ anchor }) => anchor.quote),
    ['$6 million'],
  );
});

deskTest('Two drafts of one name that are open before either has a ledger get a ledger each', async (desk) => {
  const first = await desk.open('draft.markdown', TEXT);
  await first.state();
  const second = await desk.open('draft.md', TEXT);
  await second.state();
  await waivedIn(second, '$6 million');
  await waivedIn(await desk.open('draft.markdown'), '2,048 H800s');
  const names = ['draft.claims.json', 'draft.markdown.claims.json'];
  assert.deepEqual(desk.files(), ['draft.claims.json', 'draft.markdown', 'draft.markdown.claims.json', 'draft.md']);
  assert.deepEqual(
    names.map((name) => [desk.ledger(name).draft, desk.ledger(name).claims.map(({ anchor }) => anchor.quote)]),
    [
      ['draft.md', ['$6 million']],
      ['draft.markdown', ['2,048 H800s']],
    ],
  );
});

async function waivedIn(draft: OpenDraft, words: string): Promise<void> {
  await vscode.commands.executeCommand('claimcheck.waive', await draft.target(words), 'own reporting');
}

deskTest('The ledger of a draft is opened by a command, which says so when there is none', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  await vscode.commands.executeCommand('claimcheck.openLedger');
  assert.deepEqual(desk.told, ['This draft has no ledger yet: it is made with the first citation.']);
  await waived(desk, draft);
  await vscode.commands.executeCommand('claimcheck.openLedger');
  assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), desk.uri(LEDGER).toString());
});

deskTest('VS Code itself tells what is wrong in a ledger that somebody edits', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const text = await waived(desk, draft);
  desk.write(LEDGER, text.replace('"common knowledge"', '"hearsay"'));
  const { document } = await desk.openText(LEDGER);
  const problems = () => vscode.languages.getDiagnostics(document.uri);
  await until(() => problems().length > 0, vscode.languages.onDidChangeDiagnostics);
  assert.deepEqual(
    problems().map(({ range }) => document.getText(range)),
    ['"hearsay"'],
  );
});
