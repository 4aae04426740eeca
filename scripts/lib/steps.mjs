import { PlainError } from './commands.mjs';

/**
 * Does one step of a longer job and prints its name and how long it took.
 *
 * @template T
 * @param {string} name for example 'Installing packages'
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = performance.now();
  const said = (/** @type {string} */ outcome) =>
    console.log(`${name} ${outcome} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  try {
    const result = await work();
    said('done');
    return result;
  } catch (error) {
    said('failed');
    throw error;
  }
}

/**
 * Runs a program's main function; a failure becomes one line, and a stack only where it is our mistake. It
 * ends what still runs, too.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exit(1);
  }
}
