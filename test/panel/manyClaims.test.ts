import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { bigDraft, snapshot } from './harness/drafts';
import { openPanel, startBrowser } from './harness/openPanel';

const COUNT = 2000;

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Milliseconds from handing the page a message to the frame that shows it. */
async function timed(page: Page, data: unknown): Promise<number> {
  return page.evaluate(async (message) => {
    const start = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data: message }));
    // What the message changed is rendered in a microtask; reading a size makes the layout count as well.
    await Promise.resolve();
    void document.body.offsetHeight;
    return performance.now() - start;
  }, data);
}

test(`${COUNT} claims: only what is in sight is drawn, wherever the list is`, async (context) => {
  const panel = await openPanel(browser);
  const { page } = panel;
  const draft = bigDraft(COUNT);
  const rows = page.locator('.list .row');
  const first = await timed(page, snapshot(draft));
  await panel.post({ kind: 'select', uri: draft.uri, claim: 'b0' });
  assert.ok((await rows.count()) < 40, 'a screenful and a margin');
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  assert.ok(nodes < 900, `${nodes} elements`);

  const select = await timed(page, { kind: 'select', uri: draft.uri, claim: 'b1500' });
  await panel.post({ kind: 'select', uri: draft.uri, claim: 'b1501' });
  const row = page.locator('.row.current');
  assert.match((await row.getAttribute('aria-label')) ?? '', /^1502 megawatts/);
  assert.ok(await row.evaluate(isInSight), 'the selected row is in sight');
  assert.equal(await row.getAttribute('aria-posinset'), '2');
  assert.equal(await row.getAttribute('aria-setsize'), '25');
  assert.equal(
    await page.locator('.sticky').innerText(),
    'Section 60\n25',
    'the title that the topmost row stands under',
  );
  assert.ok((await rows.count()) < 40);

  const again = await timed(page, snapshot({ ...draft, version: 8 }));
  const frames = await scrollThrough(page);
  assert.ok(frames.mostRows < 45, `${frames.mostRows} rows at once`);
  assert.equal(frames.blanks, 0, 'no frame without rows');
  context.diagnostic(
    `first render ${first.toFixed(0)} ms, selection ${select.toFixed(1)} ms, new snapshot ${again.toFixed(1)} ms, ` +
      `slowest of ${frames.count} scrolled frames ${frames.slowest.toFixed(0)} ms, ${nodes} elements`,
  );
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('the keyboard crosses the whole list', async () => {
  const panel = await openPanel(browser);
  await panel.show(bigDraft(COUNT));
  await panel.page.locator('.list').focus();
  await panel.page.keyboard.press('End');
  await panel.page.keyboard.press('ArrowUp');
  const active = panel.page.locator('.row.active');
  assert.match((await active.getAttribute('aria-label')) ?? '', /^1999 megawatts/);
  assert.ok(await active.evaluate(isInSight));
  await panel.page.keyboard.press('PageUp');
  await panel.page.keyboard.press('Home');
  assert.match((await active.getAttribute('aria-label')) ?? '', /^Section 1, 25 claims/);
  await panel.close();
});

test('all can be marked at once, and the filter still answers at once', async () => {
  const panel = await openPanel(browser);
  await panel.show(bigDraft(COUNT));
  await panel.page.locator('.list').focus();
  await panel.page.keyboard.press('Control+A');
  assert.match(await panel.page.locator('.marked-bar').innerText(), /^2000 claims selected/);
  await panel.page.keyboard.press('Control+F');
  await panel.page.keyboard.type('run 1234 cluster');
  assert.equal(await panel.page.locator('.shown span').innerText(), '2 of 2000 shown');
  await panel.close();
});

/** Whether a row lies whole in its list, below the title that sticks to the top. */
function isInSight(row: Element): boolean {
  const box = row.getBoundingClientRect();
  const list = row.closest('.list')?.getBoundingClientRect();
  const sticky = document.querySelector('.sticky')?.getBoundingClientRect().bottom ?? 0;
  return list !== undefined && box.top >= Math.max(list.top, sticky) - 1 && box.bottom <= list.bottom + 1;
}

/** Scrolls the list from top to end in 60 steps, a frame each. */
function scrollThrough(page: Page) {
  return page.evaluate(async () => {
    const list = document.querySelector('.list');
    if (!list) throw new Error('There is no list.');
    const result = { count: 60, slowest: 0, mostRows: 0, blanks: 0 };
    for (let step = 0; step < result.count; step++) {
      const start = performance.now();
      list.scrollTop = (list.scrollHeight * step) / result.count;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      result.slowest = Math.max(result.slowest, performance.now() - start);
      const rows = [...list.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
      const box = list.getBoundingClientRect();
      result.mostRows = Math.max(result.mostRows, rows.length);
      const isCovered =
        rows.some(({ top }) => top <= box.top + 1) && rows.some(({ bottom }) => bottom >= box.bottom - 1);
      if (!isCovered) result.blanks++;
    }
    return result;
  });
}
