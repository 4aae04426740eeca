import { normalizeLabel } from '../markdown/context';
import type { Definition, MarkdownDocument, Reference } from '../markdown/model';
import type { Span } from '../text/span';
import { DEFINED, readNote } from './readNote';

/** A place in a draft where a label or a citation key is written. */
export interface NamedPlace {
  readonly kind: Definition['kind'] | 'key';
  /** The label, normalised as CommonMark does, or the key. */
  readonly name: string;
  readonly role: 'use' | 'definition';
  /** In the source, the name alone: "1" of "[^1]", "vaswani2017" of "[see @vaswani2017, p. 3]". */
  readonly span: Span;
}

/** "[^1]" in a footnote. */
const NOTE_MARK = /\[\^([^\s[\]]{1,200})\]/g;

/** What goes on with a key: "b" is no use of the key in "@b-2". */
const GOES_ON = /^[:.#$%&+?<>~/-]{0,20}[\p{L}\p{N}_]/u;

/** Every place of a draft where a footnote label, the label of a link or a citation key stands, in reading order. */
export function namedPlaces(document: MarkdownDocument): readonly NamedPlace[] {
  const { source, blocks, definitions } = document;
  const found = [
    ...definitions.flatMap((definition) => definitionPlace(source, definition)),
    ...blocks.flatMap(({ references }) => references.flatMap((reference) => usePlaces(source, reference))),
    ...definitions.flatMap((definition) => (definition.kind === 'footnote' ? placesInNote(document, definition) : [])),
  ];
  const byStart = new Map(found.map((place) => [place.span.start, place]));
  return [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The place of a name at an offset of the source, its end included; undefined where there is none. */
export function namedPlaceAt(document: MarkdownDocument, offset: number): NamedPlace | undefined {
  return namedPlaces(document).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The places where the same stands as at one of them. */
export function placesOfSame(document: MarkdownDocument, { kind, name }: NamedPlace): readonly NamedPlace[] {
  return namedPlaces(document).filter((place) => place.kind === kind && place.name === name);
}

function definitionPlace(source: string, { kind, label, span }: Definition): NamedPlace[] {
  const found = DEFINED.exec(source.slice(span.start, span.start + 1010));
  if (!found) return [];
  const start = span.start + 1 + (found[1] ?? '').length;
  return [{ kind, name: label, role: 'definition', span: { start, end: start + (found[2] ?? '').length } }];
}

/** Footnotes and keys in a footnote, which is no block of the draft. */
function placesInNote({ source, definitions }: MarkdownDocument, { span }: Definition): NamedPlace[] {
  const written = source.slice(span.start, span.end);
  const body = (DEFINED.exec(written)?.[0] ?? '').length;
  const move = ({ start, end }: Span): Span => ({ start: start + span.start, end: end + span.start });
  const notes = [...written.slice(body).matchAll(NOTE_MARK)].map(({ index, 1: label = '' }): NamedPlace => {
    const start = body + index + 2;
    return {
      kind: 'footnote',
      name: normalizeLabel(label),
      role: 'use',
      span: move({ start, end: start + label.length }),
    };
  });
  const isDefined = ({ name }: NamedPlace) =>
    definitions.some(({ kind, label }) => kind === 'footnote' && label === name);
  const { note, shift } = written.includes('@') ? readNote(source, { span }) : { note: null, shift: 0 };
  const keys = (note?.blocks ?? []).flatMap(({ references }) => references.filter(({ kind }) => kind === 'citation'));
  const places = keys.flatMap((reference) => keyPlaces(note?.source ?? '', reference));
  return [
    ...notes.filter(isDefined),
    ...places.map((place) => ({
      ...place,
      span: { start: place.span.start + shift, end: place.span.end + shift },
    })),
  ];
}

function usePlaces(source: string, reference: Reference): NamedPlace[] {
  if (reference.kind === 'citation') return keyPlaces(source, reference);
  const isFootnote = reference.kind === 'footnote';
  if (!isFootnote && reference.form !== 'reference') return [];
  const span = isFootnote ? footnoteLabel(reference) : linkLabel(source, reference);
  const name = reference.label ?? normalizeLabel(reference.target);
  if (normalizeLabel(source.slice(span.start, span.end)) !== name) return [];
  return [{ kind: isFootnote ? 'footnote' : 'link', name, role: 'use', span }];
}

/** "1" of "[^1]". */
function footnoteLabel({ source: { start, end } }: Reference): Span {
  return { start: start + 2, end: end - 1 };
}

/** "report" of "[words][report]", "[report][]" and "[report]". */
function linkLabel(text: string, { source: { start, end } }: Reference): Span {
  const written = text.slice(start, end);
  if (written.endsWith('][]')) return { start: start + 1, end: end - 3 };
  const middle = written.lastIndexOf('][');
  return { start: start + (middle < 0 ? 1 : middle + 2), end: end - 1 };
}

function keyPlaces(text: string, { source: { start, end }, target }: Reference): NamedPlace[] {
  const written = text.slice(start, end);
  const places: NamedPlace[] = [];
  for (const sign of ['@', '@{']) {
    for (let at = written.indexOf(sign + target); at >= 0; at = written.indexOf(sign + target, at + 1)) {
      const from = at + sign.length;
      const to = from + target.length;
      if (sign === '@' ? GOES_ON.test(written.slice(to)) : written[to] !== '}') continue;
      places.push({ kind: 'key', name: target, role: 'use', span: { start: start + from, end: start + to } });
    }
  }
  return places;
}
