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

const words = (panel: OpenPanel) => panel.page.locator('.review .sentence strong').innerText();

/** The panel with the review started by keyboard: c01, c02 (only in the text), c08 (changed) and c12 are unchecked. */
async function openReview(): Promise<OpenPanel> {
  const panel = await openPanel(browser);
  await panel.show(SAMPLE);
  await panel.page.getByRole('button', { name: 'Review' }).focus();
  await panel.page.keyboard.press('Enter');
  return panel;
}

test('by keyboard alone: judge, skip, go back, open the source, end', async () => {
  const panel = await openReview();
  const { keyboard } = panel.page;
  assert.equal(await words(panel), '671 billion parameters');
  assert.equal((await panel.last('reveal')).claim, 'c01');
  assert.equal((await panel.last('reveal')).focus, false, 'the keyboard stays in the review');
  await keyboard.press('o');
  assert.equal((await panel.last('open')).url, 'https://arxiv.org/abs/2412.19437');

  await keyboard.press('s');
  const { claim, citation, verdict } = await panel.last('setVerdict');
  assert.deepEqual([claim, citation, verdict], ['c01', 'citation-of-deepseek-v3', 'supports']);
  await keyboard.press('c');
  const requests = (await panel.sent()).filter(({ kind }) => kind === 'setVerdict');
  assert.equal(requests.length, 1, 'a second key waits for the answer to the first');
  await answerAll(panel, SAMPLE);

  assert.equal(await words(panel), '37 billion');
  await keyboard.press('p');
  const taken = await panel.last('setVerdict');
  assert.deepEqual([taken.citation, taken.source, taken.verdict], [null, 'deepseek-v3', 'partly']);
  await answerAll(panel, SAMPLE);

  assert.equal(await words(panel), '30.84 million GPU hours', 'what changed since is looked at again');
  await keyboard.press('b');
  assert.equal(await words(panel), '37 billion', 'found again though it is in the ledger by now');
  await keyboard.press('b');
  assert.equal(await words(panel), '671 billion parameters');
  await keyboard.press('n');
  await keyboard.press('n');
  assert.equal(await words(panel), '$1.10');
  await keyboard.press('n');
  assert.match(await panel.page.locator('.review .pane-body').innerText(), /2 citations that you skipped/);
  await keyboard.press('Escape');
  assert.equal(await panel.page.locator('.review').count(), 0);
  assert.match((await panel.page.locator('.row.current').getAttribute('aria-label')) ?? '', /^\$1\.10/);
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('each key has a button, and what is shown is announced', async () => {
  const panel = await openReview();
  const button = (name: string) => panel.page.locator(`.review-keys vscode-button[aria-label="${name}"]`);
  const said = () => panel.page.locator('.review [role=status]').innerText();
  assert.match(await said(), /^4 left\. Claim: 671 billion parameters.*Source: DeepSeek-V3 Technical Report/);
  await button('Contradicts').click();
  assert.equal((await panel.last('setVerdict')).verdict, 'contradicts');
  await answerAll(panel, SAMPLE);
  assert.match(await said(), /^3 left\. Claim: 37 billion/);
  await button('Next').click();
  await button('Back').click();
  assert.equal(await words(panel), '37 billion');
  await button('Open source').click();
  await button('Editor').click();
  assert.equal((await panel.last('reveal')).focus, true);
  await panel.page.getByRole('button', { name: 'End the review (Esc)' }).click();
  assert.equal(await panel.page.locator('.list').count(), 1);
  await panel.close();
});

test('a review goes on where it was after hiding, and stays where it is when a verdict cannot be kept', async () => {
  const panel = await openReview();
  await panel.page.keyboard.press('n');
  await panel.reload();
  await panel.show(SAMPLE);
  assert.equal(await words(panel), '37 billion');
  await panel.page.locator('.review').focus();
  await panel.page.keyboard.press('s');
  const { request } = await panel.last('setVerdict');
  await panel.post({ kind: 'done', request, ok: false, message: 'That could not be done; the log has the details.' });
  assert.equal(await words(panel), '37 billion');
  await panel.page.getByRole('button', { name: 'Show the log' }).click();
  assert.equal((await panel.last('command')).command, 'showLog');
  await panel.close();
});
