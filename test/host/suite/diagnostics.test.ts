import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest } from './support/desk';
import { codeOf } from './support/draft';
import { nextEvent } from './support/events';

const COST = 'The run cost $6 million.\n';

const MANY = `# Costs

The run cost $6 million.

According to Meta, it took 16,000 GPUs.

A [paper](https://example.com/paper) has more.[^2]

[^1]: https://example.com/unused
`;

const SHOWN_OF_MANY = [
  'unsourced-claim: $6 million',
  'attributed-only: 16,000 GPUs',
  'undefined-citation: [^2]',
  'unused-source: [^1]: https://example.com/unused',
];

deskTest('A finding is shown with its code, severity, source, place and a link to what it means', async (desk) => {
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  const [diagnostic] = draft.diagnostics();
  assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
  assert.equal(diagnostic.source, 'Claimcheck');
  assert.deepEqual(diagnostic.range, new vscode.Range(0, 13, 0, 23));
  assert.match(diagnostic.message, /^No source for \$6 million/);
  const { code } = diagnostic;
  assert.ok(typeof code === 'object');
  assert.equal(code.target.scheme, 'command');
  assert.equal(code.target.path, 'claimcheck.explainFinding');
  assert.deepEqual(JSON.parse(code.target.query), ['unsourced-claim']);
});

deskTest('Findings have the severities of the table, and what nothing uses is faded', async (desk) => {
  const draft = await desk.open('draft.md', MANY);
  await draft.shows(SHOWN_OF_MANY);
  const bySeverity = draft.diagnostics().map((diagnostic) => [codeOf(diagnostic), diagnostic.severity]);
  assert.deepEqual(Object.fromEntries(bySeverity), {
    'unsourced-claim': vscode.DiagnosticSeverity.Warning,
    'attributed-only': vscode.DiagnosticSeverity.Information,
    'undefined-citation': vscode.DiagnosticSeverity.Error,
    'unused-source': vscode.DiagnosticSeverity.Hint,
  });
  const faded = draft.diagnostics().filter(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
  assert.deepEqual(faded.map(codeOf), ['unused-source']);
});

deskTest('Places are right behind wide characters, Windows line ends and a byte order mark', async (desk) => {
  const text = '\ufeff# 模型 🚀\r\n\r\n🚀 模型: the run cost $6 million.\r\n\r\nIt took **2,048 H800s** too.\r\n';
  const draft = await desk.open('draft.md', text);
  await draft.shows(['unsourced-claim: $6 million', 'unsourced-claim: 2,048 H800s']);
});

deskTest('A change of the severity setting shows at once, and "off" hides the finding', async (desk) => {
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  const errors = nextEvent(
    vscode.languages.onDidChangeDiagnostics,
    () => draft.diagnostics()[0]?.severity === vscode.DiagnosticSeverity.Error,
  );
  await desk.set('severity', { 'unsourced-claim': 'error' });
  await errors;
  await desk.set('severity', { 'unsourced-claim': 'off' });
  await draft.shows([]);
});

deskTest('A severity setting that makes no sense is taken for none', async (desk) => {
  const draft = await desk.open('draft.md', COST);
  await desk.set('severity', { 'unsourced-claim': 'loud' });
  await draft.shows(['unsourced-claim: $6 million']);
  assert.equal(draft.diagnostics()[0]?.severity, vscode.DiagnosticSeverity.Warning);
});

deskTest('Switching Claimcheck off clears the findings, switching it on brings them back', async (desk) => {
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  await desk.set('enable', false);
  await draft.shows([]);
  assert.equal(await desk.api.store.stateOf(draft.document), null);
  await desk.set('enable', true);
  await draft.shows(['unsourced-claim: $6 million']);
});

deskTest('Only the files that the setting names are checked', async (desk) => {
  await desk.set('files', ['**/drafts/**', '!**/old/**']);
  const inside = await desk.open('drafts/a.md', COST);
  await inside.shows(['unsourced-claim: $6 million']);
  const left = await desk.open('drafts/old/b.md', COST);
  assert.equal(await desk.api.store.stateOf(left.document), null);
  const outside = await desk.open('c.md', COST);
  assert.equal(await desk.api.store.stateOf(outside.document), null);
  await desk.set('files', ['**/*']);
  await outside.shows(['unsourced-claim: $6 million']);
  await left.shows(['unsourced-claim: $6 million']);
});

deskTest('Other languages have no findings, and a document that becomes one loses them', async (desk) => {
  const plain = await desk.open('notes.txt', COST);
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  assert.deepEqual(plain.diagnostics(), []);
  const document = await vscode.languages.setTextDocumentLanguage(draft.document, 'plaintext');
  await draft.shows([]);
  await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  await draft.shows(['unsourced-claim: $6 million']);
});

deskTest('Copies that the editor shows beside a draft, as Git does, have no findings and no fixes', async (desk) => {
  const provider = vscode.workspace.registerTextDocumentContentProvider('claimcheck-test-git', {
    provideTextDocumentContent: () => COST,
  });
  const old = vscode.Uri.from({ scheme: 'claimcheck-test-git', path: desk.uri('draft.md').path });
  const copy = await vscode.workspace.openTextDocument(old);
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  assert.equal(copy.languageId, 'markdown');
  assert.deepEqual(vscode.languages.getDiagnostics(old), []);
  assert.equal(await desk.api.store.stateOf(copy), null);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    old,
    new vscode.Range(0, 13, 0, 13),
  );
  assert.deepEqual(actions, []);
  provider.dispose();
});

deskTest('A draft that was never saved has findings, and asks to be saved before a ledger is needed', async (desk) => {
  const draft = await desk.openUntitled(COST);
  await draft.shows(['unsourced-claim: $6 million']);
  const target = await draft.target('$6 million');
  await vscode.commands.executeCommand('claimcheck.waive', target, 'common knowledge');
  assert.deepEqual(desk.told, ['Save the draft first: its citations are kept in a file beside it.']);
  assert.deepEqual(desk.files(), []);
  await draft.shows(['unsourced-claim: $6 million']);
});

deskTest('Closing a draft clears its findings', async (desk) => {
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  await draft.close();
  await draft.shows([]);
  assert.equal(desk.api.store.state(draft.uri), null);
});

deskTest('What is published is always about the text as it is', async (desk) => {
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  const late: number[] = [];
  const listener = desk.api.store.onDidAnalyze(({ document, version }) => {
    if (document.version !== version) late.push(version);
    assert.deepEqual(draft.findings(), ['unsourced-claim: $6 million']);
  });
  for (let round = 0; round < 5; round++) {
    const analyzing = desk.api.store.stateOf(draft.document);
    await draft.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A new line.\n\n'));
    await Promise.all([analyzing, desk.api.store.stateOf(draft.document)]);
  }
  listener.dispose();
  assert.deepEqual(late, []);
  assert.deepEqual(draft.findings(), ['unsourced-claim: $6 million']);
});

deskTest('Two editors of one document share one analysis', async (desk) => {
  const draft = await desk.open('draft.md', COST);
  await draft.shows(['unsourced-claim: $6 million']);
  const state = await draft.state();
  let analyses = 0;
  const listener = desk.api.store.onDidAnalyze(() => analyses++);
  await vscode.window.showTextDocument(draft.document, { viewColumn: vscode.ViewColumn.Beside });
  assert.equal(vscode.window.visibleTextEditors.filter(({ document }) => document === draft.document).length, 2);
  assert.equal(await draft.state(), state);
  assert.equal(analyses, 0);
  listener.dispose();
});

deskTest('Of more findings than VS Code shows the severest are kept', async (desk) => {
  const claims = Array.from({ length: 1100 }, (_, index) => `Run ${index + 1} cost $${index + 1} million.\n\n`);
  const draft = await desk.open('draft.md', `${claims.join('')}It is said.[^a]\n`);
  await draft.state();
  const shown = draft.findings();
  assert.equal(shown.length, 1000);
  assert.equal(shown[0], 'unsourced-claim: $1 million');
  assert.equal(shown.at(-1), 'undefined-citation: [^a]');
});
