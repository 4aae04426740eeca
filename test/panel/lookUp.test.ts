import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { PanelDraft, PanelLookUp } from '../../src/protocol/messages';
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
    { field: 'author', label: 'Authors', value: 'Example Lab', origin: 'meta author' },
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

/** The extension's answer to the last look-up, as it comes: with a snapshot. */
const answer = async (panel: OpenPanel, result: PanelLookUp, draft: PanelDraft = { ...SAMPLE, selected: 'c04' }) =>
  panel.show(draft, [{ lookUp: (await panel.last('lookUp')).lookUp, result }]);

test('Enter in the address looks up what it stands for; each field says where it came from', async () => {
  const panel = await openForm();
  assert.ok(!(await kinds(panel)).includes('lookUp'), 'nothing is looked up unasked');
  await box(panel, 'Title').fill('My own title');
  await box(panel, 'Address').press('Enter');
  const { uri, typed, source, lookUp } = await panel.last('lookUp');
  assert.deepEqual([uri, typed, source], [SAMPLE.uri, ADDRESS, null]);
  await answer(panel, FOUND);
  assert.equal(await box(panel, 'Title').inputValue(), 'My own title');
  assert.equal(await box(panel, 'Published').inputValue(), '2025-03-04');
  assert.equal(await box(panel, 'Authors').inputValue(), 'Example Lab');
  assert.deepEqual(await hints(panel), [
    'Found in JSON-LD: “The Cost of a Run” Use',
    '1 name: Example Lab',
    'Found in: meta author',
    'Found in: citation_date',
  ]);
  assert.equal(await said(panel), 'Found; look it over. This page is shown in part.');
  assert.equal((await panel.last('endLookUp')).lookUp, lookUp, 'the extension may forget what has come');

  assert.deepEqual(await panel.page.getByRole('list', { name: 'Also cited' }).allInnerTexts(), [
    'Publisher Example Press (Open Graph)',
  ]);
  await panel.page.getByRole('button', { name: 'Leave out: Publisher Example Press' }).click();
  assert.equal(await panel.page.getByRole('list', { name: 'Also cited' }).count(), 0);
  await box(panel, 'Address').press('Control+Enter');
  const { fields, record } = await panel.last('addCitation');
  assert.deepEqual([fields.title, fields.authors, fields.date], ['My own title', 'Example Lab', '2025-03-04']);
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
    assert.equal((await panel.last('endLookUp')).lookUp, lookUp);
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
  await answer(panel, FOUND, SAMPLE);
  assert.equal(await box(panel, 'Title').inputValue(), 'The Cost of a Run');
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

const REPORT_SAYS: PanelLookUp = {
  kind: 'found',
  record: { type: 'report', publisher: 'Example Press', DOI: '10.1000/example', page: '1-9' },
  facts: [
    { field: 'title', label: 'Title', value: 'DeepSeek-V3: A Report', origin: 'arXiv', stands: 'Any' },
    { field: 'author', label: 'Authors', value: 'DeepSeek-AI; Example, Ada', origin: 'arXiv' },
    { field: 'issued', label: 'Published', value: '2024', origin: 'arXiv', stands: '2024' },
    { field: 'publisher', label: 'Publisher', value: 'Example Press', origin: 'JSON-LD', stands: 'An Example' },
    { field: 'page', label: 'Pages', value: '1-9', origin: 'JSON-LD', stands: '1-9' },
    { field: 'DOI', label: 'DOI', value: '10.1000/example', origin: 'arXiv' },
  ],
  notices: [],
  known: null,
};

/** The panel with the form of the first citation of the claim about 5.576 million dollars. */
async function openEdited(): Promise<OpenPanel> {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c03' });
  await panel.page.getByRole('button', { name: 'Edit citation' }).first().click();
  return panel;
}

const answerEdited = (panel: OpenPanel, result: PanelLookUp) => answer(panel, result, { ...SAMPLE, selected: 'c03' });

test('An edited citation is looked up too: what is empty is filled, what differs is offered field by field', async () => {
  const panel = await openEdited();
  await box(panel, 'Address').press('Enter');
  const { source, typed } = await panel.last('lookUp');
  assert.deepEqual([source, typed], ['deepseek-v3', 'https://arxiv.org/abs/2412.19437']);
  await answerEdited(panel, REPORT_SAYS);
  assert.equal(await said(panel), 'Found; nothing is changed before you save.');
  assert.equal(await box(panel, 'Title').inputValue(), 'DeepSeek-V3 Technical Report');
  assert.equal(await box(panel, 'Authors').inputValue(), 'DeepSeek-AI; Example, Ada');
  assert.deepEqual(await hints(panel), [
    'Found in arXiv: “DeepSeek-V3: A Report” Use',
    '2 names: DeepSeek-AI · Ada Example',
    'Found in: arXiv',
    'Found in: arXiv',
  ]);
  const found = panel.page.getByRole('list', { name: 'Also found' }).getByRole('listitem');
  assert.deepEqual(await found.allInnerTexts(), [
    'Publisher Example Press (JSON-LD), here: An Example\nUse',
    'DOI 10.1000/example (arXiv)',
  ]);

  const use = panel.page.getByRole('button', { name: 'Use: Title DeepSeek-V3: A Report' });
  await use.focus();
  await panel.page.keyboard.press('Enter');
  assert.equal(await box(panel, 'Title').inputValue(), 'DeepSeek-V3: A Report');
  assert.match((await hints(panel))[0] ?? '', /^Found in: arXiv\. Before: “DeepSeek-V3 Technical Report” Put back$/);
  await panel.page.keyboard.press('Enter');
  assert.equal(
    await box(panel, 'Title').inputValue(),
    'DeepSeek-V3 Technical Report',
    'the keyboard stayed on the choice',
  );

  await panel.page.getByRole('button', { name: 'Use: Publisher Example Press' }).click();
  assert.ok(!(await kinds(panel)).includes('saveCitation'), 'nothing is saved unasked');
  await box(panel, 'Title').press('Control+Enter');
  const { fields, record, replaced } = await panel.last('saveCitation');
  assert.deepEqual([fields.title, fields.authors], ['DeepSeek-V3 Technical Report', 'DeepSeek-AI; Example, Ada']);
  assert.deepEqual([record?.DOI, replaced], ['10.1000/example', ['publisher']]);
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('All that differs is taken at once, and closing asks before it is lost', async () => {
  const panel = await openEdited();
  await button(panel).click();
  await answerEdited(panel, REPORT_SAYS);
  await panel.page.getByRole('button', { name: 'Use all that was found' }).click();
  assert.equal(await box(panel, 'Title').inputValue(), 'DeepSeek-V3: A Report');
  assert.equal(await panel.page.getByRole('button', { name: /^Put back/ }).count(), 2);
  const focused = await panel.page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
  assert.match(focused ?? '', /\|lookUp$/);
  await panel.page.keyboard.press('Escape');
  assert.equal(await panel.page.getByText('Discard what you typed?').count(), 1);
  await panel.close();
});

test('An answer that comes while the panel is hidden is in the form when it is shown again', async () => {
  const panel = await openForm();
  await box(panel, 'Address').press('Enter');
  const { lookUp } = await panel.last('lookUp');
  await panel.reload();
  await panel.show({ ...SAMPLE, selected: 'c04' }, [{ lookUp, result: null }]);
  assert.match(await said(panel), /^Looking it up/, 'still under way');
  await panel.reload();
  await panel.show({ ...SAMPLE, selected: 'c04' }, [{ lookUp, result: FOUND }]);
  assert.equal(await box(panel, 'Title').inputValue(), 'The Cost of a Run');
  assert.equal((await panel.last('endLookUp')).lookUp, lookUp);
  await panel.reload();
  await panel.show({ ...SAMPLE, selected: 'c04' });
  assert.equal(await box(panel, 'Title').inputValue(), 'The Cost of a Run', 'kept before it was forgotten');
  assert.match(await said(panel), /^Found/);
  await panel.close();
});

test('Authors are one line with a label, read back while it is typed, and refused in one sentence', async () => {
  const panel = await openForm();
  await box(panel, 'Authors').fill('Example, Ada, Babbage');
  assert.equal((await hints(panel))[0], '1 name: Ada Example, Babbage');
  await box(panel, 'Authors').press('Control+Enter');
  const problem = '“Babbage” is no suffix such as Jr. or III: put a semicolon between names.';
  assert.equal(await panel.page.locator('.field-error').innerText(), problem);
  assert.equal(await box(panel, 'Authors').getAttribute('aria-invalid'), 'true');
  assert.equal(await box(panel, 'Authors').getAttribute('aria-description'), problem);
  await box(panel, 'Authors').fill('Example, Ada; "Acme, Inc."');
  assert.equal((await hints(panel))[0], '2 names: Ada Example · Acme, Inc.');
  await box(panel, 'Authors').press('Control+Enter');
  assert.equal((await panel.last('addCitation')).fields.authors, 'Example, Ada; "Acme, Inc."');
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});
