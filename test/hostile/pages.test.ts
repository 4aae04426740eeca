import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookUp } from '../../src/fetching/lookUp';
import { PoliteFetch } from '../../src/fetching/politeFetch';
import { readPage } from '../../src/fetching/pageFacts';

const URL = 'https://example.com/a';

/** Pages that are made to be slow or to break what reads them, each of a size that the limit lets through. */
const BOMBS: readonly (readonly [what: string, html: string])[] = [
  ['a million of nested elements', '<div>'.repeat(900_000)],
  ['formatting that is never closed', Array.from({ length: 200_000 }, (_, index) => `<font a=${index}><p>`).join('')],
  ['links around blocks', '<a><div></a>'.repeat(300_000)],
  ['a tag of a million attributes', `<meta ${Array.from({ length: 400_000 }, (_, index) => `a${index}`).join(' ')}>`],
  ['a million meta tags', '<meta name=author content=a>'.repeat(150_000)],
  ['entities', `<title>${'&CounterClockwiseContourIntegral;'.repeat(100_000)}</title>`],
  ['entities that do not end', `<title>${'&#x'.repeat(1_000_000)}`],
  ['a comment that does not end', `<!--${'-'.repeat(4_000_000)}`],
  ['a quote that does not end', `<meta content="${'<a '.repeat(1_000_000)}`],
  ['a title of blanks', `<title>${' '.repeat(4_000_000)}x</title>`],
  ['nested JSON', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`],
  [
    'JSON that is nested and whole',
    `<script type="application/ld+json">${'['.repeat(400_000)}${']'.repeat(400_000)}</script>`,
  ],
  [
    'a graph in a graph',
    `<script type="application/ld+json">${'{"@graph":'.repeat(5_000)}0${'}'.repeat(5_000)}</script>`,
  ],
  ['a wide graph', `<script type="application/ld+json">[${'[0,0,0],'.repeat(300_000)}0]</script>`],
  [
    'a million authors',
    `<script type="application/ld+json">{"@type":"Article","author":[${'"A B",'.repeat(500_000)}"C"]}</script>`,
  ],
  ['an author of a million commas', `<meta name="author" content="${'a, '.repeat(1_000_000)}">`],
  [
    'a title of a million dashes',
    `<meta property="og:site_name" content="x"><title>${' - '.repeat(1_000_000)}</title>`,
  ],
  ['a date of a million digits', `<meta name="date" content="${'1'.repeat(1_000_000)}">`],
  ['a DOI of a million characters', `<meta name="citation_doi" content="${'10.1000/'.repeat(500_000)}">`],
  ['NUL bytes', '\0'.repeat(1_000_000)],
  ['a charset that never comes', '<meta '.repeat(700_000)],
];

const respond = (body: BodyInit, type: string) =>
  new PoliteFetch({
    fetch: () => Promise.resolve(new Response(body, { headers: { 'content-type': type } })),
    wait: () => Promise.resolve(),
  });

for (const [what, html] of BOMBS) {
  test(`${what}: read in no time`, async () => {
    const before = process.cpuUsage();
    const result = await lookUp(URL, { web: respond(html, 'text/html') });
    // Time of the processor, for on a busy machine the clock says nothing about the work.
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    assert.ok(milliseconds < 4000, `${milliseconds.toFixed(0)} ms`);
    assert.ok(result.kind === 'found' || result.reason === 'no-metadata', JSON.stringify(result).slice(0, 200));
  });
}

const tag = fc.constantFrom(
  ...[
    '<meta ',
    'name=',
    'property=',
    '"og:title"',
    'citation_author',
    ' content=',
    '"',
    "'",
    '>',
    '<title>',
    '</title>',
  ],
  ...[
    '<script type="application/ld+json">',
    '</script>',
    '{',
    '}',
    '"@type":',
    '"NewsArticle"',
    '"author":',
    '[',
    ']',
    ',',
  ],
  ...[
    '<link rel=canonical href=',
    'javascript:',
    'https://example.com/',
    '//',
    '<time datetime=',
    '2024-12-26',
    '<base href=',
  ],
  ...['&amp;', '&#0;', '\0', '\ud800', 'ü', ' ', '<svg>', '<!--', '-->', '<![CDATA[', ']]>', '<plaintext>', 'Ada, B.'],
);

test('Any bytes, of any type and encoding, are read without an error', async () => {
  const type = fc.constantFrom(
    ...['text/html', 'text/html; charset=utf-16le', 'application/atom+xml', 'application/json', '', 'a/b; charset=x'],
    'application/vnd.citationstyles.csl+json',
  );
  const input = fc.constantFrom(URL, '10.1000/a', '2412.19437', 'PMID 1', '9780262035613');
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.array(tag, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join(''))),
    fc.json().map((json) => new TextEncoder().encode(json)),
  );
  await fc.assert(
    fc.asyncProperty(input, body, type, async (asked, bytes, contentType) => {
      const result = await lookUp(asked, { web: respond(bytes, contentType) });
      if (result.kind === 'failed') return assert.match(result.message, /\.$/);
      assert.ok(result.source.title);
      assert.deepEqual(Object.keys(result.source).sort(), Object.keys(result.origins).sort());
    }),
    { numRuns: 500 },
  );
});

test('Any head gives facts that are short texts, names and dates, and no canonical address but a web address', () => {
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 80 }), (parts) => {
      const { facts, canonical } = readPage(parts.join(''), URL);
      assert.ok(canonical === null || /^https?:$/.test(canonical.protocol));
      for (const { value, origin } of facts) {
        assert.notEqual(origin, '');
        if (typeof value === 'string')
          assert.ok(value !== '' && value.length <= 500 && !/[\0\ud800\u202e]/.test(value));
      }
    }),
    { numRuns: 1000 },
  );
});
