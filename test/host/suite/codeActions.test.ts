import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest } from './support/desk';
import type { OpenDraft } from './support/draft';

const WAIVERS = [
  'Mark as own reporting',
  'Mark as own calculation',
  'Mark as common knowledge',
  'Mark as source to come',
  'Mark as not a claim',
];

/** Where the menu of fixes is opened: with the words selected, or with the cursor before them. */
type Place = (draft: OpenDraft, words: string) => vscode.Range;
const selected: Place = (draft, words) => draft.range(words);
const cursorIn: Place = (draft, words) => new vscode.Range(draft.range(words).start, draft.range(words).start);

async function actionsAt(draft: OpenDraft, words: string, place = selected): Promise<readonly vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    draft.uri,
    place(draft, words),
    vscode.CodeActionKind.QuickFix.value,
  );
  return all.filter(
    ({ command, title }) => command?.command.startsWith('claimcheck.') || /footnote|address|Do not check/.test(title),
  );
}

async function titlesAt(draft: OpenDraft, words: string, place = selected): Promise<readonly string[]> {
  return (await actionsAt(draft, words, place)).map(({ title }) => title);
}

/** Takes the fix of that title. */
async function take(draft: OpenDraft, words: string, title: string, place = selected): Promise<void> {
  const action = (await actionsAt(draft, words, place)).find((candidate) => candidate.title === title);
  assert.ok(action, title);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) {
    const { command, arguments: args = [] } = action.command;
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
  }
}

deskTest('A claim without a source is offered a citation first, then the marks, then silence', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
  await draft.shows(['unsourced-claim: $6 million']);
  const actions = await actionsAt(draft, '$6 million');
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['Add citation…', ...WAIVERS, 'Do not check cost claims on this line'],
  );
  assert.deepEqual(
    actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
    ['Add citation…'],
  );
});

deskTest('The sources of the draft are offered by name, three at most', async (desk) => {
  const cited = (count: number) =>
    Array.from({ length: count }, (_, index) => `[Report number ${index + 1}](https://example.com/${index + 1})`);
  const text = (count: number) => `Read ${cited(count).join(', ')}.\n\nThe run cost $6 million.\n`;
  const named = (count: number) => Array.from({ length: count }, (_, index) => `Cite “Report number ${index + 1}”`);
  const few = await desk.open('few.md', text(3));
  assert.deepEqual(await titlesAt(few, '$6 million'), [
    'Add citation…',
    ...named(3),
    ...WAIVERS,
    'Do not check cost claims on this line',
  ]);
  const many = await desk.open('many.md', text(5));
  assert.deepEqual((await titlesAt(many, '$6 million')).slice(0, 5), [
    'Add citation…',
    ...named(3),
    'Cite another source of this draft…',
  ]);
});

const SCATTERED = `# Costs

See [the long report](https://example.com/far).

The lab has [told us all](https://example.com/near).

The run cost $6 million. It took 2,048 H800s and 55 days.

Here are all runs.

| run | cost | chips |
| --- | --- | --- |
| first | $3 million | 512 H800s |
| second | $4 million | 1,024 H800s |
`;

deskTest('The likeliest source is offered for all claims of a paragraph, and undone in one step', async (desk) => {
  const draft = await desk.open('draft.md', SCATTERED);
  const title = 'Cite “told us all” for all 3 claims of this paragraph';
  const titles = (await titlesAt(draft, '2,048 H800s', cursorIn)).filter((one) => one.includes(' all 3 claims '));
  assert.deepEqual(titles, [title, 'Cite all 3 claims of this paragraph…']);
  await take(draft, '2,048 H800s', title, cursorIn);
  for (const words of ['$6 million', '2,048 H800s', '55 days']) {
    assert.equal((await draft.claim(words)).status, 'cited', words);
  }
  assert.equal((await draft.claim('$3 million')).status, 'unsourced');
  assert.equal(desk.ledger().claims.length, 3);
  await draft.run('undo');
  assert.equal(draft.text, SCATTERED);
});

deskTest('In a table it is offered for all claims of the table', async (desk) => {
  const draft = await desk.open('draft.md', SCATTERED);
  const title = 'Cite “told us all” for all 4 claims of this table';
  await take(draft, '512 H800s', title, cursorIn);
  for (const words of ['$3 million', '512 H800s', '$4 million', '1,024 H800s']) {
    assert.equal((await draft.claim(words)).status, 'cited', words);
  }
  assert.equal((await draft.claim('$6 million')).status, 'unsourced');
  await draft.run('undo');
  assert.equal(draft.text, SCATTERED);
});

deskTest('A source that the text cites for the claim already is not offered for it', async (desk) => {
  const text = 'The run cost [$6 million](https://example.com/a).\n\nIt took [55 days](https://example.com/b).\n';
  const draft = await desk.open('draft.md', text);
  await desk.api.request({
    ...{ kind: 'saveCitation', request: 1, uri: draft.uri.toString(), version: draft.document.version },
    ...{ claim: (await draft.claim('$6 million')).id, citation: null, source: 'https://example.com/a' },
    fields: {
      ...{ title: '', url: 'https://example.com/a', date: '', quote: '', locator: '', accessed: '', note: '' },
      verdict: 'contradicts',
    },
  });
  assert.equal((await draft.claim('$6 million')).status, 'disputed');
  const titles = await titlesAt(draft, '$6 million');
  assert.deepEqual(
    titles.filter((title) => title.startsWith('Cite')),
    ['Cite “https://example.com/b”'],
  );
});

deskTest('A claim that is attributed is offered what one without a source is', async (desk) => {
  const draft = await desk.open('draft.md', 'According to Meta, it took 16,000 GPUs.\n');
  await draft.shows(['attributed-only: 16,000 GPUs']);
  assert.deepEqual(await titlesAt(draft, '16,000 GPUs'), [
    'Add citation…',
    ...WAIVERS,
    'Do not check hardware claims on this line',
  ]);
});

deskTest('A claim that is cited is offered another citation and no mark', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost [$6 million](https://example.com/report).\n');
  await draft.shows([]);
  assert.deepEqual(await titlesAt(draft, '$6 million'), ['Add citation…']);
});

deskTest('A mark on a claim is offered to be taken back', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
  await take(draft, '$6 million', 'Mark as own calculation');
  await draft.shows([]);
  assert.deepEqual(await titlesAt(draft, '$6 million'), ['Take back the mark “own calculation”']);
  await take(draft, '$6 million', 'Take back the mark “own calculation”');
  await draft.shows(['unsourced-claim: $6 million']);
});

deskTest('A claim that changed since it was checked is offered to be confirmed first', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
  await take(draft, '$6 million', 'Mark as own calculation');
  await draft.moveTo('6 million', 'start');
  await draft.type('1');
  assert.equal((await draft.claim('$16 million')).status, 'stale');
  assert.deepEqual(await titlesAt(draft, '$16 million'), [
    'Still right as changed',
    'Take back the mark “own calculation”',
  ]);
  const preferred = (await actionsAt(draft, '$16 million')).filter(({ isPreferred }) => isPreferred);
  assert.deepEqual(
    preferred.map(({ title }) => title),
    ['Still right as changed'],
  );
  await take(draft, '$16 million', 'Still right as changed');
  assert.equal((await draft.claim('$16 million')).status, 'waived');
});

deskTest('What is undefined is defined, and what is unused removed, by changing text alone', async (desk) => {
  const before = 'More is known.[^a] See [it][b].\n\n[^old]: Nothing.\n\n[c]: https://example.com/c\n';
  const draft = await desk.open('draft.md', before);
  assert.deepEqual(await titlesAt(draft, '[^a]'), ['Add the footnote [^a]']);
  await take(draft, '[^a]', 'Add the footnote [^a]');
  const { document, selection } = draft.editor;
  const line = document.positionAt(document.getText().indexOf('[^a]: https://'));
  assert.deepEqual(selection.active, line.translate(0, '[^a]: https://'.length), 'the writer goes on behind it');
  await take(draft, '[it][b]', 'Add an address for [b]');
  await take(draft, '[^old]', 'Remove the footnote [^old]');
  await take(draft, '[c]', 'Remove the address of [c]');
  assert.equal(draft.text, 'More is known.[^a] See [it][b].\n\n[^a]: https://\n\n[b]: https://\n');
  assert.deepEqual(desk.files(), ['draft.md'], 'no ledger');
});

deskTest('Silence for a line is one edit that hides the finding', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
  await take(draft, '$6 million', 'Do not check cost claims on this line');
  assert.equal(draft.text, 'The run cost $6 million. <!-- claimcheck-disable-line cost -->\n');
  await draft.shows([]);
  await draft.run('undo');
  await draft.shows(['unsourced-claim: $6 million']);
});
