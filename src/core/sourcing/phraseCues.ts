import type { Attribution } from './attribution';
import { type Clause, reachOf, textAfter, textBefore } from './clauses';
import { readSpeaker, type Speaker } from './speaker';
import { findTheirs } from './theirCues';
import type { Word } from './words';

/** Units and chips that follow "per" with a capital. */
const UNIT = /^(?:[GCTN]PU|API|LLM|AI|[HABV]\d|MI\d|[kMGTP]?Wh?|[KMGT]i?B|[KMBT]|M?[Tt]ok)s?(?:\d|$)/;
const ENDS_CLAUSE = /^["”’']?\s?(?:[.,;:)\]"”—–]|$|(?:in|on|of|by|from|at|with|published|released)\b[^,;]{0,80}$)/;
const OPENS_CLAUSE = /(?:^\s?(?:[;,]\s)?(?:(?:and|but|while|whereas|also|for example),?\s)?|[,(:—–]\s?|\s-\s)$/i;
/** "data from Epoch AI", "claimed by two employees", "a survey of managers by Gallup". */
const BY_SOMEBODY =
  /\b(?:claimed|cited|reported|estimated|calculated|measured|noted|quoted|said|forecast|projected|confirmed|data|numbers|figures|estimates?|analysis|research|report|study|survey|poll|benchmark|micro-benchmark|tests?|evaluation|projections?|calculations?)\s(?:by|from)\s$/i;
const ACCORDING = /\b(?:according to|in the words of|citing|courtesy of)\s["“*]{0,3}$/i;
const PREPOSITION = /(?:^|[\s("“])(per|via|in|from|by|on|under)\s["“]?$/i;

/** The last words of ACCORDING and PREPOSITION. */
const LEADS: ReadonlySet<string> = new Set('to of citing per via in from by on under'.split(' '));

/** Words that attribute by what follows them right away. */
const PATTERNS: ReadonlyMap<string, RegExp> = new Map([
  // "one claim that"
  ...rowsOf(
    'claim claims estimate estimates prediction predictions forecast forecasts finding findings warning warnings admission admissions statement statements',
    /^ that\b/,
  ),
  // "raised its 2026 growth forecast"
  ...rowsOf(
    'raised cut lowered lifted kept revised trimmed hiked maintained slashed issued reaffirmed set',
    /^ (?:its|their|his|her) (?:[\w’'-]{1,30} ){0,5}?(?:forecast|guidance|estimate|outlook|projection|prediction)s?\b/,
  ),
  // "by OpenAI's own count"
  ...rowsOf(
    'by',
    /^ (?:\p{Lu}[\p{L}\p{N}]{0,40}['’]s?|its|their) (?:own )?(?:count|estimates?|figures?|account|reckoning|numbers|calculations?|tally)\b/u,
  ),
]);

function rowsOf(words: string, rest: RegExp): readonly (readonly [word: string, rest: RegExp])[] {
  return words.split(' ').map((word) => [word, rest]);
}

/** What phrases without a verb attribute: "according to two people", "per CNBC", "in a survey of 2,000 managers". */
export function findPhraseCues(clause: Clause): Attribution[] {
  const found: Attribution[] = [];
  let last = '';
  for (const [index, word] of clause.words.entries()) {
    // Most words follow no preposition, and then nothing before them needs a look.
    const before = LEADS.has(last) ? textBefore(clause, word.start) : null;
    const cue =
      (before === null ? null : (findAccording(clause, index, before) ?? findSetting(clause, index, before))) ??
      findTheirs(clause, word) ??
      findPattern(clause, word);
    if (cue) found.push(cue);
    last = word.lower;
  }
  return found;
}

/** "according to NAME" and "citing NAME", where whatever follows is who says so. */
function findAccording(clause: Clause, index: number, before: string): Attribution | null {
  const lead = ACCORDING.exec(before);
  const word = clause.words[index];
  if (!lead || !word || /^(?:me|us|you|my|our)$/.test(word.lower)) return null;
  return { name: readSpeaker(clause, index) ?? word, scope: reachOf(clause, startOf(word, before, lead)) };
}

/** A speaker after a preposition: "in a study", "per CNBC", "came from Gartner", "data by Epoch AI". */
function findSetting(clause: Clause, index: number, before: string): Attribution | null {
  const lead = PREPOSITION.exec(before);
  const word = clause.words[index];
  const speaker = lead && word && readSpeaker(clause, index);
  if (!speaker) return null;
  const start = startOf(word, before, lead);
  const isMeant = BY_SOMEBODY.test(before) || isSetting(clause, speaker, lead[1]?.toLowerCase() ?? '', start, word);
  return isMeant ? { name: { start: speaker.start, end: speaker.end }, scope: reachOf(clause, start) } : null;
}

/** Where a match in the text before a word starts in the prose. */
function startOf(word: Word, before: string, match: RegExpExecArray): number {
  return word.start - (before.length - match.index);
}

function isSetting(clause: Clause, speaker: Speaker, preposition: string, start: number, word: Word): boolean {
  const before = textBefore(clause, start);
  const after = textAfter(clause, speaker.end);
  if (preposition === 'per' || preposition === 'via') {
    return !UNIT.test(word.text) && ENDS_CLAUSE.test(after) && speaker.kind !== 'person';
  }
  if (/\b(?:comes?|came)\s?$/.test(before)) return preposition === 'from';
  const stands = OPENS_CLAUSE.test(before) || ENDS_CLAUSE.test(after);
  return speaker.kind === 'text' && !speaker.isBare && stands && preposition !== 'by';
}

function findPattern(clause: Clause, word: Word): Attribution | null {
  const found = PATTERNS.get(word.lower)?.exec(textAfter(clause, word.end));
  if (!found) return null;
  const name = { start: word.start, end: Math.min(word.end + found[0].length, clause.end) };
  return { name, scope: reachOf(clause, word.start) };
}
