import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { editor, goTo, questionBox, save, squiggles } from './editor';
import { startServer, type TestServer } from './server';
import { useTheme } from './theme';
import { openContainer, panelFrame, screenshot } from './window';

const DRAFT = `# What the run cost

The training run cost about $6 million and took 55 days.

According to the lab, it used 2,048 H800 GPUs.
`;

const ADDRESS = 'https://arxiv.org/abs/2412.19437';

let server: TestServer;

before(async () => {
  server = await startServer({ files: { 'draft.md': DRAFT } });
});
after(() => server.stop());

/** Copies a text as a writer does in the browser. */
async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

function read(name: string): string {
  return readFileSync(join(server.folder, name), 'utf8');
}

test('From a squiggle to a footnote in three keys, then in the panel, then tomorrow', async () => {
  const page = await server.open(server.folder, { file: 'draft.md' });
  await squiggles(page, 'warning').first().waitFor();
  await squiggles(page, 'info').nth(1).waitFor();
  assert.deepEqual([await squiggles(page, 'warning').count(), await squiggles(page, 'info').count()], [1, 2]);

  await copy(page, ADDRESS);
  await goTo(page, 3, 30);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await screenshot(page, 'story-fixes');
  await page.keyboard.press('Enter');
  await questionBox(page).locator('input[type="text"]').waitFor();
  await screenshot(page, 'story-address');
  await page.keyboard.press('Enter');
  await editor(page).locator('.view-line', { hasText: '[^1]: ' }).waitFor();
  await save(page);
  assert.equal(
    read('draft.md'),
    `${DRAFT.replace('55 days.', '55 days.[^1]')}\n[^1]: ${ADDRESS}\n`,
    'mark and definition, and nothing else changed',
  );
  await openContainer(page, 'Claimcheck');
  const panel = panelFrame(page);
  await panel
    .getByRole('article', { name: /Citation: .*2412\.19437/ })
    .first()
    .waitFor();
  assert.match(JSON.stringify(JSON.parse(read('draft.claims.json'))), /"quote":"\$6 million"/);
  await page.locator('.sidebar .title-label', { hasText: 'Claimcheck: draft.md' }).waitFor();
  await screenshot(page, 'story-panel-light');
  await useTheme(page, 'dark');
  await screenshot(page, 'story-panel-dark');

  await page.close();
  const tomorrow = await server.open(server.folder, { file: 'draft.md' });
  await openContainer(tomorrow, 'Claimcheck');
  await panelFrame(tomorrow)
    .getByRole('treeitem', { name: /\$6 million/ })
    .first()
    .click();
  await panelFrame(tomorrow)
    .getByRole('article', { name: /Citation: .*2412\.19437/ })
    .first()
    .waitFor();
  await screenshot(tomorrow, 'story-tomorrow');
  assert.ok(!existsSync(join(server.folder, '.draft.claims.json.tmp')));
});
