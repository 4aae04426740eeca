import { relative } from 'node:path';
import { PlainError, root } from './commands.mjs';

/**
 * Runs the suite inside an extension host and prints it as Node's test runner would.
 *
 * @param {'current' | 'oldest' | 'desktop'} host
 * @returns {Promise<import('./nodeTests.mjs').Counts>}
 */
export async function runHostTests(host) {
  // Imported late: its packages are there only after the install.
  const { runSuite } = await import('../../test/host/runSuite.mjs');
  const { results, ended, log } = await runSuite(host);
  for (const { name, milliseconds, notes, error } of results) {
    console.log(`${error === undefined ? '✔' : '✖'} ${name} (${milliseconds.toFixed(0)}ms)`);
    for (const line of [...notes, ...(error ?? '').split('\n')]) if (line !== '') console.log(`  ${line}`);
  }
  if (!ended) throw new PlainError(`The host ended before its tests did: ${relative(root, log)} has what it logged.`);
  const failed = results.filter(({ error }) => error !== undefined).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}
