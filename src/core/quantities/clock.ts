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
const SECONDS: Readonly<Record<string, number>> = {
  ...{ h: 3600, hr: 3600, hrs: 3600 },
  ...{ m: 60, min: 60, mins: 60 },
  ...{ s: 1, sec: 1, secs: 1 },
};

/** Reads the time that starts at a token: numbers tied to units of time, each shorter than the one before; null for one alone. */
export function readClock(tokens: readonly Token[], at: number): ClockTime | null {
  let seconds = 0;
  let last = Infinity;
  let end = at;
  for (;;) {
    const number = tokens[end];
    const unit = tokens[end + 1];
    const length = unit?.glued ? SECONDS[unit.text] : undefined;
    if (number?.kind !== 'number' || length === undefined || length >= last) break;
    seconds += number.value * length;
    last = length;
    end += 2;
  }
  const several = end > at + 2 && last < 3600;
  const tied = tokens[end]?.glued && tokens[end]?.kind !== 'sign';
  return several && !tied ? { end, value: seconds / last, unit: last === 1 ? 'second' : 'minute' } : null;
}
