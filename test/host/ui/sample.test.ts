import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/lib/commands.mjs';
import { editor, squiggles } from './editor';
import { startServer, type TestServer } from './server';
import { useTheme } from './theme';
import { openContainer, panelFrame, screenshot } from './window';

const draft = readFileSync(join(root, 'test', 'fixtures', 'sample', 'draft.md'), 'utf8');
let server: TestServer;
let page: Page;

before(async () => {
  server = await startServer({ files: { 'draft.md': draft } });
  page = await server.open(server.folder, { file: 'draft.md' });
});
after(() => server.stop());

test('The sample draft opens, and what it leaves to source is underlined', async () => {
  const title = draft.split('\n')[0] ?? '';
  const shown = await editor(page).locator('.view-line').first().innerText();
  assert.equal(shown.replaceAll('\u00a0', ' '), title);
  await squiggles(page, 'warning').first().waitFor();
});

test('axe finds no serious fault in the panel, whatever the theme', async () => {
  await openContainer(page, 'Claimcheck');
  await panelFrame(page).getByRole('treeitem').first().waitFor();
  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    await useTheme(page, theme);
    assert.deepEqual(await seriousFaults(), [], theme);
    await screenshot(page, `sample-${theme}`);
  }
});

/** What axe has against the panel's document, without what only could be better. */
async function seriousFaults(): Promise<readonly string[]> {
  // A webview is transparent, and axe would take what is behind it for white.
  const html = panelFrame(page).locator('html');
  await html.evaluate((element) => (element.style.background = 'var(--vscode-sideBar-background)'));
  const { violations, passes } = await new AxeBuilder({ page }).include(['iframe.webview', 'iframe', 'body']).analyze();
  // axe leaves out a frame that does not answer within a second, as on a busy machine; then it has seen next to nothing.
  if (passes.length < 10) return seriousFaults();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}, ${nodes.length} times, first in ${nodes[0]?.html}: ${nodes[0]?.failureSummary}`);
}
