import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { editor, goTo, save, squiggles, typeInEditor } from './editor';
import { startServer, type TestServer } from './server';

const DRAFT = 'The run cost $6 million, in all.\n\nWe knew.\n';
const ADDRESS = 'https://example.com/report';
const CITED = `The run cost $6 million,[^1] in all.\n\nWe knew.\n\n[^1]: ${ADDRESS}\n`;

let server: TestServer;

before(async () => {
  server = await startServer();
});
after(() => server.stop());

/** A window with the draft in a workspace of its own, whose claim is underlined. */
async function open(): Promise<{ readonly page: Page; readonly folder: string }> {
  const folder = server.addWorkspace({ 'draft.md': DRAFT });
  const page = await server.open(folder, { file: 'draft.md' });
  await squiggles(page, 'warning').first().waitFor();
  return { page, folder };
}

async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Selects from a column on, as the keyboard does. */
async function select(page: Page, line: number, column: number, length: number): Promise<void> {
  await goTo(page, line, column);
  for (let count = 0; count < length; count++) await page.keyboard.press('Shift+ArrowRight');
  await page.locator('#status\\.editor\\.selection', { hasText: `${length} selected` }).waitFor();
}

const line = (page: Page, text: string) => editor(page).locator('.view-line', { hasText: text });

async function written(page: Page, folder: string): Promise<string> {
  await save(page);
  return readFileSync(join(folder, 'draft.md'), 'utf8');
}

/** Drops data as a browser does with a link from another window. */
async function drop(page: Page, words: string, data: Readonly<Record<string, string>>): Promise<void> {
  const box = await line(page, words).locator('span', { hasText: words }).last().boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(
    ({ x, y, data }) => {
      const target = document.elementFromPoint(x, y);
      const dataTransfer = new DataTransfer();
      for (const [type, text] of Object.entries(data)) dataTransfer.setData(type, text);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const at = { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
        target?.dispatchEvent(new DragEvent(type, { ...at, dataTransfer }));
      }
    },
    { x, y, data },
  );
}

test('An address pasted over a claim is cited, as one undo step, and typing goes on behind it', async () => {
  const { page, folder } = await open();
  await copy(page, ADDRESS);
  await select(page, 1, 14, '$6 million'.length);
  await page.keyboard.press('Control+V');
  await line(page, '[^1]: ').waitFor();
  await typeInEditor(page, ' or so,');
  assert.equal(await written(page, folder), CITED.replace('[^1] in', '[^1] or so, in'));
  await page.waitForFunction(() => true);
  assert.match(readFileSync(join(folder, 'draft.claims.json'), 'utf8'), /"quote":"\$6 million"|"quote": "\$6 million"/);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await line(page, '[^1]').first().waitFor({ state: 'detached' });
  assert.equal(await written(page, folder), DRAFT);
});

test('An address pasted behind a claim is text first, and a citation for who chooses that', async () => {
  const { page, folder } = await open();
  await copy(page, ADDRESS);
  await goTo(page, 1, 33);
  await page.keyboard.press('Control+V');
  await line(page, `in all.${ADDRESS}`).waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action', { hasText: 'Cite as source of “$6 million”' }).click();
  await line(page, '[^1]: ').waitFor();
  assert.equal(await written(page, folder), CITED);
});

test('Over words that are no claim VS Code does what it always does', async () => {
  const { page, folder } = await open();
  await copy(page, ADDRESS);
  await select(page, 3, 4, 'knew'.length);
  await page.keyboard.press('Control+V');
  await line(page, 'We [').waitFor();
  assert.equal(await written(page, folder), DRAFT.replace('knew', `[knew](${ADDRESS})`));
});

test('A link dropped on a claim is cited; one dropped elsewhere is text', async () => {
  const { page, folder } = await open();
  await drop(page, '$6 million', { 'text/uri-list': ADDRESS, 'text/plain': ADDRESS });
  await line(page, '[^1]: ').waitFor();
  assert.equal(await written(page, folder), CITED);
  await drop(page, 'knew', { 'text/uri-list': ADDRESS, 'text/plain': ADDRESS });
  await line(page, 'We knew.').waitFor({ state: 'detached' });
  assert.equal((await written(page, folder)).split('[^1]: ').length, 2);
  assert.ok(existsSync(join(folder, 'draft.claims.json')));
});
