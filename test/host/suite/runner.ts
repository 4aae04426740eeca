// A test runner for the extension host. Node's own reports to the standard output of its process, which in this host
// nobody reads, so results go to the file that CLAIMCHECK_HOST_RESULTS names, one JSON record a line.
import { appendFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { HostTestResult } from '../result';

/** A test that takes longer fails, so that a wait for an event that never comes does not hang the run. */
const limitMilliseconds = 60_000;

type Body = () => void | Promise<void>;

const tests: { readonly name: string; readonly body: Body }[] = [];
let notes: string[] = [];

/** Registers a test; tests run one after another, in order of registration, in one host. `name` is a sentence. */
export function test(name: string, body: Body): void {
  tests.push({ name, body });
}

/** Has a line printed below the running test, for example a time that it measured. */
export function note(line: string): void {
  notes.push(line);
}

/** Runs what is registered; this is what VS Code calls. Rejects when a test failed, so that the host exits with 1. */
export async function run(): Promise<void> {
  let failed = 0;
  for (const { name, body } of tests) {
    notes = [];
    const start = performance.now();
    const error = await failureOf(body);
    if (error !== undefined) failed++;
    report({ name, milliseconds: performance.now() - start, notes, ...(error === undefined ? {} : { error }) });
  }
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed.`);
}

async function failureOf(body: Body): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Not done after ${limitMilliseconds / 1000} seconds.`)),
      limitMilliseconds,
    );
  });
  try {
    await Promise.race([body(), limit]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

function report(result: HostTestResult): void {
  const file = process.env.CLAIMCHECK_HOST_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
  else console.log(JSON.stringify(result));
}
