import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { servePage, type ServedPage } from '../pageServer';
import { dragLink } from './drag';
import { editor, squiggles } from './editor';
import { startServer, type TestServer } from './server';
import { openContainer, panelFrame, screenshot } from './window';

const DRAFT = 'The run cost $6 million, in all.\n\nIt took 2,048 H800s.\n';

let server: TestServer;
let report: ServedPage;
let page: Page;

before(async () => {
  report = await servePage('<title>The Cost of a Run</title><meta name="author" content="Example Lab">');
  server = await startServer({ files: { 'draft.md': DRAFT }, settings: { 'claimcheck.lookUp': true } });
  page = await server.open(server.folder, { file: 'draft.md' });
  await squiggles(page, 'warning').first().waitFor();
  await openContainer(page, 'Claimcheck');
  await row('$6 million').waitFor();
});
after(async () => {
  await server.stop();
  await report.stop();
});

const row = (words: string) => panelFrame(page).getByRole('treeitem', { name: words });
const box = (name: string) => panelFrame(page).getByRole('textbox', { name });

test('A link dropped on a claim in the panel, with Shift as VS Code wants it, is looked up in the form', async () => {
  const droppable = panelFrame(page).locator('.row.claim.droppable');
  const drag = await dragLink(page, report.address, editor(page));
  await drag.to(row('2,048 H800s'));
  assert.equal(await droppable.count(), 0, 'without Shift VS Code keeps what is dragged from webviews');
  await drag.to(row('2,048 H800s'), { shift: true });
  await droppable.waitFor();
  await drag.drop();
  await box('Address').waitFor();
  assert.equal(await box('Address').inputValue(), report.address);
  await report.asked;
});

test('What the page says comes while the panel is hidden, and is in the form when it is back', async () => {
  await panelFrame(page).getByText('Looking it up…').waitFor();
  await openContainer(page, 'Explorer');
  await page.locator('.explorer-folders-view').waitFor();
  await page.locator('iframe.webview').waitFor({ state: 'hidden' });
  await report.answer();
  await openContainer(page, 'Claimcheck');
  await panelFrame(page).getByText('Found; look it over.').waitFor();
  assert.equal(await box('Title').inputValue(), 'The Cost of a Run');
  assert.equal(await box('Authors').inputValue(), 'Example Lab');
  await screenshot(page, 'panel-looked-up');
});
