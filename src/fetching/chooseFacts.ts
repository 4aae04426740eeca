import { bareSource } from '../core/citations/bareSource';
import type { SourceIdentity } from '../core/citations/identify';
import type { Unkeyed } from '../core/citations/key';
import type { Fact, TextField } from './fact';

/** A source and, for each of its fields, where it came from. */
export interface Described {
  readonly source: Unkeyed;
  /** By CSL field: `{ title: 'JSON-LD', issued: 'citation_date' }`. */
  readonly origins: Readonly<Record<string, string>>;
}

/** How the preview calls what was typed. */
const TYPED: Readonly<Record<SourceIdentity['kind'], string>> = {
  url: 'the address',
  doi: 'the DOI',
  arxiv: 'the arXiv id',
  pmid: 'the PMID',
  isbn: 'the ISBN',
};

/**
 * The source that facts describe: of each field the first. A number that was typed stays, an address gives way to a
 * better one; a type that nothing tells is the usual one. `siteName` is cut from the ends of the title.
 */
export function chooseFacts(facts: readonly Fact[], identity: SourceIdentity, siteName = ''): Described {
  const origin = TYPED[identity.kind];
  const { type, ...numbers } = bareSource(identity);
  const typed = Object.entries(numbers).map(([field, value]): Fact => {
    return { field: field as TextField, value: String(value), origin };
  });
  const ordered = identity.kind === 'url' ? [...facts, ...typed] : [...typed, ...facts];
  const chosen = new Map<string, Fact>();
  for (const fact of [...ordered, { field: 'type', value: type, origin: `assumed from ${origin}` } as const]) {
    if (!chosen.has(fact.field)) chosen.set(fact.field, shortened(fact, siteName));
  }
  const values = Object.fromEntries([...chosen].map(([field, { value }]) => [field, value]));
  const origins = Object.fromEntries([...chosen].map(([field, fact]) => [field, fact.origin]));
  return { source: { type, ...values }, origins };
}

/** "A Page | The Site" without the site's name, for "The Site"; other titles as they are. */
function shortened(fact: Fact, siteName: string): Fact {
  if (fact.field !== 'title' || siteName === '') return fact;
  const title = withoutName(fact.value, siteName);
  return title === fact.value ? fact : { ...fact, value: title, origin: `${fact.origin}, without the site's name` };
}

const BEFORE_NAME = /(?: [–-]| ?[|·•:—]) ?$/;
const AFTER_NAME = /^ ?(?:[–-] |[|·•:—] ?)/;

function withoutName(title: string, name: string): string {
  const [lower, site] = [title.toLowerCase(), name.toLowerCase()];
  if (lower.endsWith(site)) {
    const rest = title.slice(0, title.length - name.length);
    if (BEFORE_NAME.test(rest)) return rest.replace(BEFORE_NAME, '') || title;
  }
  const rest = lower.startsWith(site) ? title.slice(name.length) : '';
  return AFTER_NAME.test(rest) ? rest.replace(AFTER_NAME, '') || title : title;
}
