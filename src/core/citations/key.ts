import { yearOf } from './date';
import { sourceUrl } from './format';
import { identifySource } from './identify';
import type { Source } from './source';

/** A source before it has a key. */
export type Unkeyed = Omit<Source, 'id'> & { readonly type: string };

const MAX_LENGTH = 40;

/** Words of a title that say nothing about it. */
const EMPTY_WORDS = new Set(['a', 'an', 'and', 'for', 'in', 'is', 'of', 'on', 'the', 'to', 'with']);

/**
 * A readable key for a source that no other has: "deepseek-2024-v3-technical" from author, year and title,
 * "openai-hello-gpt-4o" from an address alone, with "-2" behind it when it is taken. Letters, digits and hyphens only,
 * so that it can stand in "[@key]" and "[^key]".
 */
export function sourceKey(source: Unkeyed, taken: ReadonlySet<string>): string {
  const base = trimmed(keyWords({ ...source, type: source.type, id: '' }).join('-')) || 'source';
  // "constructor" is no word to look up sources by.
  if (!taken.has(base) && !(base in {})) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

function keyWords(source: Source): readonly string[] {
  const author = source.author?.[0];
  const name = slug(author?.family ?? author?.literal ?? '');
  const year = yearOf(source.issued);
  const title = slug(source.title ?? '')
    .split('-')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .slice(0, 3);
  const { site, path } = addressWords(sourceUrl(source));
  const words = title.length > 0 ? title : path;
  return [name || site, year, ...words].filter((word) => word !== '');
}

/** "https://www.openai.com/index/hello-gpt-4o/" gives "openai" and "hello-gpt-4o"; an arXiv address its number. */
function addressWords(url: string): { readonly site: string; readonly path: readonly string[] } {
  const identity = identifySource(url);
  if (!identity) return { site: '', path: [] };
  if (identity.kind !== 'url') return { site: identity.kind, path: [slug(identity.id)] };
  const { hostname, pathname } = new URL(identity.url);
  const labels = hostname.replace(/^www\./, '').split('.');
  const site = labels.length > 1 ? (labels.at(-2) ?? '') : (labels[0] ?? '');
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return { site: slug(site), path: [slug(last.replace(/\.\w{1,5}$/, ''))] };
}

function slug(text: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function trimmed(key: string): string {
  return key.slice(0, MAX_LENGTH).replace(/-[^-]*$/, (tail) => (key.length > MAX_LENGTH ? '' : tail));
}
