import { RE2JS } from 're2js';
import type { Span } from '../text/span';

/** Words and patterns that are never flagged, ready to be looked for. */
export interface Ignored {
  /** Where they stand in a text, in no order. */
  readonly find: Finder;
  /** What is wrong with the entries that are no patterns, a plain sentence each. */
  readonly problems: readonly string[];
}

type Finder = (text: string) => readonly Span[];

/** Nothing is ignored. */
export const NOTHING_IGNORED: Ignored = { find: () => [], problems: [] };

const PATTERN = /^\/(.+)\/(i?)$/;

/**
 * Compiles what a workspace never flags: words as they stand ("Fortune 500", any case, whole words) or a pattern between
 * slashes ("/\$\d+ (gift|promo) card/i"). Patterns are RE2's, which look through a text in linear time whatever they are.
 */
export function compileIgnored(entries: readonly string[]): Ignored {
  const finders: Finder[] = [];
  const problems: string[] = [];
  for (const entry of entries.map((one) => one.trim()).filter((one) => one !== '')) {
    const [, source, flags] = PATTERN.exec(entry) ?? [];
    const compiled = source === undefined ? wordFinder(entry) : patternFinder(source, flags === 'i');
    if (typeof compiled === 'string') problems.push(`${entry} is no pattern: ${compiled}.`);
    else finders.push(compiled);
  }
  if (finders.length === 0) return { ...NOTHING_IGNORED, problems };
  return { find: (text) => finders.flatMap((find) => find(text)), problems };
}

/** Looks for a pattern, or says why it is none. */
function patternFinder(source: string, ignoreCase: boolean): Finder | string {
  try {
    const pattern = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return (text) => {
      const found: Span[] = [];
      const matcher = pattern.matcher(text);
      while (matcher.find())
        if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end() });
      return found;
    };
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be read';
  }
}

const WORD = /[\p{L}\p{N}]/u;

/** Looks for words whatever their case; they end where they end: "Fortune 50" is not in "Fortune 500". */
function wordFinder(words: string): Finder {
  const wanted = words.toLowerCase();
  return (text) => {
    const found: Span[] = [];
    const lower = text.toLowerCase();
    // Where lower case has another length ("İ"), places in it are none in the text.
    const within = lower.length === text.length ? lower : text;
    for (let start = within.indexOf(wanted); start >= 0; start = within.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      if (!goesOn(text, start) && !goesOn(text, end)) found.push({ start, end });
    }
    return found;
  };
}

/** Whether a word or a number goes on at an offset. */
const goesOn = (text: string, offset: number): boolean =>
  offset > 0 && WORD.test(text.charAt(offset - 1)) && WORD.test(text.charAt(offset));
