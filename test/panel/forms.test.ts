import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { bigDraft, claim, SAMPLE, SAMPLE_CLAIMS } from './harness/drafts';
import { openPanel, startBrowser, type OpenPanel } from './harness/openPanel';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const url = (panel: OpenPanel) => panel.page.getByRole('textbox', { name: 'Address' });
const passage = (panel: OpenPanel) => panel.page.getByRole('textbox', { name: 'Passage' });
const save = (panel: OpenPanel) => panel.page.locator('.form > .buttons vscode-button').first();

/** The panel with the form for a new citation of the claim about 2,048 H800s. */
async function openForm(): Promise<OpenPanel> {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c04' });
  await panel.page.getByText('Add citation').click();
  return panel;
}

test('unsent text survives another claim, another draft, and hiding', async () => {
  const panel = await openForm();
  await url(panel).fill('https://example.com/half-typed');
  await passage(panel).fill('Two thousand and some');
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c10' });
  assert.equal(await panel.page.locator('.form').count(), 0);
  assert.equal(await panel.page.locator('.row:has(.unsent)').count(), 1);
  await panel.show(bigDraft(30));
  assert.equal(await panel.page.locator('.form').count(), 0);
  await panel.reload();
  await panel.show({ ...SAMPLE, selected: 'c04' });
  assert.equal(await url(panel).inputValue(), 'https://example.com/half-typed');
  assert.equal(await passage(panel).inputValue(), 'Two thousand and some');
  await panel.close();
});

test('unsent text finds its claim again when ids differ after a reload', async () => {
  const panel = await openForm();
  await passage(panel).fill('Two thousand and some');
  await panel.reload();
  const claims = SAMPLE_CLAIMS.map((old) => ({ ...old, id: `other-${old.id}` }));
  await panel.show({ ...SAMPLE, claims, selected: 'other-c04' });
  assert.equal(await passage(panel).inputValue(), 'Two thousand and some');
  await panel.close();
});

test('filter, scrolling and the place of the line between the panes survive hiding', async () => {
  const panel = await openPanel(browser);
  await panel.show(bigDraft(400));
  await panel.page.getByRole('textbox', { name: 'Search claims' }).fill('cluster');
  await panel.page.getByRole('separator').focus();
  await panel.page.keyboard.press('ArrowUp');
  const scroll = () => panel.page.locator('.list').evaluate((list) => list.scrollTop);
  await panel.page.locator('.list').evaluate(async (list) => {
    list.scrollTop = 5000;
    await new Promise((done) => list.addEventListener('scroll', done, { once: true }));
  });
  await panel.reload();
  await panel.show(bigDraft(400));
  assert.equal(await panel.page.getByRole('textbox', { name: 'Search claims' }).inputValue(), 'cluster');
  assert.equal(await panel.page.getByRole('separator').getAttribute('aria-valuenow'), '55');
  assert.equal(await scroll(), 5000);
  await panel.close();
});

test('a new citation begins with the address in the clipboard, which is nothing that closing would lose', async () => {
  const panel = await openForm();
  await panel.last('clipboard');
  await panel.post({ kind: 'clipboard', url: 'https://example.com/copied' });
  assert.equal(await url(panel).inputValue(), 'https://example.com/copied');
  await url(panel).fill('https://example.com/typed');
  await panel.post({ kind: 'clipboard', url: 'https://example.com/late' });
  assert.equal(await url(panel).inputValue(), 'https://example.com/typed', 'what was typed stays');
  await url(panel).fill('https://example.com/copied');
  await panel.page.keyboard.press('Escape');
  assert.equal(await panel.page.locator('.form').count(), 0, 'closed without a question');
  await panel.close();
});

test('a form says in place what must be mended, and the keyboard is there', async () => {
  const panel = await openForm();
  await panel.page.keyboard.press('Control+Enter');
  assert.equal(
    await panel.page.locator('.field-error').innerText(),
    'Enter the address of the source, its DOI, arXiv id, PMID or ISBN.',
  );
  assert.equal(await url(panel).getAttribute('aria-invalid'), 'true');
  assert.match((await url(panel).getAttribute('aria-description')) ?? '', /^Enter the address/);
  await panel.page.keyboard.type('example.com');
  assert.equal(await panel.page.locator('.field-error').count(), 0);
  await panel.page.getByRole('textbox', { name: 'Accessed on' }).fill('yesterday');
  await save(panel).click();
  assert.deepEqual(await panel.page.locator('.field-error').allInnerTexts(), [
    'This is no web address, DOI, arXiv id, PMID or ISBN. A web address starts with https://.',
    'Write the day like 2026-11-23.',
  ]);
  assert.equal((await panel.sent()).filter(({ kind }) => kind === 'addCitation').length, 0);
  await panel.close();
});

test('a form waits for the answer, shows a refusal and keeps what was typed; only ok closes it', async () => {
  const panel = await openForm();
  await url(panel).fill('arXiv:2412.19437');
  await panel.page.keyboard.press('Control+Enter');
  await panel.page.keyboard.press('Control+Enter');
  const requests = (await panel.sent()).filter((message) => message.kind === 'addCitation');
  assert.equal(requests.length, 1, 'sent once');
  assert.equal(await panel.page.locator('.form').getAttribute('aria-busy'), 'true');
  const { request } = await panel.last('addCitation');
  await panel.post({ kind: 'done', request: request + 1, ok: true, message: 'Saved.' });
  assert.equal(await panel.page.locator('.form').count(), 1, 'an answer to something else');
  await panel.post({
    kind: 'done',
    request,
    ok: false,
    message: 'The ledger is open with unsaved changes; save it first.',
  });
  assert.equal(
    await panel.page.locator('.failure').innerText(),
    'The ledger is open with unsaved changes; save it first.',
  );
  assert.equal(await url(panel).inputValue(), 'arXiv:2412.19437');
  await save(panel).click();
  await panel.post({ kind: 'done', request: (await panel.last('addCitation')).request, ok: true, message: 'Saved.' });
  assert.equal(await panel.page.locator('.form').count(), 0);
  await panel.close();
});

test('an answer that comes while another draft is shown closes the form all the same', async () => {
  const panel = await openForm();
  await url(panel).fill('https://example.com/a');
  await save(panel).click();
  const { request } = await panel.last('addCitation');
  await panel.show(bigDraft(30));
  await panel.post({ kind: 'done', request, ok: true, message: 'Saved.' });
  await panel.show({ ...SAMPLE, selected: 'c04' });
  assert.equal(await panel.page.locator('.form').count(), 0);
  await panel.close();
});

test('Esc closes an untouched form at once and asks before it throws words away', async () => {
  const panel = await openForm();
  await panel.page.keyboard.press('Escape');
  assert.equal(await panel.page.locator('.form').count(), 0);
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.type('https://example.com');
  await panel.page.keyboard.press('Escape');
  await panel.page.getByText('Keep editing').click();
  assert.equal(await url(panel).inputValue(), 'https://example.com');
  await url(panel).focus();
  await panel.page.keyboard.press('Escape');
  await panel.page.keyboard.press('Enter');
  assert.equal(await panel.page.locator('.form').count(), 0);
  await panel.close();
});

test('a locked draft shows why, offers nothing, and does not send what is open', async () => {
  const panel = await openForm();
  await url(panel).fill('https://example.com/a');
  const locked = 'This folder is not trusted; trust it to save citations.';
  await panel.show({ ...SAMPLE, selected: 'c04', locked, version: 8 });
  assert.equal(await panel.page.locator('.locked').innerText(), locked);
  await panel.page.keyboard.press('Control+Enter');
  assert.equal(
    (await panel.sent()).some(({ kind }) => kind === 'addCitation'),
    false,
  );
  assert.equal(await url(panel).inputValue(), 'https://example.com/a');
  await panel.post({ kind: 'select', uri: SAMPLE.uri, claim: 'c03' });
  assert.deepEqual(await panel.page.locator('.details vscode-button').allInnerTexts(), []);
  await panel.close();
});

test('a citation that only the text has is taken into the ledger under its source', async () => {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c02' });
  await panel.page.getByRole('button', { name: 'Edit citation' }).click();
  await panel.page.getByLabel('Verdict').selectOption('Contradicts it');
  await panel.page.keyboard.press('Control+Enter');
  const { claim: id, citation, source, fields } = await panel.last('saveCitation');
  assert.deepEqual([id, citation, source, fields.verdict], ['c02', null, 'deepseek-v3', 'contradicts']);
  assert.equal(await panel.page.getByRole('button', { name: 'Remove citation' }).count(), 0);
  await panel.close();
});

test('a claim is waived with a reason and a note, and the waiver taken back', async () => {
  const panel = await openPanel(browser);
  const waived = claim('w', 'It is |100 years| old.', {
    status: 'waived',
    waiver: { reason: 'own reporting', note: 'Asked.' },
  });
  await panel.show({ ...SAMPLE, selected: 'c04' });
  await panel.page.getByText('Waive', { exact: true }).click();
  await panel.page.keyboard.type('Own rep');
  await panel.page.keyboard.press('Tab');
  await panel.page.keyboard.type('Asked on the phone.');
  await panel.page.keyboard.press('Control+Enter');
  const { claim: id, reason, note, request } = await panel.last('waive');
  assert.deepEqual([id, reason, note], ['c04', 'own reporting', 'Asked on the phone.']);
  await panel.post({ kind: 'done', request, ok: true, message: 'Saved.' });
  await panel.show({ ...SAMPLE, claims: [waived], selected: 'w', version: 9 });
  await panel.page.getByRole('button', { name: 'Take the waiver back' }).click();
  assert.equal((await panel.last('waive')).reason, null);
  await panel.close();
});

test('an orphan is attached to the selected claim, or removed after a question', async () => {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c04' });
  await panel.page.getByRole('tab', { name: 'Lost records' }).click();
  await panel.page.getByText('Attach to selected claim').click();
  const attached = await panel.last('reattach');
  assert.deepEqual([attached.orphan, attached.claim], ['o1', 'c04']);
  await panel.post({
    kind: 'done',
    request: attached.request,
    ok: false,
    message: 'It has a citation of that source already.',
  });
  assert.equal(await panel.page.locator('.notice.failed').innerText(), 'It has a citation of that source already.');
  await panel.page.locator('.orphans').getByText('Remove', { exact: true }).click();
  await panel.page.locator('.orphans .confirm').getByText('Remove', { exact: true }).click();
  assert.equal((await panel.last('reattach')).claim, null);
  await panel.close();
});
