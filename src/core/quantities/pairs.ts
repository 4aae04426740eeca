import { readCounted } from './countedNoun';
import { ONES } from './numberWords';
import type { Token } from './tokens';
import { unitOf } from './units';

/** Two numbers that are one quantity and no range: "32 x 32 pixels", "1,088/4,990", "5 out of the 6 problems". */
export interface Pair {
  readonly end: number;
  readonly value: readonly [number, number];
  /** What both count, in singular; null where nothing says. */
  readonly noun: string | null;
}

/** Reads the pair that starts at a token, or null. */
export function readPair(tokens: readonly Token[], at: number): Pair | null {
  const first = smallValue(tokens[at]) ?? pointsOf(tokens, at);
  if (first === null || (tokens[at]?.glued && tokens[at - 1]?.text === '/')) return null;
  return readResolution(tokens, at, first) ?? readShare(tokens, at, first);
}

/** Value of a whole number in digits or of a word up to nineteen. */
function smallValue(token: Token | undefined): number | null {
  const value = token?.kind === 'number' ? token.value : ONES[token?.lower ?? ''];
  return value !== undefined && Number.isInteger(value) ? value : null;
}

/** "24.5/25": points with a decimal out of a whole number. */
function pointsOf(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const isOf = tokens[at + 1]?.text === '/' && tokens[at + 1]?.glued && tokens[at + 2]?.kind === 'number';
  return isOf && token?.kind === 'number' && /^\d+\.\d$/.test(token.text) ? token.value : null;
}

/** "1024x1024", "32 x 32 pixels"; of numbers below a hundred only with their noun, for "8x7B" and "2x4" mean other things. */
function readResolution(tokens: readonly Token[], at: number, first: number): Pair | null {
  const second = tokens[at + 2]?.kind === 'number' ? smallValue(tokens[at + 2]) : null;
  if (!/^[x×]$/.test(tokens[at + 1]?.lower ?? '') || second === null) return null;
  const after = tokens[at + 3];
  if (after?.glued && after.kind !== 'sign') return null;
  const noun = /^(?:pixels?|px)$/.test(after?.lower ?? '');
  const named = noun || after?.lower === 'resolution' || after?.lower === 'images';
  if (!named && (first < 100 || second < 100)) return null;
  return { end: noun ? at + 4 : at + 3, value: [first, second], noun: 'pixel' };
}

/** "1,088/4,990", "9 out of 10 doctors", "five of the six problems": a number of a whole. */
function readShare(tokens: readonly Token[], at: number, first: number): Pair | null {
  const whole = wholeAt(tokens, at + 1);
  const second = whole === null ? null : smallValue(tokens[whole]);
  if (whole === null || second === null || first > second) return null;
  const end = whole + 1;
  if (tokens[end]?.glued && tokens[end]?.kind !== 'sign') return null;
  if (tokens[end]?.glued && tokens[end]?.text === '/') return null;
  // "1/4 mile" is one number.
  if (tokens[at + 1]?.text === '/' && tokens[end]?.kind === 'word' && unitOf(tokens[end].text, false)) return null;
  const counted = readCounted(tokens, end, { letter: null, vague: false });
  return { end: counted?.end ?? end, value: [first, second], noun: counted?.noun ?? null };
}

/** Index of the second number of a share, over "/", "out of" or "of the"; null where none is joined so. */
function wholeAt(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text === '/' && tokens[at]?.glued) return tokens[at + 1]?.glued ? at + 1 : null;
  const of = tokens[at]?.lower === 'out' ? at + 1 : at;
  if (tokens[of]?.lower !== 'of') return null;
  const the = tokens[of + 1]?.lower === 'the';
  if (of > at || the) return of + (the ? 2 : 1);
  // "25 of 26 evaluations"
  return tokens[of + 1]?.kind === 'number' &&
    /^(?:eval|test|task|benchmark|problem|question|case|game|exam)/.test(tokens[of + 2]?.lower ?? '')
    ? of + 1
    : null;
}
