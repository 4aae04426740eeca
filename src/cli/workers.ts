import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { LedgerReading } from '../core/ledger/read';
import { reportedAnalysis, type Analyzer, type ReportedAnalysis } from './analyzer';

/** A draft on its way to a worker. */
interface Task {
  readonly text: string;
  readonly ledger: LedgerReading | null;
}

interface Waiting {
  readonly done: (analysis: ReportedAnalysis) => void;
  readonly failed: (error: Error) => void;
}

/** Does in a worker thread what `startWorkers` asks for. */
export function serveAsWorker(): void {
  parentPort?.on('message', ({ text, ledger }: Task) => parentPort?.postMessage(reportedAnalysis(text, ledger)));
}

/** A worker for each core, all running the program's own file. */
export function startWorkers(program: string): Analyzer {
  const workers = Array.from({ length: availableParallelism() }, () => new OneWorker(program));
  return {
    // Two for each, so that none waits for the next while its answer is on its way.
    width: 2 * workers.length,
    analyze(text, ledger) {
      const idlest = workers.reduce((best, worker) => (worker.load < best.load ? worker : best));
      return idlest.send({ text, ledger });
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

class OneWorker {
  private readonly worker: Worker;
  /** Answers come in the order of the questions. */
  private readonly waiting: Waiting[] = [];

  constructor(program: string) {
    this.worker = new Worker(program);
    this.worker.on('message', (analysis: ReportedAnalysis) => this.waiting.shift()?.done(analysis));
    this.worker.on('error', (error) => {
      for (const { failed } of this.waiting.splice(0))
        failed(error instanceof Error ? error : new Error(String(error)));
    });
  }

  /** How many drafts it has still to answer. */
  get load(): number {
    return this.waiting.length;
  }

  send(task: Task): Promise<ReportedAnalysis> {
    return new Promise((done, failed) => {
      this.waiting.push({ done, failed });
      this.worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
