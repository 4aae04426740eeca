import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { SAMPLE } from './harness/drafts';
import { answerAll } from './harness/fakeExtension';
import { openPanel, startBrowser, type OpenPanel } from './harness/openPanel';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** What has the keyboard, by its name for screen readers where that is within reach. */
function focused(panel: OpenPanel): Promise<string> {
  return panel.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });
}

/** Presses Tab until something with this name has the keyboard. */
async function tabTo(panel: OpenPanel, name: string | RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 40; step++) {
    const now = await focused(panel);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
    await panel.page.keyboard.press(key);
  }
  assert.fail(`Tab does not lead to ${String(name)}, only to ${seen.join(' | ')}`);
}

/** The row that the list says has the keyboard. */
async function activeRow(panel: OpenPanel): Promise<string> {
  const id = await panel.page.locator('.list').getAttribute('aria-activedescendant');
  return (await panel.page.locator(`#${id ?? 'none'}`).getAttribute('aria-label')) ?? '';
}

test('by keyboard alone: filter, choose a claim, cite it, change the verdict, remove the citation, put it back', async () => {
  const panel = await openPanel(browser);
  const { keyboard } = panel.page;
  await panel.show(SAMPLE);

  await tabTo(panel, /^\d+ unsourced$/);
  await keyboard.press('Space');
  assert.match(await panel.page.locator('.shown').innerText(), /^5 of 13 shown/);

  await tabTo(panel, 'Claims');
  await keyboard.press('End');
  assert.match(await activeRow(panel), /^16 million times, Unsourced, Adoption, 0 citations, line 35/);
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  assert.match(await activeRow(panel), /^2,048 H800s, Unsourced, Hardware/);

  await keyboard.press('Control+Enter');
  assert.equal(await focused(panel), 'Address, DOI, arXiv id, PMID or ISBN');
  await keyboard.type('https://example.com/cluster');
  await keyboard.press('Tab'); // to what looks it up
  await keyboard.press('Tab');
  await keyboard.type('A visit to the cluster');
  await keyboard.press('Control+Enter');
  const added = await panel.last('addCitation');
  assert.deepEqual(
    [added.claims, added.source, added.fields.url, added.fields.title],
    [['c04'], null, 'https://example.com/cluster', 'A visit to the cluster'],
  );
  let draft = await answerAll(panel, SAMPLE);
  assert.equal(await panel.page.locator('[role=status]', { hasText: 'Citation saved.' }).count(), 1);
  assert.equal(await focused(panel), 'Add citation');

  await tabTo(panel, 'Edit citation: A visit to the cluster', 'Shift+Tab');
  await keyboard.press('Enter');
  assert.equal(await focused(panel), 'Verdict');
  await keyboard.type('Supports the');
  await keyboard.press('Control+Enter');
  const saved = await panel.last('saveCitation');
  assert.deepEqual([saved.claim, saved.fields.verdict], ['c04', 'supports']);
  draft = await answerAll(panel, SAMPLE);
  assert.equal(await focused(panel), 'Edit citation: A visit to the cluster');

  await keyboard.press('Tab');
  await keyboard.press('Enter');
  assert.equal(await focused(panel), 'Remove');
  await keyboard.press('Escape');
  assert.equal(await focused(panel), 'Remove citation: A visit to the cluster');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  assert.equal((await panel.last('removeCitation')).claim, 'c04');
  draft = await answerAll(panel, SAMPLE);
  assert.equal(draft.claims.find(({ id }) => id === 'c04')?.citations.length, 0);

  await tabTo(panel, 'Undo');
  await keyboard.press('Enter');
  assert.equal((await panel.last('addCitation')).fields.verdict, 'supports');
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('the list has the keys of VS Code’s lists', async () => {
  const panel = await openPanel(browser, { height: 1400 });
  const { keyboard } = panel.page;
  await panel.show(SAMPLE);
  await tabTo(panel, 'Claims');
  const steps: readonly [key: string, row: RegExp][] = [
    ['ArrowDown', /^671 billion/],
    ['ArrowDown', /^37 billion/],
    ['ArrowDown', /^What the training cost, 5 claims/],
    ['ArrowRight', /^\$5\.576 million/],
    ['ArrowLeft', /^What the training cost/],
    ['ArrowLeft', /^What the training cost/],
    ['ArrowDown', /^How the rivals compare/],
    ['ArrowUp', /^What the training cost/],
    ['ArrowRight', /^What the training cost/],
    ['ArrowDown', /^\$5\.576 million/],
    ['End', /^16 million times/],
    ['Home', /^671 billion/],
  ];
  for (const [key, row] of steps) {
    await keyboard.press(key);
    assert.match(await activeRow(panel), row, key);
  }
  await keyboard.press('Enter');
  assert.deepEqual(await panel.last('reveal'), {
    kind: 'reveal',
    uri: SAMPLE.uri,
    version: SAMPLE.version,
    claim: 'c01',
    focus: true,
  });
  await panel.close();
});

test('typing in the list goes on in the search; Down and Esc lead back', async () => {
  const panel = await openPanel(browser);
  const { keyboard } = panel.page;
  await panel.show(SAMPLE);
  await tabTo(panel, 'Claims');
  await keyboard.press('m');
  assert.equal(await focused(panel), 'Search claims and sources');
  await keyboard.type('mlu');
  assert.equal(await panel.page.locator('.row.claim').count(), 1);
  await keyboard.press('ArrowDown');
  assert.equal(await focused(panel), 'Claims');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  assert.match(await activeRow(panel), /^88\.5, Disputed/);
  await keyboard.press('/');
  await keyboard.press('Escape');
  assert.equal(await panel.page.getByRole('textbox', { name: 'Search claims' }).inputValue(), '');
  assert.match(await panel.page.locator('.details .sentence').innerText(), /88\.5/);
  await panel.close();
});

test('several claims are marked and cited together', async () => {
  const panel = await openPanel(browser);
  const { keyboard } = panel.page;
  await panel.show({ ...SAMPLE, selected: 'c04' });
  await tabTo(panel, 'Claims');
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await tabTo(panel, 'Cite selected');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  assert.equal(await focused(panel), 'Source');
  await keyboard.type('DeepSeek');
  await keyboard.press('Control+Enter');
  const { claims, source } = await panel.last('addCitation');
  assert.deepEqual([claims, source], [['c04', 'c05', 'c06'], 'deepseek-v3']);
  await answerAll(panel, SAMPLE);
  assert.equal(await panel.page.locator('[role=status]', { hasText: 'Citation saved for 3 claims.' }).count(), 1);
  assert.equal(await panel.page.locator('.marked-bar').count(), 0);
  assert.equal(await focused(panel), 'Claims');
  await panel.close();
});
