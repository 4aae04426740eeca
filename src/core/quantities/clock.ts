import type { Token } from './tokens';

/** A time in several units: "2m 10s", "1h30m". */
export interface ClockTime {
  /** Index of the token after it. */
  readonly end: number;
  /** In its last unit. */
  readonly value: number;
  readonly unit: 'minute' | 'second';
}

/** Each unit by what it is written as, with its length in seconds. */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ...['h', 'hr', 'hrs'].map((unit): [string, number] => [unit, 3600]),
  ...['m', 'min', 'mins'].map((unit): [string, number] => [unit, 60]),
  ...['s', 'sec', 'secs'].map((unit): [string, number] => [unit, 1]),
]);

/** Reads the time that starts at a token: numbers tied to units, each shorter than the one before; null for one alone. */
export function readClock(tokens: readonly Token[], at: number): ClockTime | null {
  let seconds = 0;
  let last = Infinity;
  let end = at;
  for (;;) {
    const number = tokens[end];
    const unit = tokens[end + 1];
    const length = unit?.glued ? SECONDS.get(unit.text) : undefined;
    if (number?.kind !== 'number' || Number.isNaN(number.value) || length === undefined || length >= last) break;
    seconds += number.value * length;
    last = length;
    end += 2;
  }
  const several = end > at + 2 && last < 3600;
  const tied = tokens[end]?.glued && tokens[end]?.kind !== 'sign';
  return several && !tied ? { end, value: seconds / last, unit: last === 1 ? 'second' : 'minute' } : null;
}
