import { WRITTEN_ADDRESS } from '../markdown/addresses';
import type { Definition, MarkdownDocument } from '../markdown/model';
import { distinctSources } from './customFields';
import { identifySource } from './identify';
import { identityOf } from './identity';
import type { Source } from './source';

/** Two definitions of one source. `kept` says all that `gone` says; where neither does, both are `null`. */
export interface DuplicateDefinition {
  readonly first: Definition;
  readonly second: Definition;
  readonly merge: { readonly kept: Definition; readonly gone: Definition } | null;
}

/** "p. 5", "pp. 3–4", "section 2", "Table 3", "12:30": a note with one is about a place in its source. */
const LOCATOR =
  /(?:\bpp?\.|\b(?:pages?|ch(?:apter|\.)|sec(?:tion|t?\.)|tables?|fig(?:ure|\.)|appendix|slide|min(?:ute|\.))|§)\s?[\divx][\divx.–-]*|\b\d{1,2}:\d{2}\b/gi;

/**
 * The footnotes that give the same source, and the link labels that have the same address, each with the first one. Notes
 * about two places in one source, addresses of two places in one page and notes with several sources are no duplicates.
 */
export function duplicateDefinitions({
  definitions,
}: Pick<MarkdownDocument, 'definitions'>): readonly DuplicateDefinition[] {
  const firsts = new Map<string, Definition>();
  return definitions.flatMap((definition): DuplicateDefinition[] => {
    const place = placeOf(definition);
    if (place === null) return [];
    const first = firsts.get(place);
    if (!first) firsts.set(place, definition);
    return first ? [{ first, second: definition, merge: mergeOf(first, definition) }] : [];
  });
}

/** Two sources of a ledger that are the same one. */
export interface DuplicateSource {
  readonly kept: Source;
  readonly gone: Source;
}

/** What was found among the sources of a ledger, which stay while a draft is written. */
const PAIRS = new WeakMap<Readonly<Record<string, Source>>, readonly DuplicateSource[]>();

/** Pairs of sources of a ledger that are the same one, each with the first under its key. */
export function duplicateSources(stored: Readonly<Record<string, Source>>): readonly DuplicateSource[] {
  const known = PAIRS.get(stored) ?? findPairs(stored);
  PAIRS.set(stored, known);
  return known;
}

function findPairs(stored: Readonly<Record<string, Source>>): readonly DuplicateSource[] {
  const firsts = new Map<string, Source>();
  return distinctSources(stored).flatMap((source) => {
    const identity = identityOf(source);
    if (identity === null) return [];
    const kept = firsts.get(identity);
    if (!kept) firsts.set(identity, source);
    return kept ? [{ kept, gone: source }] : [];
  });
}

/** What `placeOf` gave: a draft is looked through for duplicates again and again while it is written. */
const PLACES = new WeakMap<Definition, string | null>();

/** Equal for definitions that lead to the same place; null for one without a single source. */
function placeOf(definition: Definition): string | null {
  const known = PLACES.get(definition);
  if (known !== undefined) return known;
  const place = readPlace(definition);
  PLACES.set(definition, place);
  return place;
}

function readPlace({ kind, url, addresses, text }: Definition): string | null {
  const identity = url === null ? null : identifySource(url)?.identity;
  if (!url || !identity) return null;
  const isOther = (address: string) => identifySource(address)?.identity !== identity;
  if (addresses.some(isOther)) return null;
  const locators = kind === 'link' ? [] : (text.replaceAll(url, '').match(LOCATOR) ?? []);
  const fragment = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  return [kind, identity, fragment, ...locators.map((locator) => locator.toLowerCase())].join('\n');
}

function mergeOf(first: Definition, second: Definition): DuplicateDefinition['merge'] {
  if (saysAll(first, second)) return { kept: first, gone: second };
  return saysAll(second, first) ? { kept: second, gone: first } : null;
}

/** Whether every word of one definition is in another, addresses apart. */
function saysAll(one: Definition, other: Definition): boolean {
  const known = new Set(wordsOf(one));
  return wordsOf(other).every((word) => known.has(word));
}

function wordsOf({ text }: Definition): readonly string[] {
  return (
    text
      .replace(WRITTEN_ADDRESS, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
