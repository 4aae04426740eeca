import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { PoliteFetch } from '../../src/fetching/politeFetch';
import { page, withWeb } from './standIn';

const URL = 'https://example.com/a';
const HEAD = '<!doctype html><title>The Beginning</title>';
const never = () => new AbortController().signal;

test('A page without end is read up to the limit, and that is said', async () => {
  let closed: Promise<unknown> | undefined;
  const write = (response: ServerResponse) => {
    closed = once(response, 'close');
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(HEAD);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    };
    response.on('drain', more);
    more();
  };
  await withWeb(
    { '*': { write } },
    async ({ lookUp }) => {
      const found = await lookUp(URL);
      assert.ok(found.kind === 'found');
      assert.equal(found.source.title, 'The Beginning');
      assert.match(found.notices[0] ?? '', /Only the beginning/);
      await closed;
    },
    { maxBytes: 50_000 },
  );
});

test('A page that stops in the middle is read as far as it came', async () => {
  const write = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(HEAD);
  };
  await withWeb(
    { '*': { write } },
    async ({ lookUp }) => {
      const found = await lookUp(URL);
      assert.ok(found.kind === 'found');
      assert.match(found.notices[0] ?? '', /Only the beginning/);
    },
    { maxTime: 100 },
  );
});

test('A server that says nothing is given up after the time, one that is cancelled at once', async () => {
  await withWeb(
    { '*': { write: () => undefined } },
    async ({ lookUp, web }) => {
      const failed = await lookUp(URL);
      assert.ok(failed.kind === 'failed');
      assert.equal(failed.reason, 'timeout');
      assert.match(failed.message, /within 0\.05 seconds/);
      const cancelled = await web.get(URL, '*/*', AbortSignal.abort());
      assert.equal(cancelled.kind === 'none' && cancelled.reason, 'cancelled');
    },
    { maxTime: 50 },
  );
});

test('A connection that breaks is unreachable', async () => {
  await withWeb({ '*': { write: (response) => response.destroy() } }, async ({ lookUp }) => {
    const failed = await lookUp(URL);
    assert.equal(failed.kind === 'failed' && failed.reason, 'unreachable');
  });
});

test('What is no text is not read', async () => {
  const write = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '99999999' });
    response.write('%PDF-1.7');
  };
  await withWeb({ '*': { write } }, async ({ lookUp }) => {
    const failed = await lookUp(URL);
    assert.equal(failed.kind === 'failed' && failed.reason, 'pdf');
  });
});

test('Requests name the program and the contact, and no cookies or referrer', async () => {
  await withWeb(
    { '*': page('<title>A</title>') },
    async ({ lookUp, asked }) => {
      await lookUp('https://user:secret@example.com/a');
      const { 'user-agent': agent, referer, cookie } = asked[0]?.headers ?? {};
      assert.deepEqual([agent, referer, cookie], ['Claimcheck/0.0.0 (+mailto:desk@example.org)', undefined, undefined]);
      assert.equal(asked[0]?.url, 'https://example.com/a');
    },
    { contact: 'mailto:desk@\r\nexample.org' },
  );
});

test('In a browser no agent is named, and redirects are left to the browser', async () => {
  const redirected = Object.defineProperties(new Response(HEAD, { headers: { 'content-type': 'text/html' } }), {
    redirected: { value: true },
    url: { value: 'https://example.com/b' },
  });
  const asked: RequestInit[] = [];
  const fetch = (_url: string, init: RequestInit) => {
    asked.push(init);
    const opaque = Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
    return Promise.resolve(init.redirect === 'manual' ? opaque : redirected);
  };
  await withWeb(
    {},
    async ({ lookUp }) => {
      const found = await lookUp(URL);
      assert.ok(found.kind === 'found', JSON.stringify(found));
      assert.equal(found.finalUrl, 'https://example.com/b');
      assert.deepEqual(
        asked.map(({ redirect }) => redirect),
        ['manual', 'follow'],
      );
      assert.ok(asked.every(({ headers }) => !('User-Agent' in (headers as Record<string, string>))));
    },
    { fetch, agent: null },
  );
});

test('One request at a time goes out, and each host has its pause', async () => {
  let time = 0;
  let open = 0;
  const log: string[] = [];
  const web = new PoliteFetch({
    now: () => time,
    wait: (milliseconds) => {
      log.push(`wait ${milliseconds}`);
      time += milliseconds;
      return Promise.resolve();
    },
    fetch: async (url) => {
      open++;
      log.push(url);
      await Promise.resolve();
      assert.equal(open--, 1);
      time += 100;
      return url.includes('broken') ? Promise.reject(new TypeError('no')) : new Response('', { status: 200 });
    },
  });
  const urls = [
    'https://a.example/1',
    'https://b.example/1',
    'https://a.example/broken',
    'https://a.example/2',
    'https://export.arxiv.org/1',
    'https://export.arxiv.org/2',
  ];
  const answers = await Promise.all(urls.map((url) => web.get(url, '*/*', never())));
  assert.deepEqual(
    answers.map(({ kind }) => kind),
    ['answer', 'answer', 'none', 'answer', 'answer', 'answer'],
  );
  assert.deepEqual(log, [
    'https://a.example/1',
    'https://b.example/1',
    'wait 900',
    'https://a.example/broken',
    'wait 1000',
    'https://a.example/2',
    'https://export.arxiv.org/1',
    'wait 3000',
    'https://export.arxiv.org/2',
  ]);
});

test('The real wait ends when it is cancelled', async () => {
  const controller = new AbortController();
  const web = new PoliteFetch({ fetch: () => Promise.resolve(new Response('')), now: () => 0 });
  await web.get(URL, '*/*', controller.signal);
  const second = web.get(URL, '*/*', controller.signal);
  controller.abort();
  assert.equal((await second).url, URL);
});
