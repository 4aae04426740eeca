import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { PanelLookUp } from '../../src/protocol/messages';
import { SAMPLE, source, SOURCES } from './harness/drafts';
import { openPanel, startBrowser, type OpenPanel } from './harness/openPanel';
import type { ThemeName } from './harness/themes';

const TWIN = source('twin', 'DeepSeek V3', 'https://arxiv.org/abs/2412.19437v1', { duplicateOf: 'deepseek-v3' });

const FOUND: PanelLookUp = {
  kind: 'found',
  record: { type: 'article-newspaper' },
  facts: [
    { field: 'title', label: 'Title', value: 'The Cost of a Run', origin: 'JSON-LD' },
    { field: 'author', label: 'By', value: 'Example Lab and 12 more', origin: 'JSON-LD' },
    { field: 'URL', label: 'Address', value: `https://example.com/${'long-'.repeat(30)}`, origin: 'canonical link' },
  ],
  notices: ['This page shows the arXiv paper 2412.19437, which is cited as https://arxiv.org/abs/2412.19437.'],
  known: 'deepseek-v3',
};

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** What people see of the panel, each reached from the one before. */
const STATES: readonly (readonly [name: string, reach: (panel: OpenPanel) => Promise<void>])[] = [
  ['no draft', (panel) => panel.show(null)],
  ['no claims', (panel) => panel.show({ ...SAMPLE, claims: [] })],
  [
    'locked',
    (panel) =>
      panel.show({ ...SAMPLE, selected: 'c03', locked: 'Save the draft first: its citations are kept beside it.' }),
  ],
  ['a claim with citations', (panel) => panel.show({ ...SAMPLE, selected: 'c03' })],
  ['the form of a citation', (panel) => panel.page.getByRole('button', { name: 'Edit citation' }).first().click()],
  [
    'a form with mistakes',
    async (panel) => {
      await panel.page.getByRole('textbox', { name: 'Accessed on' }).fill('soon');
      await panel.page.keyboard.press('Control+Enter');
    },
  ],
  ['a question', (panel) => panel.page.keyboard.press('Escape')],
  [
    'a notice',
    async (panel) => {
      await panel.page.getByText('Discard', { exact: true }).click();
      await panel.page.getByRole('button', { name: 'Remove citation' }).first().click();
      await panel.page.keyboard.press('Enter');
      await panel.post({
        kind: 'done',
        request: (await panel.last('removeCitation')).request,
        ok: true,
        message: 'Saved.',
      });
    },
  ],
  ['a waived claim', (panel) => panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c07' })],
  ['orphans', (panel) => panel.page.getByRole('tab', { name: 'Lost records' }).click()],
  [
    'sources',
    async (panel) => {
      await panel.show({ ...SAMPLE, sources: [...SOURCES, TWIN], selected: 'c07' });
      await panel.page.getByRole('tab', { name: 'Sources' }).click();
      await panel.page.getByRole('button', { name: 'Used by 4 claims' }).click();
    },
  ],
  [
    'a review',
    async (panel) => {
      await panel.page.getByRole('tab', { name: 'Claims' }).click();
      await panel.page.getByRole('button', { name: 'Review' }).click();
    },
  ],
  [
    'the end of a review',
    async (panel) => {
      for (const key of 'nnnn') await panel.page.keyboard.press(key);
    },
  ],
  [
    'marked claims',
    async (panel) => {
      await panel.page.keyboard.press('Escape');
      await panel.page.locator('.list').focus();
      await panel.page.keyboard.press('Shift+ArrowDown');
      await panel.page.keyboard.press('Shift+ArrowDown');
    },
  ],
  ['the form for marked claims', (panel) => panel.page.getByText('Cite selected').click()],
  [
    'what was looked up',
    async (panel) => {
      await panel.page.getByRole('textbox', { name: 'Address' }).fill('https://example.com/report');
      await panel.page.keyboard.press('Enter');
      await panel.post({ kind: 'lookedUp', lookUp: (await panel.last('lookUp')).lookUp, result: FOUND });
    },
  ],
  [
    'no marks',
    async (panel) => {
      await panel.page.getByText('Cancel', { exact: true }).click();
      await panel.page.getByText('Discard', { exact: true }).click();
    },
  ],
  ['a filter', (panel) => panel.page.getByRole('button', { name: '1 disputed' }).click()],
  ['nothing found', (panel) => panel.page.getByRole('textbox', { name: 'Search claims' }).fill('no such words')],
];

/** Between them they show every kind of element; looking at each state takes axe seconds. */
const FOR_AXE: ReadonlySet<string> = new Set([
  'no draft',
  'locked',
  'a question',
  'a notice',
  'orphans',
  'sources',
  'a review',
  'marked claims',
  'what was looked up',
  'nothing found',
]);

for (const theme of ['light', 'dark', 'highContrast'] as const satisfies readonly ThemeName[]) {
  test(`axe finds no fault in the ${theme} theme, whatever the panel shows`, async () => {
    const panel = await openPanel(browser, { theme });
    for (const [name, reach] of STATES) {
      await reach(panel);
      if (!FOR_AXE.has(name)) continue;
      // There are no frames, so nothing has to be put together in a page of its own.
      const { violations } = await new AxeBuilder({ page: panel.page }).setLegacyMode().analyze();
      const faults = violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
      );
      assert.deepEqual(faults, [], name);
    }
    assert.deepEqual(panel.complaints, []);
    await panel.close();
  });
}

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
