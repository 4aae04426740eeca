import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ld, page, withWeb, type Reply } from './standIn';

const URL = 'https://www.example.com/a?utm_source=x';

const TABLE: readonly (readonly [reason: string, reply: Reply, message: RegExp])[] = [
  ['login', { status: 401 }, /^example\.com shows this page only to those who log in: /],
  ['paywall', { status: 402 }, /wants to be paid/],
  ['forbidden', { status: 403 }, /refuses this page to programs \(403\)/],
  ['not-found', { status: 404 }, /does not have this page/],
  ['not-found', { status: 410 }, /does not have this page/],
  ['refused', { status: 418 }, /refuses this page/],
  ['too-many-requests', { status: 429 }, /too often/],
  ['legal', { status: 451 }, /legal reasons/],
  ['server-error', { status: 503 }, /fault of its own/],
  ['refused', { status: 304 }, /refuses/],
  ['pdf', { type: 'application/pdf', body: '%PDF-1.7' }, /^This is a PDF/],
  ['pdf', { type: 'text/plain', body: '%PDF-1.7' }, /^This is a PDF/],
  ['not-html', { type: 'image/png', body: 'x' }, /no web page/],
  ['not-html', { type: 'application/json', body: '{}' }, /no web page/],
  ['not-html', { type: 'text/plain', body: 'words' }, /no web page/],
  ['no-metadata', page(''), /does not say what it is called/],
  ['no-metadata', { body: '' }, /does not say/],
  ['robot', page('<title>Just a moment...</title>'), /proof that a person/],
  ['forbidden', page('<title>Access Denied</title>'), /refuses/],
  ['consent', page('<title>Before you continue</title>'), /cookies or privacy/],
  ['not-found', page('<title>Page not found</title>'), /does not have/],
  ['too-many-redirects', { status: 302, location: URL }, /without end/],
  ['bad-redirect', { status: 302, location: 'javascript:alert(1)' }, /no public web page/],
  ['bad-redirect', { status: 302, location: 'file:///etc/passwd' }, /no public web page/],
  ['bad-redirect', { status: 302, location: 'http://169.254.169.254/latest' }, /no public web page/],
  ['bad-redirect', { status: 302, location: 'http://[::1]:8080/' }, /no public web page/],
];

for (const [reason, reply, message] of TABLE) {
  test(`${reason}: ${JSON.stringify(reply).slice(0, 100)} is one sentence, and the address stays`, async () => {
    await withWeb({ '*': reply }, async ({ lookUp }) => {
      const failed = await lookUp(URL);
      assert.ok(failed.kind === 'failed', JSON.stringify(failed));
      assert.equal(failed.reason, reason);
      assert.match(failed.message, message);
      assert.match(failed.message, /^[^.]*(?:\.\w[^.]*)*\.$/, 'one sentence');
      assert.deepEqual(failed.source, { type: 'webpage', URL: 'https://www.example.com/a' });
    });
  });
}

test('A consent page or a log-in that an address leads to is no page', async () => {
  for (const [location, reason] of [
    ['https://consent.example.com/m?continue=x', 'consent'],
    ['https://www.example.com/login?next=/a', 'login'],
  ] as const) {
    const web = { [location]: page('<title>Welcome</title>'), '*': { status: 302, location } };
    await withWeb(web, async ({ lookUp }) => {
      const failed = await lookUp(URL);
      assert.equal(failed.kind === 'failed' && failed.reason, reason);
    });
  }
});

test('An article about a captcha is an article', async () => {
  const article = ld({ '@type': 'NewsArticle', headline: 'Captcha, or how to count engines', author: 'Ada Lovelace' });
  await withWeb({ '*': page(`<title>Captcha, or how to count engines</title>${article}`) }, async ({ lookUp }) => {
    assert.equal((await lookUp(URL)).kind, 'found');
  });
});

test('A post on X is not asked for; its address tells who wrote it', async () => {
  await withWeb({}, async ({ lookUp, asked }) => {
    const failed = await lookUp('https://twitter.com/OpenAI/status/1790072174117613963?s=20');
    assert.ok(failed.kind === 'failed');
    assert.equal(failed.reason, 'script');
    assert.match(failed.message, /^twitter\.com shows its posts only to browsers that run scripts/);
    assert.deepEqual(failed.source, {
      type: 'post',
      URL: 'https://twitter.com/OpenAI/status/1790072174117613963',
      'container-title': 'X',
      author: [{ literal: '@OpenAI' }],
    });
    assert.equal(asked.length, 0);
  });
});

const networkError = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } });

const BROKEN: readonly (readonly [what: string, error: Error, agent: string | null, reason: string])[] = [
  ['a host without an address', networkError('ENOTFOUND'), 'A/1', 'offline'],
  ['a server that refuses', networkError('ECONNREFUSED'), 'A/1', 'unreachable'],
  ['a certificate that is out of date', networkError('CERT_HAS_EXPIRED'), 'A/1', 'certificate'],
  ['an error without a cause', new TypeError('Failed to fetch'), 'A/1', 'unreachable'],
  ['a browser that keeps other sites shut', new TypeError('Failed to fetch'), null, 'blocked'],
];

for (const [what, error, agent, reason] of BROKEN) {
  test(`${what}: ${reason}`, async () => {
    await withWeb(
      {},
      async ({ lookUp }) => {
        const failed = await lookUp(URL);
        assert.equal(failed.kind === 'failed' && failed.reason, reason);
      },
      { agent, fetch: () => Promise.reject(error) },
    );
  });
}
