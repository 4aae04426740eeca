import type { Token } from '../quantities/tokens';

/** Tokens of a quantity: from `first` to `end` (exclusive). */
interface Place {
  readonly first: number;
  readonly end: number;
}

/** Index of what is set against what ends before `at`: over "vs", "vs.", "versus" or an arrow; null where nothing is. */
export function contrastAfter(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.lower ?? '';
  if (word === 'vs' && tokens[at + 1]?.text === '.') return at + 2;
  return word === 'vs' || word === 'versus' || word === '→' ? at + 1 : null;
}

/**
 * Whether a plain number with decimals is set against another: "0.81 → 0.93". Such numbers are results; not the versions
 * in "Python 3.11 vs 3.12", where the first belongs to a name and so is no claim. `before` is the claim before it.
 */
export function isResult(tokens: readonly Token[], place: Place, before: Place | null): boolean {
  if (!/\d\.\d/.test(tokens[place.first]?.text ?? '')) return false;
  const after = contrastAfter(tokens, place.end);
  if (after !== null && /\d\.\d/.test(tokens[after]?.text ?? '')) return true;
  return before !== null && contrastAfter(tokens, before.end) === place.first;
}
