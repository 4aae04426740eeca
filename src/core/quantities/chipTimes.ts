import { chipAt } from './chips';
import type { Token } from './tokens';

/** Chips with their number behind them: "H20 × 2". */
export interface ChipTimes {
  /** Index of the token after the number. */
  readonly end: number;
  readonly value: number;
  /** Designation of the chip. */
  readonly unit: string;
}

/** How many tokens behind a name's first its number may stand. */
const NAME = 8;

/** Reads a chip that starts at a token and is multiplied by a number, or null. */
export function readChipTimes(text: string, tokens: readonly Token[], at: number): ChipTimes | null {
  const times = timesAfter(tokens, at);
  const number = tokens[times + 1];
  if (times < 0 || number?.kind !== 'number' || !Number.isInteger(number.value)) return null;
  const after = tokens[times + 2];
  // "H100 x 8B" multiplies nothing.
  if (after?.glued && after.kind !== 'sign') return null;
  const chip = chipAt(text, tokens, at);
  return chip && chip.end === tokens[times - 1]?.end
    ? { end: times + 2, value: number.value, unit: chip.designation }
    : null;
}

function timesAfter(tokens: readonly Token[], at: number): number {
  for (let index = at + 1; index < at + NAME; index++) if (/^[x×]$/.test(tokens[index]?.text ?? '')) return index;
  return -1;
}
