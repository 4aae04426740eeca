import { htmlTags } from './htmlTags';

/** Longer texts are no titles and no names. */
const MAX_LENGTH = 500;

/** Characters that do not show, or that turn the direction of what follows. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;
const MARKUP = /<\/?[a-z][^<>]{0,200}>|&(?:#?[a-z0-9]{1,31});/i;

/** A text on one line, without what does not show, not longer than a title can be. */
export function tidy(text: string): string {
  const line = text.slice(0, 10_000).replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
  return line.length > MAX_LENGTH
    ? `${line
        .slice(0, MAX_LENGTH - 1)
        .replace(INVISIBLE, '')
        .trimEnd()}…`
    : line;
}

/**
 * The words of a text that may be HTML where none is expected, as titles in JSON are: "Salt &amp; <i>pepper</i>" gives
 * "Salt & pepper". A text without tags and character references stays as it is: "a < b".
 */
export function fromMarkup(text: string): string {
  const start = text.slice(0, 10_000);
  if (!MARKUP.test(start)) return tidy(text);
  // Whatever is no tag that is asked for is text of the one around it.
  return tidy(htmlTags(`<body>${start}`, BODY, true)[0]?.text ?? '');
}

const BODY = new Set(['body']);
