import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newestTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';
import { note } from './runner';

const BIB = '@report{deepseek2024,\n  title = {The Report},\n  author = {{The Lab}},\n  date = {2024-12},\n}\n';
const TEXT =
  '---\nbibliography: references.bib\n---\n\nIt took $6 million [@deepseek2024]. It ran 55 days.[^a]\n\n' +
  'Again [see @deepseek2024, p. 3].[^a] No one [@nobody].\n\n[^a]: The note.\n';

/** A draft whose bibliography has been read. */
async function openRead(desk: Desk, bib = BIB): Promise<OpenDraft> {
  desk.write('references.bib', bib);
  const draft = await desk.open('draft.md', TEXT);
  await draft.shows(['undefined-citation: [@nobody]']);
  return draft;
}

/** The place right behind the first occurrence of words. */
function behind({ document, text }: OpenDraft, words: string): vscode.Position {
  return document.positionAt(text.indexOf(words) + words.length);
}

const linesOf = (locations: readonly vscode.Location[]) => locations.map(({ range }) => range.start.line);

newestTest('Keys are offered with title and author, and found by them; footnotes by their labels', async (desk) => {
  const draft = await openRead(desk);
  const offered = async (typed: string) => {
    const at = draft.text.length;
    await draft.replace(at, at, typed);
    const place = draft.document.positionAt(draft.text.length);
    const command = 'vscode.executeCompletionItemProvider';
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, draft.uri, place);
    await draft.run('undo');
    return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
  };
  const [item, ...others] = await offered('\nSee [@');
  assert.deepEqual([item?.label, others], [{ label: 'deepseek2024', description: 'The Lab, 2024' }, []]);
  assert.equal(item?.detail, 'The Report');
  assert.equal((await offered('\nSee [see @repor')).length, 1);
  assert.deepEqual(
    (await offered('\nSee.[^')).map(({ label }) => label),
    [{ label: 'a', description: 'The note.' }],
  );
});

newestTest('Keys of a bibliography with twenty thousand entries are offered', async (desk) => {
  const many = Array.from({ length: 20_000 }, (_, index) => `@misc{entry${index}, title = {Study ${index}}}\n`).join(
    '',
  );
  const draft = await openRead(desk, BIB + many);
  const place = behind(draft, '[@deep');
  const start = performance.now();
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, draft.uri, place);
  const first = performance.now() - start;
  const again = performance.now();
  await vscode.commands.executeCommand<vscode.CompletionList>(command, draft.uri, place);
  note(
    `keys of 20,000 entries were offered in ${first.toFixed(0)} ms, then in ${(performance.now() - again).toFixed(0)} ms`,
  );
  assert.ok(list.items.some(({ insertText }) => insertText === 'deepseek2024'));
});

newestTest('A key shows its source, and leads to its entry; a mark leads to its footnote', async (desk) => {
  const draft = await openRead(desk);
  const at = behind(draft, '[@deep');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, at);
  const shown = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value));
  assert.ok(
    shown.some((text) => /The Report[^]*The Lab · December 2024/.test(text.replaceAll('&nbsp;', ' '))),
    shown.join('\n'),
  );
  const lead = async (place: vscode.Position) =>
    vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', draft.uri, place);
  const [entry] = await lead(at);
  assert.deepEqual([entry?.uri.toString(), entry?.range.start.line], [desk.uri('references.bib').toString(), 0]);
  assert.deepEqual(linesOf(await lead(behind(draft, '[^a'))), [8]);
});

newestTest('All places of a key and of a footnote are found', async (desk) => {
  const draft = await openRead(desk);
  const command = 'vscode.executeReferenceProvider';
  // VS Code itself takes "[@key]" for the label of a link, and adds such places.
  const find = async (words: string) => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(command, draft.uri, behind(draft, words));
    return [...new Set(linesOf(found))];
  };
  assert.deepEqual((await find('[@deep')).sort(), [4, 6]);
  assert.deepEqual((await find('[^a')).sort(), [4, 6, 8]);
});

newestTest('A key is renamed in draft, bibliography and ledger, and a footnote with its marks', async (desk) => {
  const draft = await openRead(desk);
  const target = await draft.target('55 days');
  await desk.set('citationStyle', 'key');
  await vscode.commands.executeCommand('claimcheck.citeExisting', target, 'deepseek2024');
  const rename = async (words: string, name: string) => {
    const command = 'vscode.executeDocumentRenameProvider';
    const place = behind(draft, words);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, draft.uri, place, name);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  await rename('[@deep', 'v3');
  assert.match(draft.text, /\[@v3\]\.[^]*55 days \[@v3\]\.\[\^a\][^]*\[see @v3, p\. 3\]/);
  const bib = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('references.bib'));
  assert.equal(bib?.getText(), BIB.replace('deepseek2024', 'v3'));
  await bib.save();
  assert.equal(desk.ledger().claims[0]?.citations[0]?.source, 'v3');
  await rename('[^a', 'note');
  assert.equal(draft.text.split('[^note]').length, 4);
  assert.ok(!draft.text.includes('[^a]'));
});

newestTest('An unknown key can be corrected to a known one, and no key is renamed to what is none', async (desk) => {
  desk.write('references.bib', BIB);
  const text = '---\nbibliography: references.bib\n---\n\nAs [@deepsek2024; @deepsek2024] and @deepseek2024 say.\n';
  const draft = await desk.open('draft.md', text);
  await draft.shows(Array.from({ length: 2 }, () => 'undefined-citation: [@deepsek2024; @deepsek2024]'));
  const command = 'vscode.executeCodeActionProvider';
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, draft.uri, draft.range('[@dee'));
  const [fix, ...others] = actions.filter(({ title }) => title.startsWith('Change'));
  assert.deepEqual([fix?.title, others], ['Change @deepsek2024 to @deepseek2024', []]);
  assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
  assert.equal(draft.text, text.replaceAll('deepsek2024', 'deepseek2024'));
  const rename = 'vscode.executeDocumentRenameProvider';
  const place = behind(draft, '[@deep');
  for (const [name, told] of [
    ['v3', /“@v3” would be no citation any more/],
    ['a b', /A key is made of letters/],
  ] as const) {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(rename, draft.uri, place, name);
    assert.equal(edit.size, 0, 'nor does VS Code rename it as a label');
    assert.match(desk.told.at(-1) ?? '', told);
  }
});
