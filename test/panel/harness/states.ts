import type { PanelLookUp } from '../../../src/protocol/messages';
import { SAMPLE, source, SOURCES } from './drafts';
import type { OpenPanel } from './openPanel';

const TWIN = source('twin', 'DeepSeek V3', 'https://arxiv.org/abs/2412.19437v1', { duplicateOf: 'deepseek-v3' });

const TWINS = { ...SAMPLE, sources: [...SOURCES, TWIN], selected: 'c07' };

const FOUND: PanelLookUp = {
  kind: 'found',
  record: { type: 'article-newspaper' },
  facts: [
    { field: 'title', label: 'Title', value: 'The Cost of a Run', origin: 'JSON-LD' },
    { field: 'author', label: 'Authors', value: 'Example Lab; Example, Ada', origin: 'JSON-LD' },
    { field: 'URL', label: 'Address', value: `https://example.com/${'long-'.repeat(30)}`, origin: 'canonical link' },
  ],
  notices: ['This page shows the arXiv paper 2412.19437, which is cited as https://arxiv.org/abs/2412.19437.'],
  known: 'deepseek-v3',
};

const OTHERWISE: PanelLookUp = {
  kind: 'found',
  record: { type: 'report' },
  facts: [
    { field: 'title', label: 'Title', value: 'DeepSeek-V3: A Report on Its Training', origin: 'arXiv' },
    { field: 'author', label: 'Authors', value: 'DeepSeek-AI; Example, Ada; "Example, Inc."', origin: 'arXiv' },
    { field: 'issued', label: 'Published', value: '2024-12-27', origin: 'arXiv' },
    { field: 'publisher', label: 'Publisher', value: 'Example Press', stands: 'An Example', origin: 'JSON-LD' },
    { field: 'DOI', label: 'DOI', value: '10.48550/arxiv.2412.19437', origin: 'arXiv' },
  ],
  notices: [],
  known: 'api-prices',
};

/** What people see of the panel, each reached from the one before. */
export const STATES: readonly (readonly [name: string, reach: (panel: OpenPanel) => Promise<void>])[] = [
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
    'what stands otherwise',
    async (panel) => {
      await panel.page.getByRole('textbox', { name: 'Address' }).press('Enter');
      const { lookUp } = await panel.last('lookUp');
      await panel.show({ ...SAMPLE, selected: 'c03' }, [{ lookUp, result: OTHERWISE }]);
      await panel.page.getByRole('button', { name: 'Use: Published' }).click();
    },
  ],
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
      await panel.show(TWINS);
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
      const { lookUp } = await panel.last('lookUp');
      await panel.show(TWINS, [{ lookUp, result: FOUND }]);
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
