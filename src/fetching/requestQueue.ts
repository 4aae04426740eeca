/** Waits for milliseconds; ends early when the signal is raised. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** At least so long, in milliseconds, between the end of one request to a host and the next. */
const GAP = 1000;

/** Hosts that ask for more: https://info.arxiv.org/help/api/tou.html. */
const LONGER_GAPS: Readonly<Record<string, number>> = { 'export.arxiv.org': 3000 };

/** Lets requests out one after another, whatever their hosts, and leaves each host a pause. */
export class RequestQueue {
  private last: Promise<unknown> = Promise.resolve();
  private readonly doneAt = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly wait: Wait,
  ) {}

  /** Runs a request when it is its turn; one that was cancelled meanwhile runs too, to see it for itself. */
  add<T>(host: string, signal: AbortSignal, request: () => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => {
      const since = this.now() - (this.doneAt.get(host) ?? -Infinity);
      const pause = (LONGER_GAPS[host] ?? GAP) - since;
      if (pause > 0 && !signal.aborted) await this.wait(pause, signal);
      try {
        return await request();
      } finally {
        this.doneAt.set(host, this.now());
      }
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** The wait of real life. */
export const waitForTimer: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
