import { chipAt, continuesChip, isChipKind } from './chips';
import { singular } from './nouns';
import { isHyphen, NO_TAIL, skipJoint, type Tail } from './tail';
import type { Token } from './tokens';
import { unitOf } from './units';

/** Adjectives between a number and a chip: "two used 3090s", "100,000 more H100s". */
const QUALIFIERS =
  /^(?:used|new|newer|older|more|additional|other|extra|consumer|export|advanced|latest|interconnected)$/;

/** Chips by name and by kind, and their hours: "H800s", "H100 80GB GPUs", "GPUs", "H800 GPU hours". */
export function readChips(text: string, tokens: readonly Token[], at: number): Tail | null {
  let from = skipJoint(tokens, at);
  if (QUALIFIERS.test(tokens[from]?.lower ?? '')) from++;
  const first = tokens[from];
  if (first?.kind !== 'word' && first?.kind !== 'number') return null;
  const chip = chipAt(text, tokens, from);
  if (!chip && !isChipKind(first.lower)) return null;
  // "dual-GPU inference" is a kind of inference.
  if (!chip && tokens[at - 1]?.lower === 'dual' && isHyphen(tokens[at])) return null;
  let end = chip ? indexAt(tokens, from, chip.end) : from;
  if (isHyphen(tokens[end]) && continuesChip(tokens[end + 1]?.lower ?? '')) end++;
  while (tokens[end]?.kind === 'word' && continuesChip(tokens[end]?.lower ?? '')) end++;
  const kind = singular(tokens[end - 1]?.text ?? '');
  const unit = chip?.designation ?? kind;
  const time = chipTime(tokens, end);
  if (!time) return { ...NO_TAIL, end, unit, dimension: 'chip', noun: chip ? null : kind };
  const named = chip && tokens[end - 1]?.end === chip.end;
  return { ...NO_TAIL, end: time.end, unit: `${named ? chip.designation : kind}-${time.unit}`, dimension: 'chip-time' };
}

/** "hours", "-days" after a chip or an amount of operations, or null. */
export function chipTime(tokens: readonly Token[], at: number): { readonly end: number; readonly unit: string } | null {
  const from = isHyphen(tokens[at]) ? at + 1 : at;
  const token = tokens[from];
  if (!token || !/^(?:hours?|hrs?|h|days?|weeks?|months?|years?)$/.test(token.lower)) return null;
  const unit = unitOf(token.text, true);
  return unit ? { end: from + 1, unit: unit.unit } : null;
}

/** Index of the first token at or after an offset. */
function indexAt(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at]?.start ?? 0) < offset) at++;
  return at;
}
