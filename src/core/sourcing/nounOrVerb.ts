import { textAfter } from './clauses';
import type { Reading } from './reading';
import { VERBS_OR_NOUNS } from './speech';
import { isName, speakerKind, type Word } from './words';

/** What follows a noun: "DeepSeek claims are", "the Meta report on". */
const AFTER_NOUN = /^\s*(?:is|are|was|were|has|have|about|of|for|from|show|suggest|and|on)\b/;
const AFTER_PARTICIPLE = /^\s*(?:to|at|by|from|above|below|here)\b/;
/** Verbs whose participle often stands for "which is": "Revenue expected to reach". */
const PARTICIPLE = new Set(
  (
    'expected projected estimated forecast reported quoted cited calculated advertised described disclosed announced ' +
    'confirmed claimed stated mentioned discussed documented listed'
  ).split(' '),
);

/**
 * Whether a form of a reporting verb is a verb after the word at an index: not in "DeepSeek claims are", "the Goldman
 * forecast", "Prices quoted at", "agreed to buy".
 */
export function isVerbForm({ clause, verb, kind, isPlain }: Reading, at: number): boolean {
  const after = textAfter(clause, verb.end);
  const subject = clause.words[at];
  if (!subject || (verb.lower.startsWith('agree') && /^ to\b/.test(after))) return false;
  if (VERBS_OR_NOUNS.has(verb.lower)) {
    if (AFTER_NOUN.test(after)) return false;
    // "Goldman forecast a rise" is past tense, "the Goldman forecast" a noun.
    const isPast = verb.lower === 'forecast' && !/^(?:the|an?|this|that)$/.test(wordBeforeName(clause.words, at));
    if (isPlain && kind !== 'text' && speakerKind(subject) === 'name' && !isPast) return false;
  }
  const opens = subject.start === clause.sentence.start && /^\p{Lu}\p{Ll}+$/u.test(subject.text);
  if (!opens || !PARTICIPLE.has(verb.lower)) return true;
  const isHeading = /^\s*(?:[:.)]|$)/.test(after) && /[^s]s$/.test(subject.text);
  return !AFTER_PARTICIPLE.test(after) && !isHeading;
}

/** "the" for the word at the end of "the Goldman Sachs". */
function wordBeforeName(words: readonly Word[], index: number): string {
  let at = index;
  for (let word = words[at]; word && isName(word); word = words[--at]);
  return words[at]?.lower ?? '';
}
