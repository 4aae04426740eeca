import assert from 'node:assert/strict';
import { existsSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { editor, goTo, save, squiggles, typeInEditor } from './editor';
import { startServer, type TestServer } from './server';

const DRAFT = 'The run cost $6 million, in all.\n\nWe knew.\n\nIt took 2,048 H800s.\n\nIt drew 700 W.\n';
const ADDRESS = 'https://example.com/report';
const NOTE = `\n[^1]: ${ADDRESS}\n`;

let server: TestServer;
let page: Page;

before(async () => {
  server = await startServer({ files: { 'draft.md': DRAFT } });
  page = await server.open(server.folder, { file: 'draft.md' });
  await squiggles(page, 'warning').first().waitFor();
});
after(() => server.stop());

async function copy(text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Selects from a column on, as the keyboard does. */
async function select(line: number, column: number, length: number): Promise<void> {
  await goTo(page, line, column);
  for (let count = 0; count < length; count++) await page.keyboard.press('Shift+ArrowRight');
  await page.locator('#status\\.editor\\.selection', { hasText: `${length} selected` }).waitFor();
}

const line = (words: string | RegExp) => editor(page).locator('.view-line', { hasText: words });

async function written(): Promise<string> {
  await save(page);
  return readFileSync(join(server.folder, 'draft.md'), 'utf8');
}

/** Waits until the ledger has a claim. */
function recorded(words: string): Promise<void> {
  const ledger = join(server.folder, 'draft.claims.json');
  return new Promise((resolve) => {
    const look = () => {
      if (!existsSync(ledger) || !readFileSync(ledger, 'utf8').includes(`"quote": "${words}"`)) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(server.folder, look);
    look();
  });
}

/** Drops data as a browser does with a link from another window. */
async function drop(words: string, data: Readonly<Record<string, string>>): Promise<void> {
  const whole = line(words).locator('> span');
  const box = await whole.boundingBox();
  const text = ((await whole.textContent()) ?? '').replaceAll('\u00a0', ' ');
  assert.ok(box && text.includes(words));
  // All letters of the editor are equally wide.
  const x = box.x + (box.width * (text.indexOf(words) + words.length / 2)) / text.length;
  const y = box.y + box.height / 2;
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
  await copy(ADDRESS);
  await select(1, 14, '$6 million'.length);
  await page.keyboard.press('Control+V');
  await line('[^1]: ').waitFor();
  await page.keyboard.press('Control+Z');
  await line('[^1]: ').waitFor({ state: 'detached' });
  assert.equal(await editor(page).locator('.view-line', { hasText: 'The run cost $6 million, in all.' }).count(), 1);
  await select(1, 14, '$6 million'.length);
  await page.keyboard.press('Control+V');
  await line('[^1]: ').waitFor();
  await typeInEditor(page, ' or so,');
  assert.equal(await written(), `${DRAFT.replace(' in all', '[^1] or so, in all')}${NOTE}`);
  await recorded('$6 million');
});

test('Over words that are no claim VS Code does what it always does', async () => {
  await select(3, 4, 'knew'.length);
  await page.keyboard.press('Control+V');
  await line('We [knew](').waitFor();
});

test('An address pasted behind a claim is text first, and a citation for who chooses that', async () => {
  await goTo(page, 5, 21);
  await page.keyboard.press('Control+V');
  await line(`H800s.${ADDRESS}`).waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action', { hasText: 'Cite as source of “2,048 H800s”' }).click();
  await line('H800s.[^1]').waitFor();
  await line(`H800s.${ADDRESS}`).waitFor({ state: 'detached' });
  await recorded('2,048 H800s');
});

test('A link dropped on a claim is cited, and one dropped elsewhere is text', async () => {
  await drop('700 W', { 'text/uri-list': ADDRESS, 'text/plain': ADDRESS });
  await line('700 W.[^1]').waitFor();
  await recorded('700 W');
  await drop('We', { 'text/uri-list': ADDRESS, 'text/plain': ADDRESS });
  await line(/^(?=.*knew)(?!We\s\[knew)/).waitFor();
  assert.equal((await written()).split('[^1]').length, 5, 'three marks and one footnote');
});
