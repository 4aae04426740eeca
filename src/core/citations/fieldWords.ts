import { identifySource } from './identify';
import type { Source } from './source';

/** CSL's markup in titles: "<i>E. coli</i>". */
const TAGS = /<(i|b|sup|sub|sc|span)(?: [^<>]{0,80})?>([^<>]*)<\/\1>/g;

/** A field of a source as plain words; empty where it has none. */
export function fieldWords(source: Source, field: string): string {
  const value = source[field];
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value).replace(TAGS, '$2').replace(TAGS, '$2').replace(/\s+/g, ' ').trim();
}

/** The title; empty for a page whose title is nothing but its address. */
export function titleWords(source: Source): string {
  const title = fieldWords(source, 'title');
  const identity = /^https?:/i.test(title) ? identifySource(title)?.identity : undefined;
  return identity !== undefined && identity === identifySource(source.URL ?? '')?.identity ? '' : title;
}

/** Words with the full stop that ends a sentence, unless they end in one or in what stands for one. */
export function ended(text: string): string {
  return text === '' || /[.?!…。！？]["”’)]?$/.test(text) ? text : `${text}.`;
}

/** Works that are part of another, whose own name is what stands out; all others stand on their own. */
export function isPart({ type }: Source): boolean {
  return /^(?:article-|chapter|paper-conference|entry|review)/.test(type);
}
