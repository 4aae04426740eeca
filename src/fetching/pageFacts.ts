import { dateFact, textFact, type Fact } from './fact';
import { htmlTags, type HtmlTag } from './htmlTags';
import { readJsonLd } from './jsonLd';
import { dublinCoreFacts, highwireFacts, metaTags, openGraphFacts } from './metaTags';
import { tidy } from './plainText';
import { readSite } from './sites';
import { webAddress } from './webAddress';

/** What a page says about itself. */
export interface PageReading {
  /** The most trusted first; the first of each field counts. */
  readonly facts: readonly Fact[];
  /** Of its `<title>`; empty where there is none. */
  readonly title: string;
  /** What the site is called by Open Graph or by its address; empty where nothing says. */
  readonly siteName: string;
  /** The address that the page calls its own; null where it names none that can be. */
  readonly canonical: URL | null;
  readonly isFree: boolean | null;
}

const NAMES = new Set(['html', 'base', 'meta', 'link', 'title', 'svg', 'body', 'script', 'time']);

/** Reads the HTML of a page that came from `url`. */
export function readPage(html: string, url: string): PageReading {
  const tags = htmlTags(html, NAMES);
  const meta = metaTags(tags);
  const site = readSite(url);
  const canonical = canonicalOf(tags, url);
  const jsonLd = readJsonLd(jsonLdScripts(tags), canonical?.href ?? url);
  // A title in a drawing is that of the drawing.
  const titled = tags.find(({ name }) => name === 'title' || name === 'svg');
  const title = titled?.name === 'title' ? tidy(titled.text) : '';
  const facts = [
    ...site.facts.filter(({ field }) => field !== 'author'),
    ...highwireFacts(meta),
    ...jsonLd.facts,
    ...dublinCoreFacts(meta),
    ...openGraphFacts(meta),
    ...timeFacts(tags),
    ...dateFact(/\/((?:19|20)[0-9]{2}\/[01]?[0-9]\/[0-3]?[0-9])\//.exec(new URL(url).pathname)?.[1], 'the address'),
    ...textFact('title', title, '<title>'),
    ...textFact('language', tags.find(({ name }) => name === 'html')?.attributes.get('lang'), '<html lang>'),
    ...site.facts,
  ];
  const siteName = tidy(meta.get('og:site_name')?.[0] ?? '') || site.name;
  return { facts, title, siteName, canonical, isFree: jsonLd.isFree };
}

function jsonLdScripts(tags: readonly HtmlTag[]): readonly string[] {
  const scripts = tags.filter(({ name, attributes }) => {
    return name === 'script' && /^application\/ld\+json\b/i.test(attributes.get('type')?.trim() ?? '');
  });
  return scripts.slice(0, 100).map(({ text }) => text);
}

/** Times that say that they are the date of publication; else the first, which may be another's. */
function timeFacts(tags: readonly HtmlTag[]): readonly Fact[] {
  const times = tags.filter(({ name, attributes }) => name === 'time' && attributes.has('datetime'));
  const published = times.find(({ attributes }) => {
    return attributes.has('pubdate') || /datePublished/i.test(attributes.get('itemprop') ?? '');
  });
  return [
    ...dateFact(published?.attributes.get('datetime'), '<time>'),
    ...dateFact(times[0]?.attributes.get('datetime'), 'the first <time> on the page'),
  ];
}

/** A canonical address that leads to the front page from elsewhere is a mistake of the site's. */
function canonicalOf(tags: readonly HtmlTag[], url: string): URL | null {
  const base = tags.find(({ name }) => name === 'base')?.attributes.get('href') ?? '';
  const link = tags.find(({ name, attributes }) => {
    return name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? '') && attributes.has('href');
  });
  const canonical = webAddress(link?.attributes.get('href') ?? '', webAddress(base, url)?.href ?? url);
  const isFrontPage = canonical?.pathname === '/' && canonical.search === '' && new URL(url).pathname !== '/';
  return isFrontPage ? null : canonical;
}
