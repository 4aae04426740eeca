import { trimEndOf } from '../text/trimEnd';
import { identifySource } from './identify';
import { identityOf } from './identity';
import type { Source } from './source';

/**
 * The address that a reader opens: the URL, where it leads to what the source is known by, else that of its DOI or arXiv
 * number; empty where there is none.
 */
export function sourceUrl(source: Source): string {
  const { URL: url = '' } = source;
  const identity = identityOf(source);
  if (identity === null || identifySource(url)?.identity === identity) return url;
  return identifySource(identity.replace(/^url:/, ''))?.url ?? url;
}

/** An address as it can stand bare in a line: marks at its end that Markdown would not take for a part of it are encoded. */
export function bareAddress(url: string): string {
  const target = linkTarget(url);
  const start = trimEndOf(target, `?!.,:;*_~'"`);
  return start + target.slice(start.length).replace(/[_~]/g, encodeCharacter);
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

/** Text, already Markdown, that starts a line without starting a list or a heading there. */
export function escapeStart(markdown: string): string {
  return markdown.replace(/^(?:(\d{1,9})(?=[.)])|(?=[-+#=]))/, '$1\\');
}
