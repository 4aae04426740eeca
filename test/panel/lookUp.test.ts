import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { PanelLookUp } from '../../src/protocol/messages';
import { SAMPLE } from './harness/drafts';
import { openPanel, startBrowser, type OpenPanel } from './harness/openPanel';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const ADDRESS = 'https://example.com/report';
const FOUND: PanelLookUp = {
  kind: 'found',
  record: {
    type: 'webpage',
    title: 'The Cost of a Run',
    publisher: 'Example Press',
    author: [{ literal: 'Example Lab' }],
  },
  facts: [
    { field: 'title', label: 'Title', value: 'The Cost of a Run', origin: 'JSON-LD' },
    { field: 'issued', label: 'Published', value: '2025-03-04', origin: 'citation_date' },
    { field: 'author', label: 'By', value: 'Example Lab', origin: 'JSON-LD' },
    { field: 'publisher', label: 'Publisher', value: 'Example Press', origin: 'Open Graph' },
  ],
  notices: ['This page is shown in part.'],
  known: 'deepseek-v3',
};

const box = (panel: OpenPanel, name: string) => panel.page.getByRole('textbox', { name, exact: false });
const button = (panel: OpenPanel) => panel.page.locator('.look-up > .buttons vscode-button');
const said = (panel: OpenPanel) => panel.page.locator('.look-up-said').innerText();
const hints = (panel: OpenPanel) => panel.page.locator('.field-hint').allInnerTexts();
const kinds = async (panel: OpenPanel) => (await panel.sent()).map(({ kind }) => kind);

/** The panel with the form for a new citation of the claim about 2,048 H800s, and an address in it. */
async function openForm(): Promise<OpenPanel> {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c04' });
  await panel.page.getByText('Add citation').click();
  await box(panel, 'Address').fill(ADDRESS);
  return panel;
}

const answer = async (panel: OpenPanel, result: PanelLookUp) =>
  panel.post({ kind: 'lookedUp', lookUp: (await panel.last('lookUp')).lookUp, result });

test('Enter in the address looks up what it stands for; each field says where it came from', async () => {
  const panel = await openForm();
  assert.ok(!(await kinds(panel)).includes('lookUp'), 'nothing is looked up unasked');
  await box(panel, 'Title').fill('My own title');
  await box(panel, 'Address').press('Enter');
  const { uri, typed } = await panel.last('lookUp');
  assert.deepEqual([uri, typed], [SAMPLE.uri, ADDRESS]);
  await answer(panel, FOUND);
  assert.equal(await box(panel, 'Title').inputValue(), 'My own title');
  assert.equal(await box(panel, 'Published').inputValue(), '2025-03-04');
  assert.deepEqual(await hints(panel), ['Found in JSON-LD: “The Cost of a Run”', 'Found in: citation_date']);
  assert.equal(await said(panel), 'Found; look it over. This page is shown in part.');
  assert.ok(!(await kinds(panel)).includes('cancelLookUp'), 'what has come needs no cancelling');

  await panel.page.getByRole('button', { name: 'Leave out: Publisher Example Press' }).click();
  assert.deepEqual(await panel.page.getByRole('list', { name: 'Also cited' }).allInnerTexts(), [
    'By Example Lab (JSON-LD)',
  ]);
  await box(panel, 'Address').press('Control+Enter');
  const { fields, record } = await panel.last('addCitation');
  assert.deepEqual([fields.title, fields.date], ['My own title', '2025-03-04']);
  assert.deepEqual([record?.author, record?.publisher], [[{ literal: 'Example Lab' }], undefined]);
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('A look-up that fails says so in one sentence, and the form stays open with what was typed', async () => {
  const panel = await openForm();
  await button(panel).click();
  const message =
    'example.com refuses this page to programs (403): open it in your browser and type the details yourself.';
  await answer(panel, { kind: 'failed', message, known: null });
  assert.equal(await said(panel), message);
  assert.equal(await panel.page.locator('.look-up-said').getAttribute('role'), 'status');
  assert.equal(await box(panel, 'Address').inputValue(), ADDRESS);
  await box(panel, 'Address').fill(`${ADDRESS}2`);
  assert.equal(await said(panel), '', 'it was said of another address');
  await panel.close();
});

test('A look-up is cancelled by its button, by another address and with its form', async () => {
  const panel = await openForm();
  for (const end of [
    () => button(panel).click(),
    () => box(panel, 'Address').fill(`${ADDRESS}/other`),
    async () => {
      await box(panel, 'Address').press('Escape');
      await panel.page.getByText('Discard', { exact: true }).click();
    },
  ]) {
    await button(panel).click();
    const { lookUp } = await panel.last('lookUp');
    assert.match(await said(panel), /^Looking it up/);
    await end();
    assert.equal((await panel.last('cancelLookUp')).lookUp, lookUp);
    await answer(panel, FOUND);
    assert.equal(await panel.page.getByText('Found; look it over').count(), 0, 'it comes too late');
  }
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('A source that the draft has is offered, so that there is no second record of it', async () => {
  const panel = await openForm();
  await button(panel).click();
  await answer(panel, FOUND);
  assert.match(await panel.page.locator('.known').innerText(), /has it already: “DeepSeek-V3 Technical Report”/);
  await panel.page.getByRole('button', { name: 'Use that' }).click();
  await panel.page.keyboard.press('Control+Enter');
  const { source, record } = await panel.last('addCitation');
  assert.deepEqual([source, record], ['deepseek-v3', undefined]);
  await panel.close();
});

test('What is no address is not looked up; the keyboard stays with what is wrong', async () => {
  const panel = await openForm();
  await box(panel, 'Address').fill('some report');
  await button(panel).click();
  assert.match(await panel.page.locator('.field-error').innerText(), /^This is no web address/);
  assert.ok(!(await kinds(panel)).includes('lookUp'));
  const focused = await panel.page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
  assert.equal(focused, 'c04|new|url');
  await panel.close();
});

test('A link that is dropped on a claim is in its form, and looked up', async () => {
  const panel = await openPanel(browser);
  await panel.show(SAMPLE);
  const row = panel.page.locator('.row.claim').nth(1);
  const data = await panel.page.evaluateHandle((address) => {
    const transfer = new DataTransfer();
    transfer.setData('text/uri-list', address);
    return transfer;
  }, ADDRESS);
  await row.dispatchEvent('dragover', { dataTransfer: data });
  await panel.page.locator('.row.claim.droppable').waitFor();
  await row.dispatchEvent('drop', { dataTransfer: data });
  assert.equal((await panel.last('lookUp')).typed, ADDRESS);
  assert.equal(await box(panel, 'Address').inputValue(), ADDRESS);
  assert.equal(await panel.page.locator('.row.claim.droppable').count(), 0);
  await answer(panel, FOUND);
  assert.equal(await box(panel, 'Title').inputValue(), 'The Cost of a Run');
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});
