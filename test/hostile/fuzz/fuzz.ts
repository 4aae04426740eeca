import fc from 'fast-check';
import { drafts } from './drafts';
import { assertSound } from './sound';

/** Checks that many drafts; says what broke on which text, made as small as can be, or null where nothing did. */
export function fuzz({ runs, seed }: { readonly runs: number; readonly seed: number }): string | null {
  const result = fc.check(fc.property(drafts, assertSound), { numRuns: runs, seed });
  if (!result.failed) return null;
  const error = result.errorInstance;
  return [
    `npm run fuzz -- --runs ${runs} --seed ${seed} fails after ${result.numRuns} runs, at its smallest with`,
    JSON.stringify(result.counterexample?.[0]),
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ].join('\n');
}
