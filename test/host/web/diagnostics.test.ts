import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startWebHost } from '../../../scripts/lib/webHost.mjs';
import { launchBrowser, newPage } from '../browser';
import { writeFiles } from '../files';

test('In a browser alone the extension underlines a claim without a source and asks nothing of the network', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-web-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, { 'draft.md': 'The training run took 2,048 H800 GPUs.\n' });
  const host = await startWebHost(folder);
  t.after(() => host.stop());
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await newPage(browser);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(host.address)) foreign.push(request.url());
  });
  await page.goto(host.address);
  await page.getByRole('treeitem', { name: 'draft.md' }).dblclick();
  await page.locator('.squiggly-warning').first().waitFor();
  assert.deepEqual(foreign, []);
});
