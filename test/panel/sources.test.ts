import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { SAMPLE, SAMPLE_ORPHANS, source, SOURCES } from './harness/drafts';
import { answerAll } from './harness/fakeExtension';
import { openPanel, startBrowser, type OpenPanel } from './harness/openPanel';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const TWIN = source('v3-again', 'DeepSeek V3', 'https://arxiv.org/abs/2412.19437v1', { duplicateOf: 'deepseek-v3' });
const DRAFT = { ...SAMPLE, sources: [...SOURCES, TWIN], selected: 'c04' };

const card = (panel: OpenPanel, name: string) => panel.page.getByRole('article', { name: `Source: ${name}` });

/** The panel with the tab of sources, reached by keyboard. */
async function openSources(draft = DRAFT): Promise<OpenPanel> {
  const panel = await openPanel(browser);
  await panel.show(draft);
  await panel.page.getByRole('tab', { name: 'Claims' }).focus();
  await panel.page.keyboard.press('ArrowRight');
  return panel;
}

test('every source is listed with where it is used, and a use is shown in the editor', async () => {
  const panel = await openSources();
  assert.equal(await panel.page.getByRole('tab', { selected: true }).getAttribute('aria-label'), 'Sources, 4');
  assert.equal(await card(panel, 'DeepSeek V3').getByText('Used by no claim').count(), 1);
  const report = card(panel, 'DeepSeek-V3 Technical Report');
  await report.getByRole('button', { name: 'Used by 4 claims' }).click();
  await report.getByRole('button', { name: 'Show in the editor: 88.5, line 24' }).click();
  const { claim, focus } = await panel.last('reveal');
  assert.deepEqual([claim, focus], ['c10', false]);
  await panel.reload();
  await panel.show(DRAFT);
  assert.equal(await report.getByRole('listitem').count(), 4, 'tab and open lists outlive hiding');
  await panel.close();
});

test('sources are searched by title, address and kind', async () => {
  const panel = await openSources();
  const search = panel.page.getByRole('textbox', { name: 'Search sources' });
  for (const [words, count] of [
    ['arxiv', 2],
    ['meta llama', 1],
    ['own claim', 1],
    ['nothing like it', 0],
  ] as const) {
    await search.fill(words);
    assert.equal(await panel.page.getByRole('article').count(), count, words);
  }
  await panel.page.getByText('Clear the search').click();
  assert.equal(await panel.page.getByRole('article').count(), 4);
  await panel.close();
});

test('the kind of a source is chosen in the library, and a source that is there twice is merged after a question', async () => {
  const panel = await openSources();
  await panel.page.getByRole('combobox', { name: 'Kind of source: API pricing' }).selectOption('press');
  assert.deepEqual((await panel.last('setSourceKind')).source, 'api-prices');
  await answerAll(panel, DRAFT);
  const twin = card(panel, 'DeepSeek V3');
  assert.match(await twin.innerText(), /The same source as “DeepSeek-V3 Technical Report”/);
  await twin.locator('vscode-button').click();
  await panel.page.keyboard.press('Escape');
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.press('Enter');
  const { kept, gone } = await panel.last('mergeSources');
  assert.deepEqual([kept, gone], ['deepseek-v3', 'v3-again']);
  await answerAll(panel, DRAFT);
  assert.equal(await panel.page.getByRole('article').count(), 3);
  await panel.close();
});

test('a draft without sources, without lost records or without claims says what to do next', async () => {
  const panel = await openSources({ ...DRAFT, sources: [], orphans: [] });
  await panel.page.getByText('Choose a claim', { exact: true }).click();
  assert.equal(await panel.page.getByRole('tab', { selected: true }).getAttribute('aria-label'), 'Claims, 13');
  await panel.page.getByRole('tab', { name: 'Lost records' }).click();
  await panel.page.getByText('Back to the claims').click();
  await panel.show({ ...DRAFT, claims: [], version: 8 });
  await panel.page.getByText('Open the sample draft').click();
  assert.equal((await panel.last('command')).command, 'openSample');
  await panel.close();
});

test('a lost record is offered the claim that has its words again', async () => {
  const panel = await openPanel(browser);
  const orphans = SAMPLE_ORPHANS.map((orphan) => ({ ...orphan, text: '$1.10' }));
  await panel.show({ ...DRAFT, orphans });
  await panel.page.getByRole('tab', { name: 'Lost records' }).click();
  await panel.page.getByText('Attach to the same words in line 33').click();
  assert.equal((await panel.last('reattach')).claim, 'c12');
  await panel.close();
});

test('the most important claims come first when that is asked for, under their priorities', async () => {
  const panel = await openPanel(browser);
  await panel.show(SAMPLE);
  await panel.page.getByRole('combobox', { name: 'Order of the claims' }).selectOption('priority');
  const rows = await panel.page
    .locator('.list .row')
    .evaluateAll((found) => found.slice(0, 4).map((row) => row.getAttribute('aria-label')?.split(', ')[0]));
  assert.deepEqual(rows, ['High priority', '$5.576 million', 'Medium priority', '671 billion parameters']);
  await panel.reload();
  await panel.show(SAMPLE);
  assert.equal(await panel.page.locator('#order').inputValue(), 'priority');
  await panel.close();
});
