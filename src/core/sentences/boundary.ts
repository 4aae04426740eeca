import { trimEndOf } from '../text/trimEnd';
import { ABBREVIATIONS, LABELLED, OPENERS } from './abbreviations';

/** What ends a sentence, and what may stand behind it. */
const ENDS = '.!?…。！？';
const CLOSERS = '"\'”’)]»*_';

/** The last word before the full stops: "approx" of "costs fell approx. ", "U.S" of "in the U.S. ". */
const LAST_WORD = /(?:^|[\s("“'‘[/—–-])((?:\p{L}\.)*\p{L}+)\.["'”’)\]*_]*\s*$/u;
const FIRST_WORD = /^(?:[-–—] )?["'“‘([*_]*([\p{L}\p{N}'’]+)/u;
/** A list number or a letter at the start that stands for the line: "1. ", "a) ". */
const ENUMERATION = /^[("“]?(?:\d{1,3}|[A-Za-z])[.)]+\s*$/;
/** Names that start in lower case: "xAI", "vLLM", "o3", "iPhone". */
const LOWER_CASE_NAME = /^(?:[a-z]{1,2}\p{Lu}|o\d)/u;
const SAID =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}(?:said|says|asked|asks|wrote|writes|told|added|adds|replied|noted|tweeted|joked)\b/u;

/**
 * Whether a sentence ends between the two texts, `before` being the sentence so far and `after` having a word. True for
 * "It won. " and "5 new chips", false for "Costs fell approx. " and "12%". Only the edges of the texts are read, for each
 * may be as long as the block.
 */
export function endsSentence(before: string, after: string): boolean {
  const end = before.trimEnd();
  if (!ENDS.includes(trimEndOf(end, CLOSERS).slice(-1) || ' ')) return false;
  if (/[。！？]/u.test(end.slice(-2))) return true;
  if (ENUMERATION.test(end)) return false;
  if (end.length === before.length && !isForgottenSpace(end, after)) return false;
  const first = FIRST_WORD.exec(after)?.[1] ?? '';
  if (/^\p{Ll}/u.test(first) && !LOWER_CASE_NAME.test(first)) return false;
  if ('"”’'.includes(end.slice(-1)) && SAID.test(after)) return false;
  return !isAbbreviation(end, first, after);
}

/** Whether the full stop at the end of a text belongs to its last word, be it the end of a sentence or not: "in the U.S." */
export function isShortened(text: string): boolean {
  const word = LAST_WORD.exec(text.slice(-60))?.[1];
  return word !== undefined && ABBREVIATIONS.name.has(word.toLowerCase());
}

/** "ended.The next" and "grew 5%.Then", but not "Node.Js", "U.S.Army" or "3.5". */
function isForgottenSpace(end: string, after: string): boolean {
  const stop = trimEndOf(end, '"”)*_').slice(-5);
  return /(?:\p{Ll}{2}|[\d%)”"])[.!?]$/u.test(stop) && /^(?:\p{Lu}\p{Ll}+[\s,’']|[AI]\s)/u.test(after);
}

function isAbbreviation(end: string, first: string, after: string): boolean {
  const word = LAST_WORD.exec(end.slice(-60))?.[1];
  if (word === undefined) return false;
  const key = word.toLowerCase();
  const opens = OPENERS.has(first.toLowerCase());
  if (ABBREVIATIONS.always.has(key)) return true;
  if (ABBREVIATIONS.number.has(key) && /^[\s"“(]*[(\d$€£¥~<>#]/.test(after)) return true;
  if (ABBREVIATIONS.name.has(key)) return !opens;
  return /^\p{Lu}$/u.test(word) && !opens && !LABELLED.has(wordBefore(end, word));
}

function wordBefore(end: string, word: string): string {
  const rest = end.slice(0, end.lastIndexOf(word)).trimEnd();
  return rest.slice(-40).split(/\P{L}/u).at(-1)?.toLowerCase() ?? '';
}
