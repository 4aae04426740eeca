import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest } from './support/desk';
import type { OpenDraft } from './support/draft';

const DRAFT = `The run cost $6 million.

It is said to have used [2,048 H800s](https://example.com/report).

According to Meta, it took 16,000 GPUs.

Each of them drew 700 W.
`;

/** Runs a command and tells which words the cursor stands before. */
async function after(command: string, draft: OpenDraft): Promise<string> {
  await vscode.commands.executeCommand(`claimcheck.${command}`);
  const at = draft.document.offsetAt(draft.editor.selection.active);
  return draft.text.slice(at, at + 5);
}

async function hoverAt(draft: OpenDraft, words: string): Promise<readonly string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    draft.uri,
    draft.range(words).start,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .filter((text) => text.includes('Claim'));
}

deskTest('The next claim is the next one that wants a source, round the end of the draft', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await draft.moveTo('The run');
  assert.equal(await after('nextClaim', draft), '$6 mi');
  assert.equal(await after('nextClaim', draft), '16,00');
  assert.equal(await after('nextClaim', draft), '700 W');
  assert.equal(await after('nextClaim', draft), '$6 mi');
});

deskTest('The previous claim is the one before, round the start of the draft', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await draft.moveTo('The run');
  assert.equal(await after('previousClaim', draft), '700 W');
  assert.equal(await after('previousClaim', draft), '16,00');
  assert.equal(await after('previousClaim', draft), '$6 mi');
});

deskTest('A claim that is dealt with is passed over, and without any left the cursor stays', async (desk) => {
  const draft = await desk.open('draft.md', 'It cost $6 million, and [2,048 H800s](https://example.com/report).\n');
  await vscode.commands.executeCommand('claimcheck.waive', await draft.target('$6 million'), 'own reporting');
  await draft.moveTo('It cost');
  assert.equal(await after('nextClaim', draft), 'It co');
  assert.equal(await after('previousClaim', draft), 'It co');
});

deskTest('Hovering over a claim tells its type, value, status and what may be done', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  const [text = '', ...others] = await hoverAt(draft, '$6 million');
  assert.equal(others.length, 0);
  assert.match(text, /cost/);
  assert.match(text, /6.{1,6}million.{1,6}USD/);
  assert.match(text, /no/);
  assert.match(text, /command:claimcheck\.addCitation/);
  assert.match(text, /command:claimcheck\.showClaim/);
  assert.deepEqual(await hoverAt(draft, 'is said'), []);
});

deskTest('Hovering over a claim that was checked shows the source, the verdict and the passage', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  const { uri, claim } = await draft.target('2,048 H800s');
  const fields = {
    title: 'A report',
    url: 'https://example.com/report',
    date: '2024',
    quote: 'We used *2,048* chips.\n\nNo more.',
    locator: 'p. 4',
  };
  const problem = await desk.api.request({
    ...{ kind: 'saveCitation', request: 1, uri, version: draft.document.version },
    ...{ claim, citation: null, source: 'https://example.com/report' },
    fields: { ...fields, accessed: '', verdict: 'supports', note: 'Without spares.' },
  });
  assert.equal(problem, null);
  const [text = ''] = await hoverAt(draft, '2,048 H800s');
  for (const words of [/hardware/, /verified/, /A.report/, /p\\?\..4/, /supports/, /We.used.\\\*2,048\\\*.chips/]) {
    assert.match(text.replaceAll('&nbsp;', ' '), words);
  }
  assert.match(text, /\]\(https:\/\/example\.com\/report\)/, 'the source can be opened');
  assert.match(text, /\n> No.{1,6}more/, 'the whole passage is in the quotation');
  assert.match(text, /Without.{1,6}spares/);
});
