import { overlapTest } from '../text/overlapTest';
import type { Span } from '../text/span';
import { findAddresses, mayHaveAddress } from './addresses';
import { findCitations } from './citationKeys';
import type { Cut, FlatProse, Markers } from './flatProse';
import { findMath } from './math';
import { isEscaped } from './prose';
import { findUndefined } from './undefinedReferences';

/** What prose was written in: in a block of HTML, Markdown's brackets are just that. */
export type Markup = 'markdown' | 'html';

/** Text that the parser leaves as it is but that is no prose, each with a sign that a text must have for it. */
const NOT_PROSE: readonly (readonly [sign: string, pattern: RegExp])[] = [
  // Templating: {{ site.title }}, {{< figure … >}}, {% if … %}
  ['{{', /\{\{[^{}]*\}\}/g],
  ['{%', /\{%[^{}]*%\}/g],
  // Attributes: {#id .class}, {: .note}, {width=50%}
  ['{', /\{(?:[#.:]|[\w-]{1,40}=)[^{}]*\}/g],
  // Signs behind a brand: GeForce RTX™
  ['™', /™/g],
  ['®', /®/g],
  // Callouts of a quote: [!NOTE]
  ['[!', /^\[![A-Za-z]{1,20}\][-+]?/g],
  // Markers of notes without a link, right behind a word or a full stop: growth[3], growth.[1,2]
  ['[', /(?<=[^\s([{\]])(?:\[\d{1,3}(?:[,–-] ?\d{1,3}){0,9}\]){1,9}(?![(\w])/g],
  // Embedded notes: ![[Chart]]
  ['![[', /!\[\[[^[\]]+\]\]/g],
];
const WIKI_LINK = /(?<!!)\[\[([^[\]]+)\]\]/g;

/** Finds everything in the text of a block that is markup to its reader although the parser takes it for text. */
export function findMarkers(flat: FlatProse, source: string, markup: Markup): Markers {
  const math = findMath(flat, source);
  const mayHaveMarkup = /[[{@™®]/.test(flat.text);
  if (!mayHaveMarkup && !mayHaveAddress(flat.text)) return { cuts: [], marks: math, references: [] };
  const verbatim = [...flat.marks.filter(({ kind }) => kind === 'code'), ...math].map(({ prose }) => prose);
  const markers = mayHaveMarkup ? without(verbatim, findMarkup(flat, source, markup)) : NO_MARKERS;
  const addresses = without([...verbatim, ...markers.cuts], [findAddresses(flat)]);
  return {
    cuts: markers.cuts,
    marks: [...math, ...markers.marks, ...addresses.marks],
    references: [...markers.references, ...addresses.references],
  };
}

const NO_MARKERS: Markers = { cuts: [], marks: [], references: [] };

/** All that was found, but for what overlaps one of the spans. */
function without(spans: readonly Span[], found: readonly Markers[]): Markers {
  const isTaken = overlapTest(spans);
  const isFree = (one: Span): boolean => !isTaken(one);
  return {
    cuts: found.flatMap(({ cuts }) => cuts).filter(isFree),
    marks: found.flatMap(({ marks }) => marks).filter(({ prose }) => isFree(prose)),
    references: found.flatMap(({ references }) => references).filter(({ prose }) => isFree(prose)),
  };
}

function findMarkup(flat: FlatProse, source: string, markup: Markup): readonly Markers[] {
  const notProse = findNotProse(flat);
  if (markup === 'html') return [notProse];
  return [notProse, findWikiLinks(flat, source), findCitations(flat, source), findUndefined(flat, source)];
}

function findNotProse(flat: FlatProse): Markers {
  const cuts: Cut[] = [];
  for (const [sign, pattern] of NOT_PROSE) {
    if (!flat.text.includes(sign)) continue;
    for (const { index, 0: found } of flat.text.matchAll(pattern))
      cuts.push({ start: index, end: index + found.length });
  }
  return { cuts, marks: [], references: [] };
}

/** "[[Target|shown]]" reads "shown"; the brackets of a link text are not in the flat prose, so these are none. */
function findWikiLinks(flat: FlatProse, source: string): Markers {
  const cuts: Cut[] = [];
  if (!flat.text.includes('[[')) return NO_MARKERS;
  for (const match of flat.text.matchAll(WIKI_LINK)) {
    if (isEscaped(flat, match.index, source)) continue;
    const inside = match[1] ?? '';
    const shown = inside.length - inside.lastIndexOf('|') - 1;
    const end = match.index + match[0].length;
    cuts.push({ start: match.index, end: end - 2 - shown, text: '' }, { start: end - 2, end, text: '' });
  }
  return { cuts, marks: [], references: [] };
}
