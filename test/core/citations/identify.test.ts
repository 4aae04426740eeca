import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { identifySource } from '../../../src/core/citations/identify';
import { identityOf, sameSource } from '../../../src/core/citations/identity';

/** What is pasted, what it is, and the address that is cited. */
const IDENTIFIED: readonly (readonly [input: string, identity: string, url: string])[] = [
  ['10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922'],
  ['doi:10.1145/3442188.3445922.', 'doi:10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922'],
  ['DOI: 10.1038/S41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2', 'https://doi.org/10.1038/s41586-021-03819-2'],
  [
    '<http://dx.doi.org/10.1038/S41586-021-03819-2>',
    'doi:10.1038/s41586-021-03819-2',
    'https://doi.org/10.1038/s41586-021-03819-2',
  ],
  [
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    'doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
    'https://doi.org/10.1002/(sici)1097-4571(199806)49:8%3C693::aid-asi4%3E3.0.co;2-o',
  ],
  [
    'https://dl.acm.org/doi/pdf/10.1145/3442188.3445922',
    'doi:10.1145/3442188.3445922',
    'https://doi.org/10.1145/3442188.3445922',
  ],
  [
    'https://onlinelibrary.wiley.com/doi/10.1002/asi.24750/full',
    'doi:10.1002/asi.24750',
    'https://doi.org/10.1002/asi.24750',
  ],
  [
    'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf',
    'doi:10.1101/2020.01.01.123456',
    'https://doi.org/10.1101/2020.01.01.123456',
  ],
  ['2412.19437', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['arXiv:2412.19437v2 [cs.CL]', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['(arXiv: 2412.19437v1)', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['https://arxiv.org/pdf/2412.19437v1.pdf', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['export.arxiv.org/abs/2412.19437v1', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['https://www.alphaxiv.org/abs/2412.19437', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['https://ar5iv.labs.arxiv.org/html/2412.19437', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['https://doi.org/10.48550/arXiv.2412.19437', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['arXiv:cs/9901002', 'arxiv:cs/9901002', 'https://arxiv.org/abs/cs/9901002'],
  ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136', 'https://arxiv.org/abs/math/0309136'],
  ['https://huggingface.co/papers/2412.19437', 'arxiv:2412.19437', 'https://arxiv.org/abs/2412.19437'],
  ['info:doi/10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922'],
  ['urn:doi:10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922'],
  ['doi.org/10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922'],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0173664',
    'doi:10.1371/journal.pone.0173664',
    'https://doi.org/10.1371/journal.pone.0173664',
  ],
  [
    'https://www.nature.com/articles/s41586-021-03819-2.pdf',
    'doi:10.1038/s41586-021-03819-2',
    'https://doi.org/10.1038/s41586-021-03819-2',
  ],
  [
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3405119',
    'doi:10.2139/ssrn.3405119',
    'https://doi.org/10.2139/ssrn.3405119',
  ],
  [
    'https://papers.ssrn.com/sol3/Delivery.cfm/paper.pdf?abstractid=3405119&mirid=1',
    'doi:10.2139/ssrn.3405119',
    'https://doi.org/10.2139/ssrn.3405119',
  ],
  [
    'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full',
    'doi:10.1101/2020.01.01.123456',
    'https://doi.org/10.1101/2020.01.01.123456',
  ],
  ['PMID: 34265844', 'pmid:34265844', 'https://pubmed.ncbi.nlm.nih.gov/34265844/'],
  [
    'https://pubmed.ncbi.nlm.nih.gov/34265844/?dopt=Abstract',
    'pmid:34265844',
    'https://pubmed.ncbi.nlm.nih.gov/34265844/',
  ],
  ['https://www.ncbi.nlm.nih.gov/pubmed/34265844', 'pmid:34265844', 'https://pubmed.ncbi.nlm.nih.gov/34265844/'],
  ['https://europepmc.org/article/MED/34265844', 'pmid:34265844', 'https://pubmed.ncbi.nlm.nih.gov/34265844/'],
  ['ISBN 978-0-262-03561-3', 'isbn:9780262035613', 'https://openlibrary.org/isbn/9780262035613'],
  ['ISBN-10: 0-262-03561-8', 'isbn:9780262035613', 'https://openlibrary.org/isbn/9780262035613'],
  ['9780262035613', 'isbn:9780262035613', 'https://openlibrary.org/isbn/9780262035613'],
  ['0-8044-2957-X', 'isbn:9780804429573', 'https://openlibrary.org/isbn/9780804429573'],
  [
    'https://search.worldcat.org/isbn/9780262035613',
    'isbn:9780262035613',
    'https://openlibrary.org/isbn/9780262035613',
  ],
  [
    'https://openai.com/index/hello-gpt-4o/',
    'url:openai.com/index/hello-gpt-4o',
    'https://openai.com/index/hello-gpt-4o/',
  ],
  ['www.example.com/news,', 'url:example.com/news', 'https://www.example.com/news'],
  ['"https://example.com/a_(b)"', 'url:example.com/a_(b)', 'https://example.com/a_(b)'],
  ['(https://example.com/a).', 'url:example.com/a', 'https://example.com/a'],
  ['HTTP://Example.COM:80/A?b=1&a=2#part', 'url:example.com/A?a=2&b=1', 'http://example.com/A?b=1&a=2#part'],
  ['https://example.com/a?utm_source=x&id=7&fbclid=y', 'url:example.com/a?id=7', 'https://example.com/a?id=7'],
  ['https://example.com/a#:~:text=six%20million', 'url:example.com/a', 'https://example.com/a'],
  ['https://m.example.com/a/amp/', 'url:example.com/a', 'https://m.example.com/a/amp/'],
  ['https://amp.example.co.uk/a?amp=1', 'url:example.co.uk/a', 'https://amp.example.co.uk/a?amp=1'],
  ['https://www.google.com/amp/s/www.example.com/a', 'url:example.com/a', 'https://www.example.com/a'],
  [
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a',
    'url:example.com/a',
    'https://www.example.com/a',
  ],
  ['https://en.m.wikipedia.org/wiki/GPU', 'url:en.wikipedia.org/wiki/GPU', 'https://en.m.wikipedia.org/wiki/GPU'],
  ['https://twitter.com/a/status/1?s=20&t=abc', 'url:x.com/a/status/1', 'https://twitter.com/a/status/1'],
  ['https://youtu.be/abc_DEF-123?si=xyz', 'url:youtube.com/watch?v=abc_DEF-123', 'https://youtu.be/abc_DEF-123'],
  [
    'https://m.youtube.com/watch?v=abc_DEF-123&feature=share',
    'url:youtube.com/watch?v=abc_DEF-123',
    'https://m.youtube.com/watch?v=abc_DEF-123',
  ],
  [
    'https://www.youtube.com/shorts/abc_DEF-123',
    'url:youtube.com/watch?v=abc_DEF-123',
    'https://www.youtube.com/shorts/abc_DEF-123',
  ],
  [
    'https://www.youtube-nocookie.com/embed/abc_DEF-123',
    'url:youtube.com/watch?v=abc_DEF-123',
    'https://www.youtube-nocookie.com/embed/abc_DEF-123',
  ],
  ['https://x.com/a/status/1/photo/1', 'url:x.com/a/status/1', 'https://x.com/a/status/1/photo/1'],
  ['https://fxtwitter.com/a/status/1', 'url:x.com/a/status/1', 'https://fxtwitter.com/a/status/1'],
  ['https://www.example.com/amp/2024/a', 'url:example.com/2024/a', 'https://www.example.com/amp/2024/a'],
  ['https://touch.example.com/a', 'url:example.com/a', 'https://touch.example.com/a'],
  ['https://github.com/a/b?tab=readme-ov-file', 'url:github.com/a/b', 'https://github.com/a/b'],
  ['https://a.substack.com/p/b?r=1x&showWelcomeOnShare=true', 'url:a.substack.com/p/b', 'https://a.substack.com/p/b'],
  [
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.com%2Fa&usg=x',
    'url:example.com/a',
    'https://example.com/a',
  ],
  [
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa%3Ffbclid%3Dx&h=y',
    'url:example.com/a',
    'https://example.com/a',
  ],
  ['https://example.com/#/models/a', 'url:example.com#/models/a', 'https://example.com/#/models/a'],
  ['https://example.com/index.html', 'url:example.com', 'https://example.com/index.html'],
  ['https://example.com/%7euser/%c3%bc', 'url:example.com/~user/%C3%BC', 'https://example.com/%7euser/%c3%bc'],
  ['https://localhost:8080/a', 'url:localhost:8080/a', 'https://localhost:8080/a'],
];

for (const [input, identity, url] of IDENTIFIED) {
  test(`${input} is ${identity}`, () => {
    const found = identifySource(input);
    assert.equal(found?.identity, identity);
    assert.equal(found?.url, url);
    assert.equal(identifySource(url)?.identity, identity);
    assert.equal(identifySource(` ${input} `)?.identity, identity);
  });
}

const NOTHING = [
  ...[
    '',
    ' ',
    'a sentence with https://example.com/a in it',
    'node.js',
    'v1.5',
    '6.5/10',
    'and/or',
    '3.14159',
    '2413.19437',
  ],
  ...[
    'mailto:a@example.com',
    'ftp://example.com/a',
    'javascript:alert(1)',
    'https://',
    'http:///a',
    'https://exa mple.com',
  ],
  ...[
    '10.1145',
    '10.12/x',
    'PMID 0123',
    '34265844',
    'ISBN 978-0-262-03561-4',
    '0262035618',
    '030640615X',
    'README.md',
    'data:text/html,x',
    `https://example.com/${'a'.repeat(5000)}`,
  ],
];

test('Other texts are no sources', () => {
  for (const input of NOTHING) assert.equal(identifySource(input), null, input);
});

test('Any text can be asked about, and what is cited is the same source again', () => {
  const pieces = [
    'example.com',
    '/',
    '10.1000/',
    'a',
    '(',
    ')',
    '%',
    '%20',
    '%C3',
    '?',
    '&',
    'utm_x=1',
    'b=',
    '#',
    '.',
    ',',
    'amp',
    'google.com/url?q=https://',
    'youtu.be/',
    'pubmed.ncbi.nlm.nih.gov/1',
  ];
  const piece = fc.constantFrom(...pieces, 'arxiv:', '2412.19437', ' ', '\\', 'ü', '\ud800');
  const text = fc
    .tuple(fc.constantFrom('https://', 'http://a.b', 'doi:10.1000/', ''), fc.array(piece))
    .map(([start, parts]) => start + parts.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (input) => {
      const found = identifySource(input);
      if (found) assert.equal(identifySource(found.url)?.identity, found.identity);
    }),
    { numRuns: 500, examples: [['http://a.b?.##'], ['https://example.com\\10.1000/example.com,#']] },
  );
});

test('Long texts of one character are asked about in no time', () => {
  for (const piece of ['.', '/', '(', 'a.', '%2', '/pdf', ' ', '\\']) {
    const started = performance.now();
    identifySource(`https://example.com/${piece.repeat(2000)}x`);
    identifySource(piece.repeat(2000));
    assert.ok(performance.now() - started < 500, piece);
  }
});

const paper = { id: 'a', type: 'article', archive: 'arXiv', number: 'arXiv:2412.19437' };

test('A source is known by its arXiv number, its DOI and its address', () => {
  assert.equal(identityOf(paper), 'arxiv:2412.19437');
  assert.equal(identityOf({ id: 'b', type: 'article', DOI: '10.1000/X', URL: 'https://example.com' }), 'doi:10.1000/x');
  assert.equal(identityOf({ id: 'c', type: 'webpage', URL: 'https://example.com/' }), 'url:example.com');
  assert.equal(identityOf({ id: 'c', type: 'book', ISBN: '0-262-03561-8' }), 'isbn:9780262035613');
  assert.equal(identityOf({ id: 'd', type: 'interview', title: 'Call' }), null);
});

test('Sources are the same by what they are known by, else by type and title', () => {
  assert.ok(sameSource(paper, { id: 'b', type: 'webpage', URL: 'https://arxiv.org/pdf/2412.19437v3' }));
  assert.ok(!sameSource(paper, { ...paper, number: '2412.19438' }));
  const article = { id: 'a', type: 'article-journal', DOI: '10.1000/X', PMID: '123', URL: 'https://example.com/x' };
  assert.ok(sameSource(article, { id: 'b', type: 'article-journal', PMID: '123' }));
  assert.ok(sameSource(article, { id: 'b', type: 'webpage', URL: 'https://www.example.com/x?utm_source=y' }));
  assert.ok(!sameSource(article, { id: 'b', type: 'article-journal', PMID: '124' }));
  assert.ok(sameSource({ id: 'a', type: 'interview', title: 'Call ' }, { id: 'b', type: 'interview', title: 'call' }));
  assert.ok(!sameSource({ id: 'a', type: 'interview', title: 'Call' }, { ...paper, title: 'Call' }));
});
