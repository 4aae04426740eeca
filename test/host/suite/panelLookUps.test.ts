import assert from 'node:assert/strict';
import type { CitationFields, PanelLookUp } from '../../../src/protocol/messages';
import { page } from '../../fetching/standIn';
import { newestTest, type Desk } from './support/desk';
import type { OpenDraft } from './support/draft';
import { webTest } from './support/webTest';

const TEXT = 'The run cost $6 million.\n';
const ADDRESS = 'https://example.com/report';
const REPORT = page(
  '<title>The Cost of a Run</title><meta name="author" content="Example Lab">' +
    '<meta property="article:published_time" content="2025-03-04T10:00:00Z">',
);

/** Looks up what is typed for a new source, or for the one of that key. */
const lookUp = (desk: Desk, draft: OpenDraft, typed = ADDRESS, source: string | null = null): Promise<PanelLookUp> =>
  desk.api.panelLookUps.find({ kind: 'lookUp', uri: draft.uri.toString(), lookUp: 1, typed, source });

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
        ['Authors', 'Example Lab', 'author'],
        ['Published', '2025-03-04', 'article:published_time'],
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
    const typed = { title: 'My title', date: '2025-03-04', authors: 'Example Lab; Example, Ada' };
    const fields = { ...typed, quote: 'Six million.', sourceKind: 'maker' } as const;
    assert.equal(await add(desk, draft, fields, result), null);
    const names = 'Example Lab and Ada Example';
    assert.equal(draft.text, `${TEXT.trim()}[^1]\n\n[^1]: ${names}, “My title”, 4 March 2025. ${ADDRESS}\n`);
    const [source] = Object.values(desk.ledger().sources);
    assert.deepEqual(source?.author, [{ literal: 'Example Lab' }, { family: 'Example', given: 'Ada' }]);
    assert.equal((source?.['custom'] as Record<string, unknown>)['claimcheck-kind'], 'maker');
    assert.equal(found(await lookUp(desk, draft, `${ADDRESS}?utm_source=mail`)).known, source?.id, 'known by now');
  },
);

webTest(
  'A source that is there by its address alone is completed when its citation is edited and saved',
  { [ADDRESS]: REPORT },
  async (desk) => {
    const draft = await desk.open('draft.md', `${TEXT.trim()}[^1]\n\n[^1]: ${ADDRESS}\n`);
    const { id } = await draft.claim('$6 million');
    const { facts, known, record } = found(await lookUp(desk, draft, ADDRESS, ADDRESS));
    assert.equal(known, null, 'it is the one that is edited');
    assert.deepEqual(
      facts.flatMap(({ field, stands }) => (stands === undefined ? [] : [[field, stands]])),
      [['type', 'webpage']],
    );
    const fields: CitationFields = {
      ...{ title: 'The Cost of a Run', url: ADDRESS, date: '2025-03-04', authors: 'Example Lab', quote: '', note: '' },
      ...{ locator: '', accessed: '', verdict: 'supports' },
    };
    const about = { request: 1, uri: draft.uri.toString(), version: draft.document.version };
    const save = { kind: 'saveCitation', claim: id, citation: null, source: ADDRESS, replaced: ['type'] } as const;
    const changed = { ...record, type: 'report', publisher: 'A Press' };
    assert.equal(await desk.api.request({ ...about, ...save, record: changed, fields }), null);
    assert.equal(
      draft.text,
      `${TEXT.trim()}[^1]\n\n[^1]: Example Lab, “The Cost of a Run”, A Press, 4 March 2025. ${ADDRESS}\n`,
    );
    const [source] = Object.values(desk.ledger().sources);
    assert.deepEqual(
      [source?.type, source?.publisher, source?.author],
      ['report', 'A Press', [{ literal: 'Example Lab' }]],
    );
  },
);

webTest(
  'What a look-up for an edited source found elsewhere is told beside what stands there',
  { [ADDRESS]: REPORT },
  async (desk) => {
    const draft = await desk.open('draft.md', `${TEXT.trim()}[^1]\n\n[^1]: ${ADDRESS}\n`);
    const { id } = await draft.claim('$6 million');
    const [family, given] = ['Dyk', 'Anna'];
    const record = { type: 'report', author: [{ family, given, 'non-dropping-particle': 'van', ORCID: '0000-0001' }] };
    const fields = { title: 'A title of our own', url: ADDRESS, date: '2024', quote: '', note: '', locator: '' };
    const about = { request: 1, uri: draft.uri.toString(), version: draft.document.version };
    const save = { kind: 'saveCitation', claim: id, citation: null, source: ADDRESS, replaced: ['type'] } as const;
    const typed = { ...fields, authors: 'van Dyk, Anna', accessed: '', verdict: 'supports' } as const;
    assert.equal(await desk.api.request({ ...about, ...save, record, fields: typed }), null);
    const [source] = Object.values(desk.ledger().sources);
    assert.deepEqual(source?.author, record.author, 'with all that was found of them');
    const { facts } = found(await lookUp(desk, draft, ADDRESS, source?.id));
    assert.deepEqual(
      facts.map(({ field, value, stands }) => [field, value, stands]),
      [
        ['title', 'The Cost of a Run', 'A title of our own'],
        ['author', 'Example Lab', 'van Dyk, Anna'],
        ['issued', '2025-03-04', '2024'],
        ['type', 'webpage', 'report'],
      ],
    );
  },
);

webTest('An answer is kept for a panel that is hidden, until the panel has it', { [ADDRESS]: REPORT }, async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const lookUps = () => {
    const state = desk.api.panelState();
    return state.kind === 'state' ? state.lookUps : assert.fail(state.kind);
  };
  const result = lookUp(desk, draft);
  assert.deepEqual(lookUps(), [{ lookUp: 1, result: null }]);
  await result;
  assert.deepEqual(lookUps(), [{ lookUp: 1, result: await result }]);
  desk.api.panelLookUps.end(1);
  assert.deepEqual(lookUps(), []);
});

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

newestTest('A look-up of the form is cancelled, which ends its request', async (desk) => {
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
  desk.api.panelLookUps.end(1);
  const { kind } = await result;
  assert.deepEqual([kind, ended], ['failed', true]);
});
