import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { citation, SAMPLE, SAMPLE_CLAIMS, SOURCES } from './harness/drafts';
import { openPanel, startBrowser, type OpenPanel } from './harness/openPanel';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const current = (panel: OpenPanel) => panel.page.locator('.row.current strong').innerText();
const marked = (panel: OpenPanel) => panel.page.locator('.row.marked strong').allInnerTexts();
const row = (panel: OpenPanel, text: string) => panel.page.locator('.row', { hasText: text }).first();

test('the selection follows the editor’s cursor without taking the keyboard', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  await panel.show({ ...SAMPLE, selected: 'c03' });
  assert.equal(await current(panel), '$5.576 million');
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c10' });
  assert.equal(await current(panel), '88.5');
  assert.equal(await panel.page.evaluate(() => document.activeElement === document.body), true);
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: null });
  assert.equal(await current(panel), '88.5', 'between two claims the details stay');
  await panel.close();
});

test('a click shows the claim in the editor, a double click goes there', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  await panel.show(SAMPLE);
  await row(panel, '2,048 H800s').click();
  const { claim, focus } = await panel.last('reveal');
  assert.deepEqual([claim, focus], ['c04', false]);
  await row(panel, '88.5').dblclick();
  assert.deepEqual([(await panel.last('reveal')).claim, (await panel.last('reveal')).focus], ['c10', true]);
  await panel.close();
});

test('an echo of the panel’s own choice does not move the selection back', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  await panel.show(SAMPLE);
  await row(panel, '2,048 H800s').click();
  await panel.page.keyboard.press('ArrowDown');
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c04' });
  assert.equal(await current(panel), 'less than two months');
  await panel.show({ ...SAMPLE, version: 8, selected: 'c04' });
  assert.equal(await current(panel), 'less than two months');
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c10' });
  assert.equal(await current(panel), '88.5');
  await panel.close();
});

test('marks by Ctrl, Shift and Space; a plain click and Esc clear them', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  await panel.show(SAMPLE);
  await row(panel, '2,048 H800s').click();
  await row(panel, '2.788 million').click({ modifiers: ['Control'] });
  assert.deepEqual(await marked(panel), ['2,048 H800s', '2.788 million GPU hours']);
  await row(panel, 'about $400,000').click({ modifiers: ['Shift'] });
  assert.deepEqual(await marked(panel), ['2.788 million GPU hours', 'about $400,000']);
  await panel.page.keyboard.press('Escape');
  assert.deepEqual(await marked(panel), []);
  await panel.page.keyboard.press('Space');
  await panel.page.keyboard.press('Space');
  assert.deepEqual(await marked(panel), []);
  await panel.page.keyboard.press('Shift+ArrowUp');
  assert.deepEqual(await marked(panel), ['2.788 million GPU hours', 'about $400,000']);
  await row(panel, '88.5').click();
  assert.deepEqual(await marked(panel), []);
  await panel.close();
});

test('Ctrl+Enter opens the form for all marked claims, wherever the keyboard is in the list', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  await panel.show(SAMPLE);
  await row(panel, '2,048 H800s').click();
  await panel.page.keyboard.press('Space');
  await panel.page.keyboard.press('ArrowDown');
  await panel.page.keyboard.press('Space');
  await panel.page.keyboard.press('ArrowDown');
  await panel.page.keyboard.press('Control+Enter');
  assert.equal(await panel.page.locator('.form h3').innerText(), 'Cite 2 claims');
  await panel.page.keyboard.type('https://example.com/a');
  await panel.page.keyboard.press('Control+Enter');
  assert.deepEqual((await panel.last('addCitation')).claims, ['c04', 'c05']);
  await panel.close();
});

test('a claim that changed is settled by one button, and one whose source is to come counts as left', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  const claims = SAMPLE_CLAIMS.map((claim) => {
    if (claim.id === 'c07') return { ...claim, status: 'stale' } as const;
    if (claim.id === 'c04') return { ...claim, status: 'promised' } as const;
    return claim.id === 'c05' ? ({ ...claim, status: 'silenced' } as const) : claim;
  });
  await panel.show({ ...SAMPLE, claims, selected: 'c08' });
  assert.equal(await panel.page.getByRole('progressbar', { name: '5 of 13 claims sourced' }).count(), 1);
  assert.equal(await panel.page.getByRole('button', { name: '1 to come' }).count(), 1);
  assert.equal(await panel.page.getByRole('button', { name: '1 silenced' }).count(), 1);
  const details = panel.page.locator('.details');
  assert.match(await details.innerText(), /Compare it with the source again/);
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c07' });
  assert.match(await details.innerText(), /changed since it was waived/);
  assert.doesNotMatch(await details.innerText(), /Compare it with the source/);
  await panel.page.getByText('Still right').click();
  const { claim, kind } = await panel.last('confirm');
  assert.deepEqual([kind, claim], ['confirm', 'c07']);
  await panel.close();
});

test('what says no more than that it is done goes after a while, what can be undone stays', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  await panel.page.clock.install();
  await panel.reload();
  await panel.show({ ...SAMPLE, selected: 'c04' });
  const notice = panel.page.locator('.notice-words');
  await panel.page.getByText('Add citation').click();
  await panel.page.getByRole('textbox', { name: 'Address' }).fill('https://example.com/a');
  await panel.page.keyboard.press('Control+Enter');
  await panel.post({ kind: 'done', request: (await panel.last('addCitation')).request, ok: true, message: 'Saved.' });
  assert.equal((await notice.innerText()).trim(), 'Citation saved.');
  await panel.page.clock.fastForward(10_000);
  assert.equal((await notice.innerText()).trim(), '');
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c03' });
  await panel.page.getByRole('button', { name: 'Remove citation' }).first().click();
  await panel.page.keyboard.press('Enter');
  const { request } = await panel.last('removeCitation');
  await panel.post({ kind: 'done', request, ok: true, message: 'Saved.' });
  await panel.page.clock.fastForward(60_000);
  assert.match(await notice.innerText(), /Citation removed/);
  await panel.close();
});

test('a claim that stops matching stays in the list while its details are shown', async () => {
  const panel = await openPanel(browser, { height: 1200 });
  await panel.show({ ...SAMPLE, selected: 'c04' });
  await panel.page.getByRole('button', { name: '5 unsourced' }).click();
  const [first] = SOURCES;
  assert.ok(first);
  const claims = SAMPLE_CLAIMS.map((claim) =>
    claim.id === 'c04' ? { ...claim, status: 'cited' as const, citations: [citation(first)] } : claim,
  );
  await panel.show({ ...SAMPLE, claims, version: 8, selected: 'c04' });
  assert.equal(await current(panel), '2,048 H800s');
  assert.equal(await panel.page.locator('.shown span').innerText(), '4 of 13 shown');
  assert.equal(await panel.page.locator('.details .hint').innerText(), 'It does not match the filter.');
  await panel.page.locator('.list').focus();
  await panel.page.keyboard.press('ArrowDown');
  assert.equal(await current(panel), 'less than two months');
  assert.equal(await row(panel, '2,048 H800s').count(), 0);
  await panel.page.getByText('Clear filters').click();
  assert.equal(await row(panel, '2,048 H800s').count(), 1);
  await panel.close();
});

test('progress and counts agree with the claims', async () => {
  const panel = await openPanel(browser);
  await panel.show(SAMPLE);
  const bar = panel.page.getByRole('progressbar', { name: '5 of 13 claims sourced' });
  assert.deepEqual([await bar.getAttribute('aria-valuenow'), await bar.getAttribute('aria-valuemax')], ['5', '13']);
  assert.deepEqual(await panel.page.locator('.chip').allInnerTexts(), [
    '1 disputed',
    '1 changed',
    '5 unsourced',
    '1 attributed',
    '3 cited',
    '1 verified',
    '1 waived',
  ]);
  await panel.close();
});

test('the editor’s command opens the form of a citation', async () => {
  const panel = await openPanel(browser);
  await panel.show(SAMPLE);
  await panel.post({ kind: 'edit', uri: SAMPLE.uri, claim: 'c03', citation: 'citation-of-deepseek-v3' });
  assert.equal(await current(panel), '$5.576 million');
  assert.equal(await panel.page.getByRole('textbox', { name: 'Page or timestamp' }).inputValue(), 'p. 5');
  await panel.post({ kind: 'edit', uri: SAMPLE.uri, claim: 'c04', citation: null });
  assert.equal(await panel.page.locator('.form h3').innerText(), 'Add citation');
  await panel.close();
});
