import { comparableAddress, readAddress } from '../core/citations/address';
import type { CslName } from '../core/citations/source';
import { dateFact, nameFact, textFact, type Fact } from './fact';
import { readJsonLdNodes, type JsonLdNodes, type JsonLdThing, type JsonLdWork } from './jsonLdNodes';
import { groupName, namesIn, personName } from './personNames';
import { fromMarkup } from './plainText';
import { schemaType } from './sourceTypes';

/** What JSON-LD says of a page. */
export interface JsonLdReading {
  readonly facts: readonly Fact[];
  /** Whether the page says that it can be read without paying; null when it says nothing. */
  readonly isFree: boolean | null;
}

/** More than any rank of a type. */
const OTHER_PAGE = 1000;

/**
 * Reads the texts of a page's JSON-LD scripts and takes the work that says most about it: an article rather than its
 * page, one with this page's address rather than another.
 */
export function readJsonLd(scripts: readonly string[], url: string): JsonLdReading {
  const nodes = readJsonLdNodes(scripts);
  const page = comparable(url);
  const ranked = nodes.works.flatMap((work) => {
    const type = work['@type'].flatMap((name) => schemaType(name) ?? []).sort((a, b) => a.rank - b.rank)[0];
    const isOther = comparable(work.url ?? work.mainEntityOfPage ?? url) !== page;
    return type ? { work, csl: type.csl, rank: type.rank + (isOther ? OTHER_PAGE : 0) } : [];
  });
  const best = ranked.sort((a, b) => a.rank - b.rank)[0];
  if (!best) return { facts: [], isFree: null };
  return { facts: factsOf(best.work, best.csl, nodes.things), isFree: best.work.isAccessibleForFree };
}

function comparable(url: string): string {
  const address = readAddress(url);
  return address ? comparableAddress(address) : url;
}

function factsOf(work: JsonLdWork, type: string, known: JsonLdNodes['things']): readonly Fact[] {
  const namesOf = (list: JsonLdWork['author']) => list.flatMap((one) => thingNames(described(one, known)));
  const authors = namesOf(work.author);
  const publisher = namesOf(work.publisher)[0];
  return [
    ...textFact('title', fromMarkup(work.headline ?? work.name ?? ''), 'JSON-LD'),
    ...nameFact(authors.length > 0 ? authors : namesOf(work.creator), 'JSON-LD'),
    ...dateFact(work.datePublished, 'JSON-LD'),
    ...textFact('publisher', publisher?.literal ?? joined(publisher), 'JSON-LD'),
    ...textFact('language', work.inLanguage, 'JSON-LD'),
    ...textFact('type', type, 'JSON-LD'),
    ...dateFact(work.dateModified, 'JSON-LD, when it was last changed'),
  ];
}

/** A mention by "@id" stands for what is described elsewhere in the page. */
function described(one: JsonLdThing | string, known: JsonLdNodes['things']): JsonLdThing | string {
  if (typeof one === 'string' || one.name !== undefined || one['@id'] === undefined) return one;
  return known.get(one['@id']) ?? one;
}

function thingNames(one: JsonLdThing | string): readonly CslName[] {
  if (typeof one === 'string') return namesIn(fromMarkup(one));
  const { givenName, familyName } = one;
  if (familyName && givenName) return [{ family: fromMarkup(familyName), given: fromMarkup(givenName) }];
  const name = fromMarkup(one.name ?? '');
  const isPerson = one['@type'].length === 0 || one['@type'].some((type) => type.endsWith('Person'));
  if (isPerson && /\sand\s|;/i.test(name)) return namesIn(name);
  const found = isPerson ? personName(name) : groupName(name);
  return found ? [found] : [];
}

function joined(name: CslName | undefined): string {
  return [name?.given, name?.family].filter((part) => part !== undefined).join(' ');
}
