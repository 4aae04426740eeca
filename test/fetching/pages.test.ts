import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownDate } from '../../src/core/citations/date';
import type { Source } from '../../src/core/citations/source';
import { ld, page, withWeb, type Reply } from './standIn';

interface Expected {
  /** Fields in short: names as "family, given" or as they are, dates as shown. */
  readonly fields: Readonly<Record<string, string>>;
  /** Origins of some fields. */
  readonly origins?: Readonly<Record<string, string>>;
  readonly notices?: readonly RegExp[];
}

function shown(source: Omit<Source, 'id'>): Record<string, string> {
  const entries = Object.entries(source).map(([field, value]) => {
    if (field === 'author') {
      const names = value as NonNullable<Source['author']>;
      return [field, names.map(({ family, given, literal }) => literal ?? `${family}, ${given}`).join('; ')];
    }
    if (field === 'issued' || field === 'accessed') return [field, shownDate(value as Source['issued'])];
    return [field, value as string];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

const NEWS = 'https://www.example.com/news/2024/12/26/engine?utm_source=x';

const TABLE: readonly (readonly [what: string, url: string, reply: Reply, expected: Expected])[] = [
  [
    'A news site with a JSON-LD graph is read whole',
    NEWS,
    page(
      [
        '<title>The Engine Is Cheaper Now | The Example</title>',
        '<link rel="canonical" href="/news/2024/12/26/engine">',
        '<meta property="og:title" content="An Engine!"><meta property="og:site_name" content="The Example">',
        ld({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'WebPage', '@id': 'https://www.example.com/#page', name: 'A page' },
            {
              '@type': ['NewsArticle'],
              headline: 'The Engine Is Cheaper &amp; Faster Now',
              author: [{ '@id': '#ada' }, { '@type': 'Person', name: 'By Ludwig van Beethoven' }],
              publisher: { '@type': 'Organization', name: 'Example News' },
              datePublished: '2024-12-26T23:30:00-05:00',
              dateModified: '2025-01-02',
              isAccessibleForFree: 'False',
            },
            { '@type': 'Person', '@id': '#ada', name: 'Ada Lovelace' },
          ],
        }),
      ].join(''),
    ),
    {
      fields: {
        type: 'article-newspaper',
        URL: 'https://www.example.com/news/2024/12/26/engine',
        title: 'The Engine Is Cheaper & Faster Now',
        author: 'Lovelace, Ada; van Beethoven, Ludwig',
        publisher: 'Example News',
        'container-title': 'The Example',
        issued: '2024-12-26',
        language: 'en',
        accessed: '2026-05-03',
      },
      origins: {
        title: 'JSON-LD',
        author: 'JSON-LD',
        'container-title': 'Open Graph',
        URL: 'the canonical link',
        language: '<html lang>',
        accessed: 'today',
      },
      notices: [/not free to read/],
    },
  ],
  [
    'A blog with Open Graph alone loses its name from the title, and says so',
    'https://blog.example.com/p/one',
    page(
      '<meta property="og:title" content="One Engine — The Blog"><meta property="og:site_name" content="The Blog">' +
        '<meta property="og:type" content="article"><meta name="author" content="Ada Lovelace and Charles Babbage">' +
        '<meta property="article:author" content="https://facebook.com/ada">',
      '<time datetime="2024-03-04T10:00:00Z">4 March</time>',
    ),
    {
      fields: {
        type: 'webpage',
        URL: 'https://blog.example.com/p/one',
        title: 'One Engine',
        author: 'Lovelace, Ada; Babbage, Charles',
        'container-title': 'The Blog',
        issued: '2024-03-04',
        language: 'en',
        accessed: '2026-05-03',
      },
      origins: {
        title: "Open Graph, without the site's name",
        author: 'author',
        issued: 'the first <time> on the page',
        URL: 'the address',
      },
      notices: [/date is taken from the first <time>/],
    },
  ],
  [
    'A title that ends like a site keeps its end when nobody says that it is the site',
    'https://example.com/a',
    page('<title>Engines | Part Two</title>'),
    {
      fields: {
        type: 'webpage',
        URL: 'https://example.com/a',
        title: 'Engines | Part Two',
        language: 'en',
        accessed: '2026-05-03',
      },
      origins: { type: 'assumed from the address', title: '<title>' },
    },
  ],
  [
    'A paper with citation tags is a journal article with its DOI',
    'https://journal.example.org/view/7',
    page(
      '<title>Journal | View</title><meta name="citation_title" content="Notes on Engines">' +
        '<meta name="citation_author" content="van der Maaten, Laurens"><meta name="citation_author" content="Geoffrey Hinton">' +
        '<meta name="citation_publication_date" content="2008/11"><meta name="citation_journal_title" content="Journal of Engines">' +
        '<meta name="citation_doi" content="doi:10.1000/ABC.7"><meta name="citation_volume" content="9">' +
        '<meta name="citation_firstpage" content="2579"><meta name="citation_lastpage" content="2605">' +
        '<meta name="DC.title" content="Wrong">',
    ),
    {
      fields: {
        type: 'article-journal',
        URL: 'https://journal.example.org/view/7',
        title: 'Notes on Engines',
        author: 'van der Maaten, Laurens; Hinton, Geoffrey',
        'container-title': 'Journal of Engines',
        DOI: '10.1000/abc.7',
        volume: '9',
        page: '2579–2605',
        issued: '2008-11',
        language: 'en',
        accessed: '2026-05-03',
      },
      origins: { title: 'citation_title', issued: 'citation_publication_date', DOI: 'citation_doi' },
    },
  ],
  [
    'Dublin Core is read where there is nothing better',
    'https://archive.example.org/item/1',
    page(
      '<meta name="DC.Title" content="Sketch"><meta name="dcterms.creator" content="Menabrea, Luigi">' +
        '<meta name="DC.date.issued" content="1842-10"><meta name="DC.publisher" content="The Archive">',
    ),
    {
      fields: {
        type: 'webpage',
        URL: 'https://archive.example.org/item/1',
        title: 'Sketch',
        author: 'Menabrea, Luigi',
        publisher: 'The Archive',
        issued: '1842-10',
        language: 'en',
        accessed: '2026-05-03',
      },
      origins: { title: 'dc.title', author: 'dcterms.creator', issued: 'dc.date.issued' },
    },
  ],
  [
    'A model on Hugging Face is software of its owner',
    'https://huggingface.co/deepseek-ai/DeepSeek-V3',
    page(
      '<title>deepseek-ai/DeepSeek-V3 · Hugging Face</title><meta property="og:title" content="deepseek-ai/DeepSeek-V3 · Hugging Face"><meta property="og:type" content="website">',
    ),
    {
      fields: {
        type: 'software',
        URL: 'https://huggingface.co/deepseek-ai/DeepSeek-V3',
        title: 'deepseek-ai/DeepSeek-V3',
        author: 'deepseek-ai',
        'container-title': 'Hugging Face',
        language: 'en',
        accessed: '2026-05-03',
      },
      origins: { type: 'the address', author: 'the address', title: "Open Graph, without the site's name" },
    },
  ],
  [
    'A repository on GitHub loses the name in front',
    'https://github.com/openai/whisper?tab=readme-ov-file#setup',
    page(
      '<title>GitHub - openai/whisper: Speech Recognition</title><meta property="og:site_name" content="GitHub"><meta property="og:type" content="object">',
    ),
    {
      fields: {
        type: 'software',
        URL: 'https://github.com/openai/whisper#setup',
        title: 'openai/whisper: Speech Recognition',
        author: 'openai',
        'container-title': 'GitHub',
        language: 'en',
        accessed: '2026-05-03',
      },
    },
  ],
  [
    'A video is one by its address',
    'https://www.youtube.com/watch?v=abc_DEF-123&si=x',
    page(
      '<title>Engines at Work - YouTube</title><meta itemprop="datePublished" content="2024-05-06T07:00:00-07:00"><meta property="og:site_name" content="YouTube">',
    ),
    {
      fields: {
        type: 'motion_picture',
        URL: 'https://www.youtube.com/watch?v=abc_DEF-123',
        title: 'Engines at Work',
        'container-title': 'YouTube',
        issued: '2024-05-06',
        language: 'en',
        accessed: '2026-05-03',
      },
    },
  ],
  [
    'Of several works on a page the one with its address counts',
    'https://example.com/a',
    page(
      ld([
        { '@type': 'NewsArticle', headline: 'Another', url: 'https://example.com/b' },
        {
          '@type': 'BlogPosting',
          headline: 'This',
          mainEntityOfPage: { '@id': 'https://www.example.com/a?utm_source=y' },
          author: 'Ada Lovelace, Charles Babbage',
          publisher: 'The Lab',
        },
        { '@type': 'Organization', name: 'Nobody' },
      ]) + '<script type="application/ld+json">{"@type": "NewsArticle", broken</script>',
    ),
    {
      fields: {
        type: 'post-weblog',
        URL: 'https://example.com/a',
        title: 'This',
        author: 'Lovelace, Ada; Babbage, Charles',
        publisher: 'The Lab',
        language: 'en',
        accessed: '2026-05-03',
      },
    },
  ],
  [
    'A canonical link that is no address, or that leads to the front page, is passed over',
    'https://example.com/a',
    page(
      '<title>A</title><link rel="canonical" href="javascript:alert(1)"><link rel="canonical" href="https://example.com/">',
    ),
    {
      fields: { type: 'webpage', URL: 'https://example.com/a', title: 'A', language: 'en', accessed: '2026-05-03' },
      origins: { URL: 'the address' },
    },
  ],
  [
    'A canonical link to another site is told, not taken',
    'https://mirror.example.net/a',
    page('<title>A</title><link rel="canonical" href="https://example.com/a">'),
    {
      fields: {
        type: 'webpage',
        URL: 'https://mirror.example.net/a',
        title: 'A',
        language: 'en',
        accessed: '2026-05-03',
      },
      notices: [/names https:\/\/example.com\/a as the original/],
    },
  ],
  [
    'A mobile page gives the address that it calls its own',
    'https://m.example.com/a/amp/?utm_medium=y',
    page('<title>A</title><link rel="canonical" href="https://www.example.com/a?utm_source=rss">'),
    {
      fields: { type: 'webpage', URL: 'https://www.example.com/a', title: 'A', language: 'en', accessed: '2026-05-03' },
      origins: { URL: 'the canonical link' },
    },
  ],
  [
    'A title with a script in it is a text',
    'https://example.com/a',
    page('<title><script>alert(1)</script> &amp; 1 < 2\u202e\0</title>', '<svg><title>Drawing</title></svg>'),
    {
      fields: {
        type: 'webpage',
        URL: 'https://example.com/a',
        title: '<script>alert(1)</script> & 1 < 2\ufffd',
        language: 'en',
        accessed: '2026-05-03',
      },
    },
  ],
];

for (const [what, url, reply, { fields, origins = {}, notices = [] }] of TABLE) {
  test(what, async () => {
    await withWeb({ '*': reply }, async ({ lookUp }) => {
      const found = await lookUp(url);
      assert.ok(found.kind === 'found', JSON.stringify(found));
      assert.deepEqual(shown(found.source), fields);
      for (const [field, origin] of Object.entries(origins)) assert.equal(found.origins[field], origin, field);
      assert.deepEqual(
        Object.keys(found.source).sort(),
        Object.keys(found.origins).sort(),
        'each field has its origin',
      );
      assert.equal(found.notices.length, notices.length, found.notices.join('\n'));
      notices.forEach((notice, index) => assert.match(found.notices[index] ?? '', notice));
    });
  });
}

test('A short link gives the address that it leads to, without what tracks readers', async () => {
  const web = {
    'https://t.example/x': { status: 301, location: 'https://example.com/a?utm_source=t' },
    'https://example.com/a?utm_source=t': page('<title>A</title>'),
  };
  await withWeb(web, async ({ lookUp, asked }) => {
    const found = await lookUp('https://t.example/x');
    assert.ok(found.kind === 'found');
    assert.equal(found.source.URL, 'https://example.com/a');
    assert.equal(found.origins['URL'], 'where the address leads');
    assert.equal(found.finalUrl, 'https://example.com/a?utm_source=t');
    assert.deepEqual(
      asked.map(({ url }) => url),
      Object.keys(web),
    );
  });
});
