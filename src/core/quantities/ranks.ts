import { ORDINALS } from './numberWords';
import type { Token } from './tokens';

/** A place in an order: "#6", "No. 1", "first place", "ranked third", "5th". */
export interface Rank {
  /** Indices of its first token and of the token after it. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** Whether the words say that it is a place; a bare "5th" does not. */
  readonly place: boolean;
}

const PLACE = /^(?:place|spot|position|rank|ranked|placed)$/;
const RANKING = /^(?:ranked|ranks|rank|ranking|placed|placing|places|finished|finishing|came)$/;

/** Reads the place that starts at a token, or null. */
export function readRank(tokens: readonly Token[], at: number): Rank | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.text === '#') return next?.glued ? placeOf(at, next, at + 2) : null;
  if (token?.lower === 'no' && next?.text === '.' && tokens[at + 2]?.kind === 'number')
    return placeOf(at, tokens[at + 2], at + 3);
  if (
    token?.lower === 'number' &&
    /^(?:one|two|three)$/.test(next?.lower ?? '') &&
    !/^of$/.test(tokens[at + 2]?.lower ?? '')
  ) {
    return { first: at, end: at + 2, value: ['one', 'two', 'three'].indexOf(next?.lower ?? '') + 1, place: true };
  }
  // "Elo 1286 Rank 2", behind a score; a "LoRA Rank 32" is no place.
  if (token?.kind === 'number' && tokens[at - 1]?.text === 'Rank' && tokens[at - 2]?.kind === 'number')
    return placeOf(at, token, at + 1);
  return readOrdinal(tokens, at);
}

function placeOf(first: number, number: Token | undefined, end: number): Rank | null {
  if (number?.kind !== 'number' || !Number.isInteger(number.value)) return null;
  return { first, end, value: number.value, place: true };
}

/** "first place", "ranked third", "5th". */
function readOrdinal(tokens: readonly Token[], at: number): Rank | null {
  const token = tokens[at];
  const suffixed =
    token?.kind === 'number' && tokens[at + 1]?.glued && /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.lower ?? '');
  // "second" and "third" count only where the words around say so.
  const value = suffixed ? token.value : ORDINALS[token?.lower ?? ''];
  if (value === undefined || !Number.isInteger(value)) return null;
  const end = suffixed ? at + 2 : at + 1;
  if (tokens[end]?.lower === 'percentile') return { first: at, end: end + 1, value, place: true };
  const noun = tokens[end]?.text === '-' ? end + 1 : end;
  if (PLACE.test(tokens[noun]?.lower ?? '')) return { first: at, end: noun + 1, value, place: true };
  if (RANKING.test(tokens[at - 1]?.lower ?? '')) return { first: at, end, value, place: true };
  return suffixed ? { first: at, end, value, place: false } : null;
}
