import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookUp } from '../../src/fetching/lookUp';
import { PoliteFetch, type PoliteFetchOptions } from '../../src/fetching/politeFetch';
import type { LookUp } from '../../src/fetching/result';

/** What the server says at an address; a function writes its own answer. */
export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly location?: string;
  readonly body?: string | Uint8Array;
  readonly write?: (response: ServerResponse) => void;
}

/** Replies by address; "*" is for all others. */
export type Web = Readonly<Record<string, Reply>>;

/** One request as it came in. */
export interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

export interface Desk {
  readonly web: PoliteFetch;
  readonly asked: readonly Asked[];
  readonly lookUp: (input: string, signal?: AbortSignal) => Promise<LookUp>;
}

/** An answer's time in tests. */
export const TODAY = new Date(2026, 4, 3, 12);

/** A server on this machine that stands in for the whole web. */
export interface WebServer {
  /** A `fetch` whose requests all go to it, whatever their host, with the address in the path. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly asked: readonly Asked[];
  readonly stop: () => Promise<unknown>;
}

export async function serveWeb(replies: Web): Promise<WebServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = decodeURIComponent((request.url ?? '').slice(1));
    asked.push({ url, headers: request.headers });
    send(replies[url] ?? replies['*'] ?? { status: 404 }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    fetch: (url, init) => fetch(`http://127.0.0.1:${port}/${encodeURIComponent(url)}`, init),
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Runs a test against a server that stands in for the web. */
export async function withWeb(
  replies: Web,
  run: (desk: Desk) => Promise<void>,
  options: Partial<PoliteFetchOptions> = {},
): Promise<void> {
  const server = await serveWeb(replies);
  const web = new PoliteFetch({
    fetch: server.fetch,
    agent: 'Claimcheck/0.0.0',
    wait: () => Promise.resolve(),
    ...options,
  });
  try {
    await run({
      web,
      asked: server.asked,
      lookUp: (input, signal) => lookUp(input, { web, now: () => TODAY, ...(signal && { signal }) }),
    });
  } finally {
    await server.stop();
  }
}

function send(
  { status = 200, type = 'text/html; charset=utf-8', location, body = '', write }: Reply,
  response: ServerResponse,
) {
  if (write) return write(response);
  response.writeHead(status, { 'content-type': type, ...(location !== undefined && { location }) });
  response.end(body);
}

/** A page with that head. */
export function page(head: string, body = '<p>Text.</p>'): Reply {
  return { body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>` };
}

/** A JSON-LD script. */
export function ld(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
