/**
 * CSL types of schema.org types, those that say most about the page first. CSL has "article" for preprints, so that an
 * Article is a "webpage". https://schema.org/CreativeWork, https://docs.citationstyles.org/en/stable/specification.html
 */
const SCHEMA_TYPES: readonly (readonly [schema: RegExp, csl: string])[] = [
  [/^(?:Medical)?ScholarlyArticle$/, 'article-journal'],
  [/NewsArticle$/, 'article-newspaper'],
  [/^(?:Live)?BlogPosting$/, 'post-weblog'],
  [/^(?:Report|AnalysisReport)$/, 'report'],
  [/^Dataset$/, 'dataset'],
  [/^(?:SoftwareSourceCode|SoftwareApplication|WebApplication)$/, 'software'],
  [/^Book$/, 'book'],
  [/^Thesis$/, 'thesis'],
  [/^(?:Article|TechArticle|APIReference|AdvertiserContentArticle|SatiricalArticle|HowTo)$/, 'webpage'],
  [/^(?:SocialMediaPosting|DiscussionForumPosting)$/, 'post'],
  [/^(?:PodcastEpisode|RadioEpisode|Episode|TVEpisode)$/, 'broadcast'],
  [/^(?:VideoObject|Movie|Clip)$/, 'motion_picture'],
  [/^(?:WebPage|AboutPage|FAQPage|ItemPage|QAPage|CreativeWork|Product)$/, 'webpage'],
];

/** The CSL type of a schema.org type and its rank, lowest for what says most; null for what is no source: "Person". */
export function schemaType(type: string): { readonly csl: string; readonly rank: number } | null {
  const name = type.replace(/^https?:\/\/schema\.org\//, '');
  const rank = SCHEMA_TYPES.findIndex(([schema]) => schema.test(name));
  const row = SCHEMA_TYPES[rank];
  return row ? { csl: row[1], rank } : null;
}

/** https://ogp.me/#types */
const OPEN_GRAPH_TYPES: Readonly<Record<string, string>> = {
  article: 'webpage',
  blog: 'post-weblog',
  book: 'book',
  website: 'webpage',
};

/** The CSL type of an `og:type`: "video.other" is a "motion_picture"; undefined for others. */
export function openGraphType(type: string): string | undefined {
  if (/^video\b/.test(type)) return 'motion_picture';
  return Object.hasOwn(OPEN_GRAPH_TYPES, type) ? OPEN_GRAPH_TYPES[type] : undefined;
}

/** Names that registrars of DOIs use besides those of CSL. https://api.crossref.org/types */
const REGISTRY_TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'posted-content': 'article',
  preprint: 'article',
  'proceedings-article': 'paper-conference',
  proceedings: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'entry-encyclopedia',
  dissertation: 'thesis',
  'report-component': 'report',
  'report-series': 'report',
  database: 'dataset',
  component: 'document',
  other: 'document',
  'peer-review': 'review',
  standard: 'standard',
};

/** A type as registrars give it, as a CSL type. */
export function registryType(type: string): string {
  return (Object.hasOwn(REGISTRY_TYPES, type) ? REGISTRY_TYPES[type] : undefined) ?? type;
}
