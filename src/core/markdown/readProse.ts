import { findGluedWords } from './gluedWords';
import { applyCuts, type CutProse } from './cut';
import type { FlatProse } from './flatProse';
import { findMarkers, type Markup } from './markers';

/** The prose that is left of what the syntax tree says when markers have been found and taken out. */
export function readProse(flat: FlatProse, source: string, markup: Markup = 'markdown'): CutProse {
  const { cuts, marks, references } = findMarkers(flat, source, markup);
  flat.marks.push(...marks);
  flat.references.push(...references);
  flat.references.sort((a, b) => a.source.start - b.source.start);
  return applyCuts(flat, [...flat.cuts, ...cuts, ...findGluedWords(flat)]);
}
