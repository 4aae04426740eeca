import { overlaps } from '../text/span';
import { flatWords, type AnchoredEntry } from './anchor';
import type { PlacementBoard } from './placementBoard';

/** Words and context of an entry as one text, and the word of it by which it is looked for. */
interface Probe {
  readonly whole: string;
  readonly probe: string;
  /** Where the probe stands in the whole. */
  readonly at: number;
}

/**
 * Finds entries whose words stand with all of their context where detection sees no claim, or one that begins or ends
 * elsewhere. What stands there twice is left alone. Looks through the draft by words, however many entries wait.
 */
export function placeInText(board: PlacementBoard): void {
  const { waiting } = board;
  if (waiting.length === 0) return;
  const { blocks } = board.collapsed;
  const text = flatWords(board.collapsed.text);
  const places = new Map<string, number[]>();
  for (const { collapsed, length } of blocks.flatMap(({ words }) => words)) {
    const word = text.slice(collapsed, collapsed + length);
    const known = places.get(word);
    if (known) known.push(collapsed);
    else places.set(word, [collapsed]);
  }
  for (const entry of waiting) {
    const { whole, probe, at } = probeOf(entry, places);
    const starts = (places.get(probe) ?? []).filter((place) => text.startsWith(whole, place - at));
    const [start, ...others] = starts;
    if (start !== undefined && others.length === 0) place(board, entry, start - at + entry.anchor.prefix.length);
  }
}

function place(board: PlacementBoard, entry: AnchoredEntry, start: number): void {
  const span = { start, end: start + entry.anchor.quote.length };
  const there = board.candidatesFrom(start).find((candidate) => overlaps(candidate.span, span));
  if (!there) board.inText.set(entry, span);
  else if (board.isFree(there)) board.attach(entry, there);
}

/** The rarest word of an entry's text in the draft; its first and last may be cut off, so they count only without others. */
function probeOf(
  { anchor: { quote, prefix, suffix } }: AnchoredEntry,
  places: ReadonlyMap<string, readonly number[]>,
): Probe {
  const whole = flatWords(prefix + quote + suffix);
  const words = [...whole.matchAll(/\S+/g)].map(({ 0: probe, index }) => ({ whole, probe, at: index }));
  const inside = words.filter(({ probe, at }) => at > 0 && at + probe.length < whole.length);
  const rarity = ({ probe }: Probe) => places.get(probe)?.length ?? 0;
  const usable = quote.trim() === '' ? [] : inside.length > 0 ? inside : words;
  return usable.reduce<Probe>((best, next) => (best.probe === '' || rarity(next) < rarity(best) ? next : best), {
    whole,
    probe: '',
    at: 0,
  });
}
