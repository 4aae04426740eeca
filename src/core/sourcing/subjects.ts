import type { Span } from '../text/span';
import { type Clause, textAfter, textBefore } from './clauses';
import { isVerbForm } from './nounOrVerb';
import { fits, isOwn, type Reading } from './reading';
import { BE_FORMS, BETWEEN, REPORTING_NOUNS, VERBS_OR_NOUNS } from './speech';
import { isName, isPossessive, speakerKind, type Word } from './words';

/** Who says what a verb reports. */
export interface Subject {
  readonly name: Span;
  /** Where what they say may start: at the subject, or at the verb when something else stands between the two. */
  readonly from: number;
}

/** A verb that a statement follows, so that its subject may stand further before. */
const BEFORE_STATEMENT = /^(?: that\b|,? ["“])/;
/** Verbs of texts that are hardly ever nouns: "Documents seen by the Times show". */
const TEXT_VERB = /^(?:show|suggest|indicat|demonstrat|put)/;
/** How many words before a verb its subject may stand. */
const FURTHEST = 14;

/** Who says what a verb reports; null where it is nobody, the writer, or where the verb reports nothing. */
export function findSubject(reading: Reading): Subject | null {
  return findBehind(reading) ?? findBefore(reading) ?? findOmitted(reading);
}

/** The subject before the verb, over auxiliaries and adverbs. */
function findBefore(reading: Reading): Subject | null {
  const { clause, verb, index, kind } = reading;
  let at = index - 1;
  let isPassive = false;
  for (let word = clause.words[at]; word && standsBetween(word); word = clause.words[--at]) {
    isPassive ||= BE_FORMS.has(word.lower) && !verb.lower.endsWith('ing');
  }
  const word = clause.words[at];
  if (!word || isPassive || isPossessive(word, clause.text) || isOwn(clause, at) || !isVerbForm(reading, at))
    return null;
  const between = clause.text.slice(word.end, clause.words[at + 1]?.start);
  if (/[.!?:;)]/.test(between)) return null;
  const isAside = between.includes(',');
  const isAcronym = /^\p{Lu}{2,3}$/u.test(word.text) && at > 0 && isName(clause.words[at - 1] ?? word);
  if (!isAside && (fits(at, reading) || (isAcronym && kind === 'anyone'))) {
    const name = widen(clause, at);
    return { name, from: name.start };
  }
  return isAside || looksBack(reading) ? findEarlier(reading, at, isAside) : null;
}

function standsBetween({ lower }: Word): boolean {
  return BETWEEN.has(lower) || /.ly$/.test(lower);
}

function looksBack({ clause, verb }: Reading): boolean {
  if (verb.lower.endsWith('ing') || BEFORE_STATEMENT.test(textAfter(clause, verb.end)) || TEXT_VERB.test(verb.lower))
    return true;
  return !VERBS_OR_NOUNS.has(verb.lower) && !verb.lower.endsWith('ed');
}

/** "The paper on scaling laws estimates that", "Cerebras announced a chip, claiming", "Meta, the owner of X, said". */
function findEarlier(reading: Reading, from: number, isAside: boolean): Subject | null {
  const { clause, verb, kind } = reading;
  const joins = /^(?:and|or)$/.test(clause.words[from]?.lower ?? '');
  for (let at = from; at >= Math.max(0, from - FURTHEST); at--) {
    if (isOwn(clause, at)) return null;
    if (!fits(at, reading) || (kind === 'text' && !isQualified(clause, at))) continue;
    const name = widen(clause, at);
    // "spent $5, projecting $9", "trained it on 5 GPUs and found": what stands before the verb is not said.
    const other = joins || (isAside && verb.lower.endsWith('ing'));
    return { name, from: other ? verb.start : name.start };
  }
  return null;
}

/** "documents seen by", "a study of", and not "benchmark results", which are no text but something else. */
function isQualified({ words, text }: Clause, at: number): boolean {
  const next = words[at + 1];
  if (text.slice(words[at]?.end, next?.start).includes(',')) return true;
  return /^(?:of|by|from|on|in|at|with|that|which|seen|\p{Ll}+ed)$/u.test(next?.lower ?? '');
}

/** `"…," said Altman`, "…, says the company": the subject behind the verb. */
function findBehind({ clause, verb, index, kind }: Reading): Subject | null {
  const next = clause.words[index + 1];
  if (!next || kind !== 'anyone' || !/[,"”]\s*$/.test(textBefore(clause, verb.start))) return null;
  const hasArticle = /^(?:the|an?)$/.test(next.lower);
  const word = hasArticle ? clause.words[index + 2] : next;
  const speaker = word && !isPossessive(word, clause.text) ? speakerKind(word) : null;
  const isSpeaker = speaker === 'name' ? !hasArticle : hasArticle && speaker === 'person';
  const isLast = word !== undefined && /^[^\d]{0,80}$/.test(textAfter(clause, word.end).replace('|', '0'));
  return word && isSpeaker && isLast ? { name: word, from: clause.start } : null;
}

/** "…; claims to use less": the digest's way, whose subject is what its entry is about. */
function findOmitted({ clause, verb, index }: Reading): Subject | null {
  const opens = index === 0 && clause.start > clause.sentence.start && /s$/.test(verb.lower);
  return opens && /^ (?:to|that)\b/.test(textAfter(clause, verb.end)) ? { name: verb, from: verb.start } : null;
}

/** The whole of a name that ends in the word at `index`, and the text whose "of …" it is: "A study of 54 people". */
function widen({ words, text }: Clause, index: number): Span {
  let first = words[index];
  const end = first?.end ?? 0;
  const of = words.slice(Math.max(0, index - 3), index).findLastIndex(({ lower }) => lower === 'of');
  const whole = of === -1 ? undefined : words[Math.max(0, index - 3) + of - 1];
  if (whole && REPORTING_NOUNS.has(whole.lower)) return { start: whole.start, end };
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at];
    if (!word || !first || !/^\p{Lu}/u.test(word.text) || text.slice(word.end, first.start) !== ' ') break;
    first = word;
  }
  return { start: first?.start ?? 0, end };
}
