import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page on this machine, for a VS Code that runs in a process of its own. */
export interface ServedPage {
  readonly address: string;
  /** Settled when somebody asks for it. */
  readonly asked: Promise<void>;
  /** Answers whoever asked, and whoever asks from now on; settled when they have all of it. */
  readonly answer: () => Promise<void>;
  readonly stop: () => Promise<unknown>;
}

/** Serves a page with that head, which pages of any site may read. */
export async function servePage(head: string): Promise<ServedPage> {
  const waiting: ServerResponse[] = [];
  let isHeld = true;
  let tell = () => {};
  const asked = new Promise<void>((resolve) => (tell = resolve));
  const send = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' });
    response.end(`<!doctype html><html lang="en"><head>${head}</head><body><p>Text.</p></body></html>`);
  };
  const server = createServer((_, response) => {
    if (isHeld) waiting.push(response);
    else send(response);
    tell();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/report`,
    asked,
    answer: async () => {
      isHeld = false;
      const sent = waiting.splice(0).map((response) => {
        const finished = once(response, 'finish');
        send(response);
        return finished;
      });
      await Promise.all(sent);
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
