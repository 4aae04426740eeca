import type { Bound } from './quantity';
import type { Token } from './tokens';

/** Hedges right before a number, longest first; the bound they set. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ['no more than', 'at most'],
  ['no less than', 'at least'],
  ['no fewer than', 'at least'],
  ['not more than', 'at most'],
  ['well over', 'at least'],
  ['well above', 'at least'],
  ['well under', 'at most'],
  ['as many as', 'at most'],
  ['as much as', 'at most'],
  ['as little as', 'at least'],
  ['as few as', 'at least'],
  ['as high as', 'at most'],
  ['as low as', 'at least'],
  ['more than', 'at least'],
  ['greater than', 'at least'],
  ['less than', 'at most'],
  ['fewer than', 'at most'],
  ['at least', 'at least'],
  ['at most', 'at most'],
  ['up to', 'at most'],
  ['close to', 'about'],
  ['on average', 'about'],
  ['north of', 'at least'],
  ['in excess of', 'at least'],
  ['a minimum of', 'at least'],
  ['a maximum of', 'at most'],
  ['upwards of', 'at least'],
  ['south of', 'at most'],
  ['or so', 'about'],
  ['some', 'about'],
  ['over', 'at least'],
  ['above', 'at least'],
  ['exceeding', 'at least'],
  ['under', 'at most'],
  ['below', 'at most'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['estimated', 'about'],
  ['mid', 'about'],
  ['exactly', 'exactly'],
  ['precisely', 'exactly'],
  ['minimum', 'at least'],
  ['maximum', 'at most'],
  ['~', 'about'],
  ['≈', 'about'],
  ['∼', 'about'],
  ['>', 'at least'],
  ['≥', 'at least'],
  ['<', 'at most'],
  ['≤', 'at most'],
];
const BY_LAST = new Map<string, (readonly [readonly string[], Bound])[]>();
for (const [phrase, bound] of BEFORE) {
  const words = phrase.split(' ');
  const last = words.at(-1) ?? '';
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), [words, bound]]);
}

/** How far the text hedges the quantity between two tokens: by the words before it, a "+" after it, or "or more". */
export function boundOf(tokens: readonly Token[], first: number, end: number): Bound {
  const next = tokens[end];
  if (tokens.slice(first + 1, end).some(({ text, glued }) => text === '+' && glued)) return 'at least';
  if (next?.text === '+' && next.glued) return 'at least';
  if (next?.text === '-' && next.glued && tokens[end + 1]?.lower === 'plus') return 'at least';
  if (next?.lower === 'or' && /^(?:more|higher|above)$/.test(tokens[end + 1]?.lower ?? '')) return 'at least';
  if (next?.lower === 'or' && /^(?:less|fewer|lower|under)$/.test(tokens[end + 1]?.lower ?? '')) return 'at most';
  let before = first - 1;
  while (/^(?:a|an|the|-|\(|just|only|"|“)$/.test(tokens[before]?.lower ?? '')) before--;
  for (const [words, bound] of BY_LAST.get(tokens[before]?.lower ?? '') ?? []) {
    const start = before - words.length + 1;
    if (words.every((word, index) => tokens[start + index]?.lower === word)) return bound;
  }
  return null;
}
