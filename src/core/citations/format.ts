import { writtenDate } from './date';
import { identifySource } from './identify';
import type { CslName, Source } from './source';

/**
 * A source as the text of a footnote: 'DeepSeek-AI, “DeepSeek-V3 Technical Report”, arXiv, 27 December 2024.
 * https://arxiv.org/abs/2412.19437'. What is not known is left out; a source without anything else is its address.
 */
export function footnoteText(source: Source): string {
  const title = plain(source.title);
  const parts = [
    authors(source.author),
    title === '' ? '' : `“${escapeMarkdown(title)}”`,
    escapeMarkdown(plain(source['container-title'] ?? source.publisher)),
    escapeMarkdown(plain(writtenDate(source.issued))),
  ].filter((part) => part !== '');
  const words = parts.length > 0 ? `${parts.join(', ')}.` : '';
  return [words, linkTarget(sourceUrl(source))].filter((part) => part !== '').join(' ') || escapeMarkdown(source.id);
}

/** The address that a reader opens: the URL, else that of the DOI; empty where there is none. */
export function sourceUrl(source: Source): string {
  return source.URL ?? (source.DOI ? (identifySource(source.DOI)?.url ?? '') : '');
}

/** An address as it can stand in "[text](…)" and bare in a line: no spaces, no brackets that Markdown would read. */
export function linkTarget(url: string): string {
  return url.trim().replace(/[\s<>()[\]\\`"|*]/g, (character) => encodeCharacter(character));
}

/** Text with a backslash before what Markdown would read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~^$|]|&(?=#?\w{1,31};)/g, '\\$&');
}

/** Brackets are left as they are by `encodeURIComponent`, white space beyond ASCII must be encoded as UTF-8. */
function encodeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code > 127 ? encodeURIComponent(character) : `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function authors(names: readonly CslName[] | undefined): string {
  const shown = (names ?? []).map(nameOf).filter((name) => name !== '');
  const [first = '', second = ''] = shown.map(escapeMarkdown);
  if (shown.length > 2) return `${first} et al.`;
  return second === '' ? first : `${first} and ${second}`;
}

function nameOf({ literal, given, family }: CslName): string {
  return plain(literal ?? [given, family].filter((part) => part !== undefined).join(' '));
}
