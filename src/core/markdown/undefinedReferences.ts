import { normalizeLabel } from './context';
import type { Cut, FlatProse, Markers } from './flatProse';
import type { Reference } from './model';
import { isEscaped, toSource } from './prose';

const FOOTNOTE = /\[\^([^\s[\]]+)\]/g;
/** `[text][label]` and `[text][]`; glued to a word it is an index, as in `matrix[i][j]`. */
const LINK = /(?<![\w\])])\[([^[\]]+)\]\[([^[\]]*)\](?!\()/g;

/**
 * Footnote references and reference links whose definition is missing: the parser takes them for text. They leave
 * the text that they would leave with a definition. `[text]` alone is not among them, for people write brackets.
 */
export function findUndefined(flat: FlatProse, source: string): Markers {
  const cuts: Cut[] = [];
  const references: Reference[] = [];
  if (!flat.text.includes('[')) return { cuts, marks: [], references };
  for (const match of flat.text.matchAll(FOOTNOTE)) {
    const cut = { start: match.index, end: match.index + match[0].length };
    const target = match[1] ?? '';
    if (isEscaped(flat, cut.start, source)) continue;
    cuts.push(cut);
    const place = { prose: cut, source: toSource(flat, cut) };
    const label = normalizeLabel(target);
    references.push({ kind: 'footnote', target, label, rawLabel: target, defined: false, ...place });
  }
  for (const match of flat.text.matchAll(LINK)) {
    const [whole, text = '', label = ''] = match;
    const start = match.index;
    const middle = start + 1 + text.length;
    const isIndex = /^\d*$/.test(label) && /^\d+$/.test(text);
    if (isIndex || /^[!^]|@/.test(text)) continue;
    if ([start, middle, middle + 1].some((offset) => isEscaped(flat, offset, source))) continue;
    const end = start + whole.length;
    cuts.push({ start, end: start + 1, text: '' }, { start: middle, end, text: '' });
    const written = toSource(flat, { start, end });
    references.push({
      kind: 'link',
      form: 'reference',
      target: '',
      label: normalizeLabel(label === '' ? text : label),
      rawLabel: labelIn(source.slice(written.start, written.end)),
      defined: false,
      prose: { start: start + 1, end: middle },
      source: written,
    });
  }
  return { cuts, marks: [], references };
}

/** The label of "[text][label]" or "[label][]". */
function labelIn(written: string): string {
  const [first = '', last = ''] = written.slice(1, -1).split('][');
  return last === '' ? first : last;
}
