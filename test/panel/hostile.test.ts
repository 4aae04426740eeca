import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { PanelDraft } from '../../src/protocol/messages';
import { citation, claim, SAMPLE, source } from './harness/drafts';
import { openPanel, startBrowser } from './harness/openPanel';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const MARKUP = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>"\'${1}{{2}}';
const hostile = source(MARKUP, MARKUP, 'javascript:window.broken=1', { date: MARKUP });
const HOSTILE: PanelDraft = {
  ...SAMPLE,
  uri: 'file:///drafts/__proto__',
  name: MARKUP,
  locked: null,
  sources: [hostile],
  claims: [
    claim('__proto__', 'x', {
      text: MARKUP,
      before: MARKUP,
      after: MARKUP,
      value: MARKUP,
      subject: MARKUP,
      metric: MARKUP,
      heading: MARKUP,
      headingLine: 1,
      status: 'waived',
      waiver: { reason: 'not a claim', note: MARKUP },
      signOff: { by: MARKUP, at: MARKUP },
      history: [{ by: MARKUP, at: MARKUP, what: MARKUP }],
      citations: [
        citation(hostile, {
          ...{ quote: MARKUP, note: MARKUP, locator: MARKUP, date: MARKUP, accessed: MARKUP, authors: MARKUP },
        }),
      ],
    }),
  ],
  orphans: [
    { id: 'constructor', text: MARKUP, before: MARKUP, after: MARKUP, citations: [citation(hostile)], waiver: null },
  ],
  selected: '__proto__',
};

test('whatever a draft or a ledger holds is shown as text', async () => {
  const panel = await openPanel(browser);
  await panel.show(HOSTILE);
  for (const name of ['Lost records', 'Sources', 'Claims']) {
    await panel.page.getByRole('tab', { name }).click();
    assert.equal(await panel.page.locator('img, main script').count(), 0, name);
  }
  await panel.page.getByText('Add citation').click();
  await panel.page.getByRole('textbox', { name: 'Note' }).fill(MARKUP);
  await panel.post({ kind: 'edit', uri: HOSTILE.uri, claim: '__proto__', citation: `citation-of-${MARKUP}` });
  assert.equal(await panel.page.locator('img, main script').count(), 0);
  assert.equal(await panel.page.evaluate(() => 'broken' in window), false);
  for (const name of ['Passage', 'Authors']) {
    assert.equal(await panel.page.getByRole('textbox', { name }).first().inputValue(), MARKUP, name);
  }
  await panel.show({ ...HOSTILE, locked: MARKUP, version: 8 });
  assert.equal(await panel.page.locator('.locked').innerText(), MARKUP);
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});

test('only web addresses are links, and they open through the extension', async () => {
  const panel = await openPanel(browser);
  const addresses = [
    'javascript:alert(1)',
    'command:quit',
    'file:///etc/passwd',
    'data:text/html,x',
    'HTTPS://Example.com/a b',
    'https://example.com/a?b#c',
  ];
  const citations = addresses.map((url, index) => citation(source(`k${index}`, `Source ${index}`, url)));
  await panel.show({ ...SAMPLE, claims: [claim('c', 'It has |8 GPUs|.', { citations })], selected: 'c', orphans: [] });
  const links = panel.page.getByRole('link');
  assert.deepEqual(await links.allInnerTexts(), ['Source 5']);
  assert.equal(await panel.page.locator('a').count(), 0);
  await links.click();
  assert.deepEqual(await panel.last('open'), { kind: 'open', url: 'https://example.com/a?b#c' });
  await panel.close();
});

test('messages that are none change nothing', async () => {
  const panel = await openPanel(browser);
  await panel.show({ ...SAMPLE, selected: 'c03' });
  const before = await panel.page.locator('main').innerHTML();
  for (const data of [
    null,
    'text',
    {},
    { kind: 'other' },
    { kind: 'done', request: 1, ok: true, message: '' },
    { kind: 'select', uri: 'file:///else.md', claim: 'c01' },
  ]) {
    await panel.page.evaluate((message) => window.postMessage(message, '*'), data);
  }
  await panel.post({ kind: 'select', uri: 'file:///other.md', claim: 'c02' });
  assert.equal(await panel.page.locator('main').innerHTML(), before);
  assert.deepEqual(panel.complaints, []);
  await panel.close();
});
