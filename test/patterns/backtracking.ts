import { checkSync } from 'recheck';
import type { Pattern } from './shipped';

// The checker in this very process: the others start a Java program or a native one, which not every machine can run.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';

/** Only the checker's own limits of work count, so that a slow machine comes to the same results. */
const LIMITS = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

/**
 * Why a pattern may take more than linear time, with a text that it takes long for; null where it does not. A pattern
 * without unbounded repetition tries a number of ways at each place that depends on the pattern alone, so its time is
 * linear. Recheck's automata see that at once, while its choice between methods goes by the size of the bounds and would
 * have it attacked at random, which takes seconds and proves nothing.
 */
export function backtrackingOf(pattern: Pattern): string | null {
  const result = checkSync(pattern.source, pattern.flags, { ...LIMITS, checker: checkerFor(pattern) });
  if (result.status === 'safe') return null;
  if (result.status === 'unknown') return `cannot be checked (${result.error.kind}): write it more simply`;
  const { complexity, attack } = result;
  return `takes ${complexity.summary} time, for example on ${attack.pattern}`;
}

/** The method by which a pattern is checked. */
export function checkerFor({ source }: Pattern): 'auto' | 'automaton' {
  return isUnbounded(source) ? 'auto' : 'automaton';
}

/** Whether the pattern repeats something without end: `*`, `+` or `{2,}` that is neither escaped nor in a class. */
function isUnbounded(source: string): boolean {
  const outside = source.replace(/\\[^]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(outside);
}
