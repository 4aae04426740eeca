import type { CslName } from '../core/citations/source';
import { dateFact, nameFact, textFact, type Fact, type TextField } from './fact';
import type { HtmlTag } from './htmlTags';
import { namesIn, personName } from './personNames';
import { openGraphType } from './sourceTypes';

/** Contents of a page's meta tags by name, property or itemprop in lower case, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Collects `<meta>` tags that have a name and a content. */
export function metaTags(tags: readonly HtmlTag[]): MetaTags {
  const found = new Map<string, string[]>();
  for (const { name: tag, attributes } of tags) {
    const content = attributes.get('content')?.trim() ?? '';
    if (tag !== 'meta' || content === '') continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = attributes.get(attribute)?.trim().toLowerCase();
      if (name) found.set(name, [...(found.get(name)?.slice(0, 500) ?? []), content]);
    }
  }
  return found;
}

/** The first meta tag of those names that is there, as facts with the tag's name as origin. */
function firstText(meta: MetaTags, field: TextField, names: readonly string[], origin?: string): readonly Fact[] {
  const name = names.find((known) => meta.has(known));
  return name === undefined ? [] : textFact(field, meta.get(name)?.[0], origin ?? name);
}

function firstDate(meta: MetaTags, names: readonly string[]): readonly Fact[] {
  return names.flatMap((name) => dateFact(meta.get(name)?.[0], name));
}

function firstNames(
  meta: MetaTags,
  names: readonly string[],
  read: (text: string) => readonly CslName[],
): readonly Fact[] {
  return names.flatMap((name) => nameFact((meta.get(name) ?? []).flatMap(read), name));
}

const one = (text: string) => [personName(text) ?? []].flat();

/** What search engines for papers read: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing. */
export function highwireFacts(meta: MetaTags): readonly Fact[] {
  const arxiv = meta.get('citation_arxiv_id')?.[0];
  const doi = /10\.[0-9]{4,9}\/\S+/.exec(meta.get('citation_doi')?.[0] ?? '')?.[0];
  const [first, last] = ['citation_firstpage', 'citation_lastpage'].map((name) => meta.get(name)?.[0]);
  return [
    ...firstText(meta, 'title', ['citation_title']),
    ...firstNames(meta, ['citation_author'], one),
    ...firstNames(meta, ['citation_authors'], (line) => line.split(';').flatMap(one)),
    ...firstDate(meta, ['citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year']),
    ...firstText(meta, 'container-title', [
      'citation_journal_title',
      'citation_conference_title',
      'citation_inbook_title',
    ]),
    ...firstText(meta, 'publisher', [
      'citation_publisher',
      'citation_technical_report_institution',
      'citation_dissertation_institution',
    ]),
    ...firstText(meta, 'volume', ['citation_volume']),
    ...firstText(meta, 'issue', ['citation_issue']),
    ...textFact('page', [first, last].filter((page) => page !== undefined).join('–'), 'citation_firstpage'),
    ...textFact('DOI', doi?.toLowerCase(), 'citation_doi'),
    ...firstText(meta, 'PMID', ['citation_pmid']),
    ...firstText(meta, 'ISSN', ['citation_issn']),
    ...firstText(meta, 'ISBN', ['citation_isbn']),
    ...firstText(meta, 'language', ['citation_language']),
    ...textFact('archive', arxiv && 'arXiv', 'citation_arxiv_id'),
    ...textFact('number', arxiv && `arXiv:${arxiv.replace(/v[0-9]+$/, '')}`, 'citation_arxiv_id'),
    ...HIGHWIRE_TYPES.flatMap(([name, type]) => (meta.has(name) ? textFact('type', type, name) : [])),
  ];
}

/** What kind of text it is follows from what is said about it. */
const HIGHWIRE_TYPES: readonly (readonly [name: string, type: string])[] = [
  ['citation_arxiv_id', 'article'],
  ['citation_journal_title', 'article-journal'],
  ['citation_conference_title', 'paper-conference'],
  ['citation_dissertation_institution', 'thesis'],
  ['citation_technical_report_institution', 'report'],
  ['citation_inbook_title', 'chapter'],
  ['citation_isbn', 'book'],
];

/** https://www.dublincore.org/specifications/dublin-core/dcq-html/ */
export function dublinCoreFacts(meta: MetaTags): readonly Fact[] {
  const names = (element: string) => [`dc.${element}`, `dcterms.${element}`, `dc:${element}`];
  const doi = names('identifier')
    .flatMap((name) => meta.get(name) ?? [])
    .join(' ');
  return [
    ...firstText(meta, 'title', names('title')),
    ...firstNames(meta, names('creator'), one),
    ...firstDate(meta, [...names('issued'), 'dc.date.issued', ...names('date'), ...names('created')]),
    ...firstText(meta, 'publisher', names('publisher')),
    ...firstText(meta, 'language', names('language')),
    ...textFact('DOI', /\b10\.[0-9]{4,9}\/\S+/.exec(doi)?.[0].toLowerCase(), 'dc.identifier'),
  ];
}

/** https://ogp.me, and the names that Twitter, Parsely and Sailthru gave to the same. */
export function openGraphFacts(meta: MetaTags): readonly Fact[] {
  return [
    ...firstText(meta, 'title', ['og:title'], 'Open Graph'),
    ...firstText(meta, 'title', ['twitter:title']),
    ...firstNames(
      meta,
      ['article:author', 'og:article:author', 'author', 'parsely-author', 'sailthru.author', 'byl'],
      namesIn,
    ),
    ...firstDate(meta, ['article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished']),
    ...firstDate(meta, ['date', 'pubdate', 'publish-date', 'parsely-pub-date', 'sailthru.date']),
    ...firstText(meta, 'container-title', ['og:site_name'], 'Open Graph'),
    ...firstText(meta, 'container-title', ['application-name']),
    ...textFact('type', openGraphType(meta.get('og:type')?.[0] ?? ''), 'Open Graph'),
    ...textFact('language', meta.get('og:locale')?.[0]?.replace('_', '-'), 'Open Graph'),
    ...firstDate(meta, ['article:modified_time', 'og:updated_time', 'datemodified']).map((fact) => ({
      ...fact,
      origin: `${fact.origin}, when it was last changed`,
    })),
  ];
}
