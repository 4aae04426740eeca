import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { SAMPLE } from './harness/drafts';
import { openPanel, startBrowser } from './harness/openPanel';
import { STATES } from './harness/states';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

for (const width of [220, 300, 420]) {
  test(`nothing sticks out at ${width} px`, async () => {
    const panel = await openPanel(browser, { width });
    for (const [name, reach] of STATES) {
      await reach(panel);
      assert.deepEqual(await panel.page.evaluate(overflowing), [], name);
    }
    await panel.close();
  });
}

test('the panel does not move when a form opens, and what the rows leave goes to the details', async () => {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, claims: SAMPLE.claims.slice(0, 3), orphans: [] });
  const heightOf = (pane: string) => panel.page.locator(pane).evaluate((element) => element.clientHeight);
  assert.ok((await heightOf('.list')) <= 2 * 44 + 22 + 44, 'no higher than its rows');
  assert.ok((await heightOf('.details')) > 400);
  await panel.show({ ...SAMPLE, selected: 'c10' });
  const top = () => panel.page.locator('.list').evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await panel.page.getByRole('button', { name: 'Edit citation' }).first().click();
  await panel.page.keyboard.press('Tab');
  assert.equal(await top(), before);
  await panel.page.locator('.list').focus();
  await panel.page.keyboard.press('Shift+ArrowDown');
  await panel.page.keyboard.press('Control+Enter');
  assert.equal(await panel.page.locator('#panel').evaluate((element) => element.scrollTop), 0);
  const bar = await panel.page.locator('.marked-bar').evaluate((element) => element.clientHeight);
  assert.ok(bar < 40, 'one line');
  await panel.close();
});

test('in a low view list and details still have room, in a wide one they stand side by side', async () => {
  const low = await openPanel(browser, { height: 320 });
  await low.show({ ...SAMPLE, selected: 'c03' });
  for (const pane of ['.list', '.details']) {
    const height = await low.page.locator(pane).evaluate((element) => element.clientHeight);
    assert.ok(height >= 60, `${pane} is ${height} px high`);
  }
  await low.close();
  const wide = await openPanel(browser, { width: 900, height: 260 });
  await wide.show({ ...SAMPLE, selected: 'c03' });
  const list = await wide.page.locator('.list-pane').boundingBox();
  const details = await wide.page.locator('.details').boundingBox();
  assert.equal(list?.y, details?.y);
  await wide.close();
});

/** Elements that reach beyond the view or that can be scrolled sideways; cut text is meant to be cut. */
function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    const { overflowX } = getComputedStyle(element);
    const isCut = element.closest('.row-text, .one-line, .row-meta, .marked-list li, .chips') !== null;
    const isScrollable = (overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth;
    if (!isCut && (isScrollable || box.right > width + 0.5))
      found.push(`${element.tagName} ${element.className.toString()}`);
  }
  return found;
}
