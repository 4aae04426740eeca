import * as z from 'zod';
import type { FailureReason } from './failure';
import { readBody } from './readBody';
import { RequestQueue, waitForTimer, type Wait } from './requestQueue';
import { isPrivateHost, webAddress } from './webAddress';

/** The part of `fetch` that is needed: `globalThis.fetch` fits. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** How to ask. All but `fetch` can be left out. */
export interface PoliteFetchOptions {
  readonly fetch: FetchFunction;
  /** Who asks, "Claimcheck/0.1.0"; null in a browser, which names itself and mostly keeps pages of other sites shut. */
  readonly agent?: string | null;
  /** A mail address or page where operators of servers can complain; goes with the agent. */
  readonly contact?: string;
  /** Milliseconds for one request, redirects and body included. */
  readonly maxTime?: number;
  /** Bytes that are read of an answer; the rest is left. */
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  readonly now?: () => number;
  readonly wait?: Wait;
}

/** An answer of any status. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: string;
  /** The header, "text/html; charset=utf-8"; empty where there is none. */
  readonly contentType: string;
  /** Empty for what is no text. */
  readonly bytes: Uint8Array;
  /** Whether the bytes end before the answer does. */
  readonly isCut: boolean;
}

export interface NoAnswer {
  readonly kind: 'none';
  readonly reason: FailureReason;
  /** The address that failed. */
  readonly url: string;
}

/** Types whose bodies are read. */
const TEXTUAL = /^\s*(?:$|text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|application\/xhtml)/i;

/** Asks servers within limits: for time, bytes and redirects, one at a time. Never rejects. */
export class PoliteFetch {
  /** Milliseconds for one request. */
  readonly maxTime: number;
  private readonly queue: RequestQueue;

  constructor(private readonly options: PoliteFetchOptions) {
    this.maxTime = options.maxTime ?? 10_000;
    this.queue = new RequestQueue(options.now ?? Date.now, options.wait ?? waitForTimer);
  }

  /** The contact, as it can stand in a header or a query; empty where there is none. */
  get contact(): string {
    return (this.options.contact ?? '').replace(/[^!-~]/g, '').slice(0, 200);
  }

  /** Gets an address. `accept` are the types wanted; time starts when it is this request's turn. */
  get(url: string, accept: string, signal: AbortSignal): Promise<Answer | NoAnswer> {
    const address = webAddress(url);
    if (!address) return Promise.resolve({ kind: 'none', reason: 'not-a-source', url });
    return this.queue.add(address.hostname, signal, async () => {
      const timeout = AbortSignal.timeout(this.maxTime);
      const headers = { Accept: accept, ...this.agentHeader() };
      return this.follow(address, { headers, signal: AbortSignal.any([signal, timeout]) }).catch(
        (error: unknown): NoAnswer => {
          const reason = signal.aborted ? 'cancelled' : timeout.aborted ? 'timeout' : this.reasonOf(error);
          return { kind: 'none', reason, url: address.href };
        },
      );
    });
  }

  private agentHeader(): Record<string, string> {
    if (!this.options.agent) return {};
    return { 'User-Agent': this.options.agent + (this.contact === '' ? '' : ` (+${this.contact})`) };
  }

  /** Follows redirects itself where the host lets it; a browser shows none of them, so that it has to follow. */
  private async follow(start: URL, request: RequestInit): Promise<Answer | NoAnswer> {
    let address = start;
    for (let left = this.options.maxRedirects ?? 10; left >= 0; left--) {
      const response = await this.ask(address, request, 'manual');
      if (response.type === 'opaqueredirect') {
        return this.answer(await this.ask(address, request, 'follow'), address);
      }
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return this.answer(response, address);
      void response.body?.cancel().catch(() => undefined);
      const next = webAddress(location, address.href);
      const isPrivate = next && isPrivateHost(next.hostname) && !isPrivateHost(start.hostname);
      if (!next || isPrivate) return { kind: 'none', reason: 'bad-redirect', url: address.href };
      address = next;
    }
    return { kind: 'none', reason: 'too-many-redirects', url: start.href };
  }

  private ask(address: URL, request: RequestInit, redirect: RequestRedirect): Promise<Response> {
    const { href } = address;
    return this.options.fetch(href, { ...request, redirect, credentials: 'omit', referrerPolicy: 'no-referrer' });
  }

  private async answer(response: Response, asked: URL): Promise<Answer | NoAnswer> {
    const url = (response.redirected && webAddress(response.url)?.href) || asked.href;
    const contentType = response.headers.get('content-type') ?? '';
    const answer = { kind: 'answer', status: response.status, url, contentType } as const;
    if (!response.ok || !TEXTUAL.test(contentType)) {
      void response.body?.cancel().catch(() => undefined);
      return { ...answer, bytes: new Uint8Array(), isCut: true };
    }
    const body = await readBody(response.body, this.options.maxBytes ?? 5_000_000);
    // Whoever catches it asks the signals why.
    if (!body) throw new TypeError('The connection broke before the first byte.');
    return { ...answer, ...body };
  }

  private reasonOf(error: unknown): FailureReason {
    const code = CAUSE.safeParse(error).data?.cause.code ?? '';
    if (/^(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN)$/.test(code)) return 'offline';
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate';
    return this.options.agent === null ? 'blocked' : 'unreachable';
  }
}

/** What Node tells about a failed request; browsers tell nothing. */
const CAUSE = z.object({ cause: z.object({ code: z.string() }) });
