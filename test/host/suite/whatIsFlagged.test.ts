import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newestTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';

const DRAFT = 'In 2024 the run cost $6 million and took 55 days on 3,000 Vortex-9s.\n';

/** What the command says of some words. */
async function whyNot(desk: Desk, draft: OpenDraft, words: string): Promise<string> {
  await draft.moveTo(words);
  await vscode.commands.executeCommand('claimcheck.whyNot');
  return desk.told.at(-1) ?? '';
}

newestTest('A command says why a number is no claim, or that it is one', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  assert.equal(await whyNot(desk, draft, '2024'), '“2024” is not a claim. It is a date or a year.');
  assert.equal(await whyNot(desk, draft, '$6'), '“$6 million” is a claim: cost, no source.');
  assert.equal(await whyNot(desk, draft, 'run'), 'Claimcheck sees no number here. Put the cursor on one first.');
});

const [COST, TIME, COUNT] = [
  'unsourced-claim: $6 million',
  'unsourced-claim: 55 days',
  'unsourced-claim: 3,000',
] as const;
const ALL = [COST, TIME, COUNT];

newestTest('Claims below the minimum priority are not underlined', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await draft.shows(ALL);
  await desk.set('minimumPriority', 'high');
  await draft.shows([COST]);
});

newestTest('Types that are switched off are not underlined', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await desk.set('ignoredTypes', ['duration']);
  await draft.shows([COST, COUNT]);
});

newestTest('Words that are never flagged are not underlined, and a pattern that is none is told', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await desk.set('ignore', ['$6 million', '/(/']);
  await draft.shows([TIME, COUNT]);
  assert.match(desk.told.join(' '), /claimcheck\.ignore has an entry that cannot be used: \/\(\/ is no pattern/);
});

newestTest("A chip of the workspace's own is counted", async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await desk.set('chips', ['Vortex-9']);
  await draft.shows([COST, TIME, `${COUNT} Vortex-9s`]);
});
