import type { Token } from '../quantities/tokens';

/** What may stand between a quantity and the word that leads to it. */
const HEDGE =
  /^(?:about|around|nearly|almost|roughly|approximately|over|under|more|less|than|at|least|most|some|an?|as|much|many|~|just|only|another|fully|well|close|max|maximum|minimum)$/;

/** Index of the first hedge before a quantity, or of the quantity: "up" in "by up to 55%". */
export function hedgeStart(tokens: readonly Token[], first: number): number {
  let at = first;
  for (let steps = 0; steps < 5; steps++) {
    const word = tokens[at - 1]?.lower ?? '';
    if (word === 'to' && /^(?:up|close)$/.test(tokens[at - 2]?.lower ?? '')) at -= 2;
    else if (HEDGE.test(word)) at--;
    else break;
  }
  return at;
}

/** The word that leads to a quantity, hedges aside: "by" in "by up to 55%", "to" in "to about 60%". */
export function wordBefore(tokens: readonly Token[], first: number): string {
  return tokens[hedgeStart(tokens, first) - 1]?.lower ?? '';
}
