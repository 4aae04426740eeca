import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { SAMPLE, SAMPLE_CLAIMS } from './harness/drafts';
import { answerAll } from './harness/fakeExtension';
import { openPanel, startBrowser, type OpenPanel } from './harness/openPanel';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const signOffs = (panel: OpenPanel) => panel.page.locator('header').getByText(/signed off$/);

test('a claim is signed off and that is taken back; the history tells both, the newest first', async () => {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c03' });
  const history = panel.page.locator('details.history');
  assert.equal(await history.getByRole('listitem').count(), 0, 'closed until it is wanted');
  await panel.page.locator('.details').getByText('Sign off', { exact: true }).click();
  assert.deepEqual((await panel.last('signOff')).claims, ['c03']);
  await answerAll(panel, SAMPLE);
  assert.match(await panel.page.locator('.signed-off').innerText(), /^Signed off by Ada on 23 November 2026/);
  assert.equal(await signOffs(panel).innerText(), '1 of 13 signed off');
  await panel.page.keyboard.press('Enter');
  assert.equal((await panel.last('withdrawSignOff')).claim, 'c03');
  await answerAll(panel, SAMPLE);
  assert.equal(await signOffs(panel).innerText(), '0 of 13 signed off');

  await history.locator('summary').click();
  const told = (await history.getByRole('listitem').allInnerTexts()).map((entry) => entry.split('\n')[0]);
  assert.deepEqual(told, [
    'took back the sign-off of Ada',
    'signed off',
    'cited “API pricing”, verdict: partly',
    'cited “DeepSeek-V3 Technical Report”, verdict: supports',
  ]);
  await panel.reload();
  await panel.show({ ...SAMPLE, selected: 'c03' });
  assert.equal(await history.getByRole('listitem').count(), 2, 'open as it was');
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('all claims that were checked are signed off in one step, after a question', async () => {
  const panel = await openPanel(browser);
  const claims = SAMPLE_CLAIMS.map((claim) => (claim.id === 'c12' ? { ...claim, status: 'verified' as const } : claim));
  const draft = { ...SAMPLE, claims };
  await panel.show(draft);
  await panel.page.getByText('Sign off 3 checked').click();
  await panel.page.keyboard.press('Escape');
  assert.equal((await panel.sent()).filter(({ kind }) => kind === 'signOff').length, 0);
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.press('Enter');
  assert.deepEqual((await panel.last('signOff')).claims, ['c03', 'c07', 'c12']);
  await answerAll(panel, draft);
  assert.equal(await signOffs(panel).innerText(), '3 of 13 signed off');
  assert.equal(await panel.page.getByText(/Sign off \d/).count(), 0);
  await panel.close();
});

test('what is not sourced cannot be signed off, and a sign-off does not hold for a text that changed', async () => {
  const panel = await openPanel(browser);
  const signOff = { by: 'Ada', at: '2026-11-02T12:00:00.000Z' };
  const claims = SAMPLE_CLAIMS.map((claim) => (claim.id === 'c08' ? { ...claim, signOff } : claim));
  await panel.show({ ...SAMPLE, claims, selected: 'c04' });
  assert.equal(await panel.page.locator('.details').getByText('Sign off', { exact: true }).count(), 0);
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c08' });
  assert.match(await panel.page.locator('.signed-off').innerText(), /does not hold/);
  assert.equal(await signOffs(panel).innerText(), '0 of 13 signed off');
  await panel.close();
});

test('the kind of a source is chosen on a citation, kept by its form, and narrows the list', async () => {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c03' });
  await panel.page.getByRole('combobox', { name: 'Kind of source: API pricing' }).selectOption('press');
  const { source, sourceKind } = await panel.last('setSourceKind');
  assert.deepEqual([source, sourceKind], ['api-prices', 'press']);
  await answerAll(panel, SAMPLE);

  await panel.page.getByRole('button', { name: 'Edit citation: API pricing' }).click();
  const field = panel.page.locator('.form').getByRole('combobox', { name: 'Kind of source' });
  assert.equal(await field.inputValue(), 'press');
  await field.selectOption('calculation');
  await panel.page.keyboard.press('Control+Enter');
  assert.equal((await panel.last('saveCitation')).fields.sourceKind, 'calculation');

  await panel.page.locator('#kind-filter').selectOption('maker');
  assert.equal(await panel.page.locator('.shown span').innerText(), '1 of 13 shown');
  await panel.page.locator('#kind-filter').selectOption('press');
  assert.equal(await panel.page.locator('.shown span').innerText(), '2 of 13 shown');
  await panel.close();
});
