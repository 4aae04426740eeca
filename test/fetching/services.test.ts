import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, withWeb, type Reply } from './standIn';

const CSL = 'application/vnd.citationstyles.csl+json';
const json = (value: unknown, type = 'application/json'): Reply => ({ type, body: JSON.stringify(value) });

/** In the shape that Crossref gives, in our own words. */
const CROSSREF = {
  type: 'journal-article',
  title: 'On <i>Engines</i> &amp; their Use',
  author: [
    { given: 'Ada', family: 'Lovelace', sequence: 'first', affiliation: [] },
    { name: 'The Engine Group' },
    null,
  ],
  'container-title': 'Journal of Engines',
  issued: { 'date-parts': [[2021, 7, 15]] },
  volume: '12',
  DOI: '10.1000/ENGINE.1',
  publisher: 'Engine Press',
  abstract: '<jats:p>Long.</jats:p>',
  reference: [{ key: 'a' }],
};

test('A DOI is asked of doi.org, which sends it on to its agency', async () => {
  const web = {
    'https://doi.org/10.1000/engine.1': {
      status: 302,
      location: 'https://api.crossref.org/v1/works/10.1000%2Fengine.1/transform',
    },
    'https://api.crossref.org/v1/works/10.1000%2Fengine.1/transform': json(CROSSREF, CSL),
  };
  await withWeb(web, async ({ lookUp, asked }) => {
    const found = await lookUp('doi:10.1000/Engine.1');
    assert.ok(found.kind === 'found');
    assert.deepEqual(found.source, {
      type: 'article-journal',
      URL: 'https://doi.org/10.1000/engine.1',
      DOI: '10.1000/engine.1',
      title: 'On Engines & their Use',
      author: [{ family: 'Lovelace', given: 'Ada' }, { literal: 'The Engine Group' }],
      issued: { 'date-parts': [[2021, 7, 15]] },
      'container-title': 'Journal of Engines',
      publisher: 'Engine Press',
      volume: '12',
      accessed: { 'date-parts': [[2026, 5, 3]] },
    });
    assert.equal(found.origins['title'], 'Crossref via doi.org');
    assert.match(asked[0]?.headers.accept ?? '', /^application\/vnd\.citationstyles\.csl\+json/);
  });
});

test('DataCite gives lists, other names of types, and years alone', async () => {
  const record = {
    type: 'dataset',
    title: ['Engine Counts'],
    author: [{ literal: 'Engine Office' }],
    issued: { 'date-parts': [['2020', null]] },
  };
  const web = {
    'https://doi.org/10.5000/x%3Fy': { status: 303, location: 'https://data.crosscite.org/10.5000/x%3Fy' },
    'https://data.crosscite.org/10.5000/x%3Fy': json(record, CSL),
  };
  await withWeb(web, async ({ lookUp }) => {
    const found = await lookUp('10.5000/x?y');
    assert.ok(found.kind === 'found');
    assert.equal(found.source.type, 'dataset');
    assert.deepEqual(found.source.issued, { 'date-parts': [[2020]] });
    assert.equal(found.origins['issued'], 'DataCite via doi.org');
  });
});

test('An agency that answers with the page of the paper has that read', async () => {
  const web = {
    'https://doi.org/10.1000/engine.2': { status: 302, location: 'https://journal.example.org/2' },
    'https://journal.example.org/2': page(
      '<meta name="citation_title" content="Second"><meta name="citation_doi" content="10.1000/engine.2">',
    ),
  };
  await withWeb(web, async ({ lookUp }) => {
    const found = await lookUp('10.1000/engine.2');
    assert.ok(found.kind === 'found');
    assert.equal(found.source.title, 'Second');
    assert.equal(found.source.URL, 'https://doi.org/10.1000/engine.2');
    assert.equal(found.origins['title'], 'citation_title');
  });
});

test('A page whose address only looks like a DOI is read itself', async () => {
  const web = { 'https://example.com/docs/10.1000/guide': page('<title>A Guide</title>') };
  await withWeb(web, async ({ lookUp, asked }) => {
    const found = await lookUp('https://example.com/docs/10.1000/guide?utm_source=x');
    assert.ok(found.kind === 'found', JSON.stringify(found));
    assert.equal(found.source.title, 'A Guide');
    assert.deepEqual([found.source.URL, found.source.DOI], ['https://example.com/docs/10.1000/guide', undefined]);
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['https://doi.org/10.1000/guide', 'https://example.com/docs/10.1000/guide'],
    );
  });
});

/** In the shape of arXiv's API. */
function feed(entries: string): Reply {
  const head =
    '<title type="html">arXiv Query</title><id>http://arxiv.org/api/x</id><updated>2026-01-01T00:00:00-05:00</updated>';
  return {
    type: 'application/atom+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${head}${entries}</feed>`,
  };
}

const ENTRY = `<entry>
  <id>http://arxiv.org/abs/2412.19437v2</id>
  <updated>2025-02-18T17:26:38Z</updated>
  <published>2024-12-27T04:03:16Z</published>
  <title>DeepSeek-V3
    Technical Report</title>
  <summary>Words &amp; numbers, <b>not</b> the title.</summary>
  <author><name>DeepSeek-AI</name></author>
  <author><name>Laurens van der Maaten</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">A Lab</arxiv:affiliation></author>
  <link href="http://arxiv.org/abs/2412.19437v2" rel="alternate" type="text/html"/>
</entry>`;

for (const input of [
  'arXiv:2412.19437v1',
  'https://arxiv.org/pdf/2412.19437',
  'https://huggingface.co/papers/2412.19437',
]) {
  test(`${input} is asked of arXiv`, async () => {
    await withWeb(
      { 'https://export.arxiv.org/api/query?id_list=2412.19437&max_results=1': feed(ENTRY) },
      async ({ lookUp }) => {
        const found = await lookUp(input);
        assert.ok(found.kind === 'found', JSON.stringify(found));
        assert.deepEqual(found.source, {
          type: 'article',
          URL: 'https://arxiv.org/abs/2412.19437',
          archive: 'arXiv',
          number: 'arXiv:2412.19437',
          title: 'DeepSeek-V3 Technical Report',
          author: [{ literal: 'DeepSeek-AI' }, { family: 'van der Maaten', given: 'Laurens' }],
          issued: { 'date-parts': [[2024, 12, 27]] },
          publisher: 'arXiv',
          accessed: { 'date-parts': [[2026, 5, 3]] },
        });
        assert.equal(found.origins['title'], 'arXiv');
        assert.match(found.notices.at(-1) ?? '', /newest version is v2 of 18 February 2025/);
        assert.equal(found.notices.length, input.includes('huggingface') ? 2 : 1);
      },
    );
  });
}

test('A PMID is asked of the NCBI, with the contact where there is one', async () => {
  const record = {
    id: 'pmid:34265844',
    PMID: '34265844',
    DOI: '10.1000/ENGINE.1',
    type: 'article-journal',
    title: 'On Engines',
    author: [{ family: 'Lovelace', given: 'Ada' }],
    issued: { 'date-parts': [[2021, 8]] },
    'container-title': 'Engines',
  };
  await withWeb(
    { '*': json(record) },
    async ({ lookUp, asked }) => {
      const found = await lookUp('PMID: 34265844');
      assert.ok(found.kind === 'found');
      assert.deepEqual([found.source.PMID, found.source.DOI], ['34265844', '10.1000/engine.1']);
      assert.equal(found.origins['title'], 'PubMed');
      assert.equal(
        asked[0]?.url,
        'https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=34265844&tool=claimcheck&email=desk%40example.org',
      );
    },
    { contact: 'desk@example.org' },
  );
});

test('An ISBN is asked of Open Library', async () => {
  const record = {
    title: 'Deep Engines',
    subtitle: 'A Primer',
    authors: [{ name: 'Ada Lovelace', url: 'x' }],
    publishers: [{ name: 'Engine Press' }],
    publish_date: 'Nov 18, 2016',
  };
  await withWeb({ '*': json({ 'ISBN:9780262035613': record }) }, async ({ lookUp, asked }) => {
    const found = await lookUp('ISBN 0-262-03561-8');
    assert.ok(found.kind === 'found');
    assert.deepEqual(found.source, {
      type: 'book',
      URL: 'https://openlibrary.org/isbn/9780262035613',
      ISBN: '9780262035613',
      title: 'Deep Engines: A Primer',
      author: [{ family: 'Lovelace', given: 'Ada' }],
      publisher: 'Engine Press',
      issued: { 'date-parts': [[2016, 11, 18]] },
      accessed: { 'date-parts': [[2026, 5, 3]] },
    });
    assert.equal(
      asked[0]?.url,
      'https://openlibrary.org/api/books?bibkeys=ISBN%3A9780262035613&format=json&jscmd=data',
    );
  });
});

const ERROR_ENTRY =
  '<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><published>2026-01-01T00:00:00Z</published><updated>2026-01-01T00:00:00Z</updated></entry>';

const FAILURES: readonly (readonly [what: string, input: string, reply: Reply, reason: string, message: RegExp])[] = [
  ['An unknown DOI', '10.1000/none', { status: 404 }, 'not-found', /^doi\.org does not have this DOI: check/],
  [
    'A DOI with nonsense for a record',
    '10.1000/odd',
    { type: CSL, body: '{"title": 7' },
    'unreadable',
    /^doi\.org gave/,
  ],
  ['A DOI with a record without a title', '10.1000/odd', json({ author: [] }, CSL), 'unreadable', /no sense/],
  ['An unknown arXiv id', '2412.99999', feed(''), 'not-found', /does not have this arXiv id/],
  ['An arXiv id that the API has an error for', '2412.99999', feed(ERROR_ENTRY), 'not-found', /does not have/],
  [
    'An arXiv that is asked too often',
    '2412.19437',
    { type: 'text/plain', body: 'Rate exceeded.' },
    'too-many-requests',
    /429/,
  ],
  ['An arXiv that shows a page', '2412.19437', page('<title>Maintenance</title>'), 'unreadable', /no sense/],
  ['An unknown PMID', 'PMID 99999999', { status: 400, type: 'text/plain', body: 'no' }, 'not-found', /this PMID/],
  ['A PMID with nonsense for a record', 'PMID 1', json([]), 'unreadable', /no sense/],
  ['An unknown ISBN', '9780262035613', json({}), 'not-found', /this ISBN/],
  ['An ISBN with nonsense for a record', '9780262035613', json({ 'ISBN:9780262035613': 7 }), 'unreadable', /no sense/],
  ['An ISBN with no JSON', '9780262035613', { body: 'no' }, 'unreadable', /no sense/],
  ['A text that is no source', 'ISBN 978-0-262-03561-4', {}, 'not-a-source', /PMID or ISBN: paste/],
];

for (const [what, input, reply, reason, message] of FAILURES) {
  test(`${what} is one sentence`, async () => {
    await withWeb({ '*': reply }, async ({ lookUp }) => {
      const failed = await lookUp(input);
      assert.ok(failed.kind === 'failed', JSON.stringify(failed));
      assert.equal(failed.reason, reason);
      assert.match(failed.message, message);
    });
  });
}
