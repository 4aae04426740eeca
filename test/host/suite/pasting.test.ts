import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../../fetching/standIn';
import { deskTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';
import { until } from './support/events';
import { webTest } from './support/webTest';

const TEXT = 'The run cost $6 million. It took 2,048 H800s.\n';
const ADDRESS = 'https://example.com/report';
const REPORT = page('<title>The Cost of a Run</title><meta name="author" content="Example Lab">');
const NOTE = `Example Lab, “The Cost of a Run”. ${ADDRESS}`;
const CITED = `The run cost $6 million.[^1] It took 2,048 H800s.\n\n[^1]: ${NOTE}\n`;

const never = new vscode.CancellationTokenSource().token;

function dataOf(data: Readonly<Record<string, string>>): vscode.DataTransfer {
  const transfer = new vscode.DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.set(type, new vscode.DataTransferItem(text));
  return transfer;
}

/** What is offered when a text is pasted over the selections or at the cursor. */
async function paste(
  { api }: Desk,
  { editor, document }: OpenDraft,
  text: string,
  only?: vscode.DocumentDropOrPasteEditKind,
) {
  const context = { only, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
  const data = dataOf({ 'text/plain': text });
  const [edit] = (await api.paste.provideDocumentPasteEdits(document, editor.selections, data, context, never)) ?? [];
  return edit;
}

/** What is offered when data are dropped before words. */
function drop({ api }: Desk, draft: OpenDraft, words: string, data: Readonly<Record<string, string>>) {
  const place = draft.range(words).start;
  return api.drop.provideDocumentDropEdits(draft.document, place, dataOf(data), never);
}

/** Puts an offered edit into the text as VS Code does, and waits until the ledger is written. */
async function apply(desk: Desk, edit: { additionalEdit?: vscode.WorkspaceEdit } | undefined): Promise<void> {
  assert.ok(edit?.additionalEdit, 'something is offered');
  assert.ok(await vscode.workspace.applyEdit(edit.additionalEdit));
  await until(() => desk.has('draft.claims.json'), desk.api.store.onDidAnalyze);
}

const yieldsTo = (edit?: { yieldTo?: readonly vscode.DocumentDropOrPasteEditKind[] }) =>
  (edit?.yieldTo ?? []).map(({ value }) => value);

webTest(
  'An address pasted over a claim is looked up when it is chosen, and cited as one undo step',
  { [ADDRESS]: REPORT },
  async (desk, asked) => {
    const draft = await desk.open('draft.md', TEXT);
    await draft.select('$6 million');
    const edit = await paste(desk, draft, ` ${ADDRESS}?utm_source=mail\n`);
    assert.deepEqual([edit?.title, yieldsTo(edit), edit?.insertText], ['Cite as source of “$6 million”', [], '']);
    assert.deepEqual(asked, [], 'nothing is asked before it is chosen');
    assert.ok(edit);
    await apply(desk, await desk.api.paste.resolveDocumentPasteEdit(edit, never));
    assert.equal(draft.text, CITED);
    assert.ok(draft.editor.selection.isEmpty, 'what is typed next does not replace the claim');
    const { sources, claims } = desk.ledger();
    assert.deepEqual(
      Object.values(sources).map(({ title }) => title),
      ['The Cost of a Run'],
    );
    assert.deepEqual(
      claims.map(({ anchor, citations }) => [anchor.quote, citations.length]),
      [['$6 million', 1]],
    );
    await draft.run('undo');
    assert.equal(draft.text, TEXT);
    assert.deepEqual(desk.told, []);
  },
);

webTest(
  'Behind a claim other ways to paste come first, and what is chosen from the list is completed afterwards',
  { [ADDRESS]: REPORT },
  async (desk) => {
    const draft = await desk.open('draft.md', TEXT);
    await draft.moveTo('$6 million.', 'end');
    const edit = await paste(desk, draft, ADDRESS);
    assert.deepEqual(yieldsTo(edit), ['text', 'uri', 'markdown.link']);
    await draft.type('x');
    await draft.run('undo');
    const completed = until(() => draft.text === CITED, vscode.workspace.onDidChangeTextDocument);
    await apply(desk, edit);
    await completed;
    await until(
      () => Object.values(desk.ledger().sources)[0]?.title === 'The Cost of a Run',
      desk.api.store.onDidAnalyze,
    );
  },
);

deskTest('What is offered and not taken is not recorded', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  await draft.select('$6 million');
  assert.ok(await paste(desk, draft, ADDRESS));
  await draft.type(ADDRESS);
  await draft.run('undo');
  await desk.api.store.refresh(draft.document);
  assert.deepEqual([draft.text, desk.files()], [TEXT, ['draft.md']]);
});

deskTest(
  'Nothing is offered for what is no source, nor where no claim is, nor where another kind is asked for',
  async (desk) => {
    const draft = await desk.open('draft.md', TEXT);
    await draft.select('$6 million');
    assert.equal(await paste(desk, draft, 'eight million'), undefined);
    assert.equal(await paste(desk, draft, `See ${ADDRESS}`), undefined);
    assert.equal(await paste(desk, draft, `${ADDRESS}\n${ADDRESS}/2`), undefined);
    const { Empty } = vscode.DocumentDropOrPasteEditKind;
    assert.equal(await paste(desk, draft, ADDRESS, Empty.append('markdown', 'link')), undefined);
    assert.ok(await paste(desk, draft, ADDRESS, Empty.append('markdown')));
    await draft.select('The run');
    assert.equal(await paste(desk, draft, ADDRESS), undefined);
  },
);

webTest(
  'A source that the draft knows with its title is used again, and not looked up',
  { [ADDRESS]: REPORT },
  async (desk, asked) => {
    const draft = await desk.open('draft.md', TEXT);
    await draft.select('$6 million');
    const first = await paste(desk, draft, ADDRESS);
    assert.ok(first);
    await apply(desk, await desk.api.paste.resolveDocumentPasteEdit(first, never));
    await until(() => desk.ledger().claims.length === 1, desk.api.store.onDidAnalyze);
    const { length } = asked;
    await draft.select('2,048 H800s');
    const second = await paste(desk, draft, `${ADDRESS}#cost`);
    assert.ok(second);
    await apply(desk, await desk.api.paste.resolveDocumentPasteEdit(second, never));
    await until(() => desk.ledger().claims.length === 2, desk.api.store.onDidAnalyze);
    assert.equal(draft.text, CITED.replace('H800s.', 'H800s.[^1]'));
    assert.deepEqual([asked.length, Object.keys(desk.ledger().sources).length], [length, 1]);
    await draft.select('2,048 H800s');
    assert.equal(await paste(desk, draft, ADDRESS), undefined, 'it is cited there');
  },
);

webTest(
  'Several selected claims are cited at once, with the line ends of the draft',
  { [ADDRESS]: REPORT },
  async (desk) => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const draft = await desk.open('draft.md', text);
    await draft.selectOffsets(0, text.indexOf('\r'));
    const edit = await paste(desk, draft, ADDRESS);
    assert.equal(edit?.title, 'Cite as source of 2 claims');
    assert.ok(edit);
    await apply(desk, await desk.api.paste.resolveDocumentPasteEdit(edit, never));
    assert.equal(draft.text, CITED.replace('H800s.', 'H800s.[^1]').replaceAll('\n', '\r\n'));
    assert.equal(desk.ledger().claims.length, 2);
    await draft.run('undo');
    assert.equal(draft.text, text);
  },
);

webTest('A link dropped on a claim is cited with all that is found', { [ADDRESS]: REPORT }, async (desk, asked) => {
  const draft = await desk.open('draft.md', TEXT);
  const files = { 'text/uri-list': desk.uri('draft.md').toString(), 'text/plain': ADDRESS };
  assert.equal(await drop(desk, draft, '$6 million', files), undefined);
  assert.equal(await drop(desk, draft, 'run cost', { 'text/uri-list': ADDRESS }), undefined);
  assert.deepEqual(asked, []);
  const edit = await drop(desk, draft, '$6 million', { 'text/uri-list': `# a page\r\n${ADDRESS}\r\n` });
  assert.deepEqual([edit?.title, yieldsTo(edit)], ['Cite as source of “$6 million”', []]);
  await apply(desk, edit);
  assert.equal(draft.text, CITED);
});

deskTest('Keys and bare identifiers lead to their sources, and nothing has two links', async (desk) => {
  desk.write(
    'references.bib',
    '@misc{here, title = {A}, url = {https://example.com/a_b?c=1}}\n@misc{paper, title = {B}, doi = {10.1000/182}}\n' +
      '@misc{talk, title = {C}}\n',
  );
  const text =
    '---\nbibliography: references.bib\n---\n\nIt cost $6 million [see @here; @paper; @talk], [x](https://example.com/x).[^1] ' +
    'No [@nobody].\n\n[^1]: doi:10.1000/183, <https://example.com/y>, https://doi.org/10.1000/184.\n';
  const draft = await desk.open('draft.md', text);
  await draft.shows(['undefined-citation: [@nobody]']);
  const command = 'vscode.executeLinkProvider';
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(command, draft.uri, 100);
  const shown = links.map(({ range, target }) => `${draft.document.getText(range)} ${target?.toString(true) ?? ''}`);
  assert.deepEqual(shown.sort(), [
    'doi:10.1000/183 https://doi.org/10.1000/183',
    'here https://example.com/a_b?c=1',
    'https://doi.org/10.1000/184 https://doi.org/10.1000/184',
    'https://example.com/x https://example.com/x',
    'https://example.com/y https://example.com/y',
    'paper https://doi.org/10.1000/182',
  ]);
});
