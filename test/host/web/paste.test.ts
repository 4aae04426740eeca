import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startWebHost } from '../../../scripts/lib/webHost.mjs';
import { launchBrowser, newPage } from '../browser';
import { writeFiles } from '../files';
import { servePage, type ServedPage } from '../pageServer';
import { editor, goTo } from '../ui/editor';

const DRAFT = 'The run cost $6 million, in all.\n\nWe knew.\n';
const folder = mkdtempSync(join(tmpdir(), 'claimcheck-web-'));

let host: Awaited<ReturnType<typeof startWebHost>>;
let report: ServedPage;
let browser: Browser;
let page: Page;

before(async () => {
  writeFiles(folder, { 'draft.md': DRAFT });
  report = await servePage('<title>The Cost of a Run</title>');
  await report.answer();
  host = await startWebHost(folder);
  browser = await launchBrowser();
  page = await newPage(browser);
  await page.goto(host.address);
  await page.getByRole('treeitem', { name: 'draft.md' }).dblclick();
  await page.locator('.squiggly-warning').first().waitFor();
});
after(async () => {
  await browser.close();
  await host.stop();
  await report.stop();
  rmSync(folder, { recursive: true, force: true });
});

const line = (words: string) => editor(page).locator('.view-line', { hasText: words });

async function pasteOver(at: number, column: number, length: number): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), report.address);
  await goTo(page, at, column);
  for (let count = 0; count < length; count++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+V');
}

test('In a browser alone an address pasted over a claim is cited with what its page says, as one undo step', async () => {
  await pasteOver(1, 14, '$6 million'.length);
  await line(`[^1]: “The Cost of a Run”. ${report.address}`).waitFor();
  await line('The run cost $6 million,[^1] in all.').waitFor();
  await page.getByRole('treeitem', { name: 'draft.claims.json' }).waitFor();
  await page.keyboard.press('Control+Z');
  await line('[^1]').first().waitFor({ state: 'detached' });
  assert.equal(await line('The run cost $6 million, in all.').count(), 1);
});

test('Over words that are no claim VS Code does what it always does', async () => {
  await pasteOver(3, 4, 'knew'.length);
  await line('We [knew](').waitFor();
});
