import assert from 'node:assert/strict';
import type { CitationFields, PanelLookUp } from '../../../src/protocol/messages';
import { page } from '../../fetching/standIn';
import { deskTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';
import { webTest } from './support/webTest';

const TEXT = 'The run cost $6 million.\n';
const ADDRESS = 'https://example.com/report';
const REPORT = page(
  '<title>The Cost of a Run</title><meta name="author" content="Example Lab">' +
    '<meta property="article:published_time" content="2025-03-04T10:00:00Z">',
);

const lookUp = (desk: Desk, draft: OpenDraft, typed = ADDRESS): Promise<PanelLookUp> =>
  desk.api.panelLookUps.find({ kind: 'lookUp', uri: draft.uri.toString(), lookUp: 1, typed });

function found(result: PanelLookUp): Extract<PanelLookUp, { kind: 'found' }> {
  assert.ok(result.kind === 'found', result.kind === 'failed' ? result.message : '');
  return result;
}

async function add(desk: Desk, draft: OpenDraft, part: Partial<CitationFields>, result: PanelLookUp) {
  const { id } = await draft.claim('$6 million');
  const fields: CitationFields = {
    ...{ title: '', url: ADDRESS, date: '', quote: '', locator: '', accessed: '', note: '', verdict: 'not checked' },
    ...part,
  };
  return desk.api.request({
    ...{ kind: 'addCitation', request: 1, uri: draft.uri.toString(), version: draft.document.version },
    ...{ claims: [id], source: null, fields, record: found(result).record },
  });
}

webTest(
  'What the form looks up comes with the origin of each part, and changes nothing',
  { [ADDRESS]: REPORT },
  async (desk) => {
    const draft = await desk.open('draft.md', TEXT);
    const { facts, known } = found(await lookUp(desk, draft));
    assert.deepEqual(
      facts.map(({ label, value, origin }) => [label, value, origin]),
      [
        ['Title', 'The Cost of a Run', '<title>'],
        ['Published', '2025-03-04', 'article:published_time'],
        ['By', 'Example Lab', 'author'],
        ['Type', 'webpage', 'assumed from the address'],
      ],
    );
    assert.equal(known, null);
    assert.deepEqual([draft.text, desk.files(), desk.told], [TEXT, ['draft.md'], []]);
  },
);

webTest(
  'What was looked up is cited with the title and date that the form has',
  { [ADDRESS]: REPORT },
  async (desk) => {
    const draft = await desk.open('draft.md', TEXT);
    const result = await lookUp(desk, draft);
    const fields = { title: 'My title', date: '2025-03-04', quote: 'Six million.', sourceKind: 'maker' } as const;
    assert.equal(await add(desk, draft, fields, result), null);
    assert.equal(draft.text, `${TEXT.trim()}[^1]\n\n[^1]: Example Lab, “My title”, 4 March 2025. ${ADDRESS}\n`);
    const [source] = Object.values(desk.ledger().sources);
    assert.deepEqual(source?.author, [{ literal: 'Example Lab' }]);
    assert.equal((source?.['custom'] as Record<string, unknown>)['claimcheck-kind'], 'maker');
    assert.equal(found(await lookUp(desk, draft, `${ADDRESS}?utm_source=mail`)).known, source?.id, 'known by now');
  },
);

webTest('Why a look-up found nothing is said in one sentence, in the form alone', {}, async (desk) => {
  const draft = await desk.open('draft.md', `${TEXT.trim()}[^1]\n\n[^1]: ${ADDRESS}\n`);
  assert.deepEqual(await lookUp(desk, draft), {
    kind: 'failed',
    message: 'example.com does not have this page: check it for typing errors, or type the details yourself.',
    known: ADDRESS,
  });
  assert.deepEqual(desk.told, []);
});

webTest(
  'The form asks nothing of the network where looking up is switched off',
  { [ADDRESS]: REPORT },
  async (desk, asked) => {
    await desk.set('lookUp', false);
    const draft = await desk.open('draft.md', TEXT);
    const result = await lookUp(desk, draft);
    assert.match(result.kind === 'failed' ? result.message : '', /^Looking up is switched off by the setting/);
    assert.deepEqual(asked, []);
  },
);

deskTest('A look-up of the form is cancelled, which ends its request', async (desk) => {
  let ended = false;
  const asked = new Promise<void>((resolve) => {
    desk.api.lookUps.useFetch((_, init) => {
      resolve();
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => {
          ended = true;
          reject(new DOMException('The operation was aborted.', 'AbortError'));
        });
      });
    });
  });
  const draft = await desk.open('draft.md', TEXT);
  const result = lookUp(desk, draft);
  await asked;
  desk.api.panelLookUps.cancel(1);
  const { kind } = await result;
  assert.deepEqual([kind, ended], ['failed', true]);
});
