import type { Span } from '../text/span';
import type { Clause } from './clauses';
import { OWNED_TEXTS, SETTING_NOUNS } from './speech';
import { isName, isPossessive, speakerKind, type Word } from './words';

/** A noun phrase that names who speaks: "the Bank of Korea", "a survey", "OpenAI's pricing page", "two people". */
export interface Speaker extends Span {
  readonly kind: 'name' | 'text' | 'person';
  /** Index of the word after it. */
  readonly next: number;
  /** Whether it is no more than "the paper", "the report": one told of before. */
  readonly isBare: boolean;
}

const OWN = new Set(['our', 'my', 'your', 'this', 'these', 'me', 'us', 'i', 'we', 'you']);
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'that', 'those']);
/** Words that end a noun phrase before its head was found. */
const STOPS = new Set(
  'by from in on at with that which who to for is are was were has have had as than into over per via and or not'.split(
    ' ',
  ),
);
const LONGEST = 8;

/** Reads a speaker that starts at a word of the clause; null when none does, or it is the writer's own. */
export function readSpeaker(clause: Clause, index: number): Speaker | null {
  const first = clause.words[index];
  if (!first || OWN.has(first.lower)) return null;
  const name = nameFrom(clause, DETERMINERS.has(first.lower) ? index + 1 : index);
  const head = headFrom(clause, index);
  if (head !== null && (!name || head >= name.next)) {
    const word = clause.words[head];
    const kind = speakerKind(word ?? first) === 'person' ? 'person' : 'text';
    const isBare = head - index <= 1 && first.lower === 'the';
    return { start: first.start, end: word?.end ?? first.end, kind, next: head + 1, isBare };
  }
  return name && { ...name, start: first.start };
}

/** The run of names at a word: "New York Times", "Bank of Korea"; a possessive is not one but opens a phrase. */
function nameFrom(clause: Clause, index: number): Speaker | null {
  const first = clause.words[index];
  if (!first || !isName(first)) return null;
  let last = first;
  let end = index + 1;
  let next = index + 1;
  let before = first;
  for (let word = clause.words[next]; word && next < index + LONGEST; word = clause.words[++next]) {
    if (isPossessive(last, clause.text) || !follows(clause, before, word)) break;
    before = word;
    const connects = word.lower === 'of' || word.lower === 'and' || word.lower === '&';
    const after = clause.words[next + 1];
    if (connects && after && isName(after)) continue;
    if (!isName(word)) break;
    last = word;
    end = next + 1;
  }
  if (isPossessive(last, clause.text)) return null;
  return { start: first.start, end: last.end, kind: 'name', next: end, isBare: false };
}

/** Index of the noun that a phrase is about when that is a text or a person: "page" of "OpenAI's pricing page". */
function headFrom(clause: Clause, index: number): number | null {
  let found: number | null = null;
  // "tests" alone are anybody's, "Apple's tests" are not.
  let isOwned = false;
  for (let at = index; at < Math.min(index + LONGEST, clause.words.length); at++) {
    const word = clause.words[at];
    const before = clause.words[at - 1];
    if (!word || (at > index && before && !follows(clause, before, word))) break;
    const isOf = word.lower === 'of' && clause.words[at + 1] !== undefined && found === null;
    if (STOPS.has(word.lower) || OWN.has(word.lower) || (found !== null && word.lower === 'of')) break;
    if (isOf) continue;
    isOwned ||= isPossessive(word, clause.text) || isName(word);
    const isText = SETTING_NOUNS.has(word.lower) || (isOwned && OWNED_TEXTS.has(word.lower));
    if (isText || speakerKind(word) === 'person') found = at;
    else if (found !== null) break;
  }
  return found;
}

/** Whether only blanks or quotes stand between two words. */
function follows(clause: Clause, a: Word, b: Word): boolean {
  return /^['’]?[\s"“”*]+$|^$/.test(clause.text.slice(a.end, b.start));
}
