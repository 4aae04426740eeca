import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';
import { nextEvent } from './support/events';

const DRAFT = 'The run was cheap.\n\nNobody knows why.\n';
const TYPED = 'unsourced-claim: $6 million';

/** Types a claim into the first sentence and waits for its analysis. */
async function typeClaim(desk: Desk, draft: OpenDraft): Promise<void> {
  await draft.moveTo('cheap', 'end');
  const analyzed = nextEvent(desk.api.store.onDidAnalyze, ({ analysis }) => analysis.claims.length === 1);
  for (const word of [' and', ' cost', ' $6', ' million']) await draft.type(word);
  await analyzed;
}

deskTest('A claim that is being typed is not flagged until the cursor leaves its sentence', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await typeClaim(desk, draft);
  assert.deepEqual(draft.findings(), []);
  await draft.moveTo('The run');
  assert.deepEqual(draft.findings(), [], 'the same sentence');
  await draft.moveTo('Nobody');
  await draft.shows([TYPED]);
});

deskTest('A claim that is being typed is flagged when typing pauses', async (desk) => {
  const draft = await desk.open('draft.md', DRAFT);
  await typeClaim(desk, draft);
  assert.deepEqual(draft.findings(), []);
  await draft.shows([TYPED]);
});

deskTest('A claim that was typed is flagged at once after a deliberate action', async (desk) => {
  const draft = await desk.open('draft.md', `${DRAFT}\nIt took 2,048 H800s.\n`);
  await draft.shows(['unsourced-claim: 2,048 H800s']);
  await draft.moveTo('cheap', 'end');
  await draft.type(' and cost $6 million');
  const target = await draft.target('2,048 H800s');
  assert.deepEqual(draft.findings(), ['unsourced-claim: 2,048 H800s']);
  await vscode.commands.executeCommand('claimcheck.waive', target, 'own reporting');
  assert.deepEqual(draft.findings(), [TYPED]);
});

deskTest('Another claim of the sentence that is typed at stays flagged', async (desk) => {
  const draft = await desk.open('draft.md', 'The run took 2,048 H800s and was cheap.\n');
  await draft.shows(['unsourced-claim: 2,048 H800s']);
  await typeInSentence(draft);
  await draft.state();
  assert.deepEqual(draft.findings(), ['unsourced-claim: 2,048 H800s']);
});

async function typeInSentence(draft: OpenDraft): Promise<void> {
  await draft.moveTo('cheap', 'end');
  await draft.type(' and cost $6 million');
}

deskTest('A claim far from what is typed stays flagged, in its new place', async (desk) => {
  const draft = await desk.open('draft.md', `${DRAFT}\nIt took 2,048 H800s.\n`);
  await draft.shows(['unsourced-claim: 2,048 H800s']);
  await draft.moveTo('cheap', 'end');
  const analyzed = nextEvent(desk.api.store.onDidAnalyze);
  await draft.type(', they say');
  await analyzed;
  assert.deepEqual(draft.findings(), ['unsourced-claim: 2,048 H800s']);
});

deskTest('A deliberate action never shows findings at the places of an older text', async (desk) => {
  const draft = await desk.open('draft.md', 'The run was cheap.\n\nIt took 2,048 H800s.\n');
  await draft.shows(['unsourced-claim: 2,048 H800s']);
  await draft.moveTo('The run');
  await draft.type('Listen: ');
  await draft.state();
  await draft.type('and hear! ');
  const places = () => draft.diagnostics().map(({ range }) => range);
  const before = places();
  const refreshed = desk.api.store.refresh(draft.document);
  assert.deepEqual(places(), before, 'nothing is published before the new text is analysed');
  await refreshed;
  assert.deepEqual(draft.findings(), ['unsourced-claim: 2,048 H800s']);
});

deskTest('An undo flags what it brings back at once', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million.\n');
  await draft.shows([TYPED]);
  await draft.select(' cost $6 million');
  await draft.type(' ended');
  await draft.shows([]);
  const analyzed = nextEvent(desk.api.store.onDidAnalyze);
  await draft.run('undo');
  await analyzed;
  await draft.shows([TYPED]);
});

deskTest('A claim stays the same claim while it is typed at and around', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million. It took 2,048 H800s.\n');
  const { id } = await draft.claim('$6 million');
  await draft.moveTo('The run');
  await draft.type('Well, ');
  await draft.moveTo(' million');
  await draft.type('5');
  assert.equal((await draft.claim('$65 million')).id, id);
  await draft.moveTo('$65');
  await draft.type('about ');
  await draft.moveTo('$65 million', 'end');
  await draft.type(' in all');
  assert.equal((await draft.claim('$65 million')).id, id);
});
