import { spanAt } from '../text/sorted';
import { contains, type Span } from '../text/span';
import { type Clause, textAfter, textBefore } from './clauses';
import { OWNED_TEXTS, SCHOLARS, STRONG_VERBS, SUBJECTS, type VerbKind } from './speech';
import { isName, isPossessive, type SpeakerKind, speakerKind, type Word } from './words';

/** A verb of reporting in its clause, as the search for its subject sees it. */
export interface Reading {
  readonly clause: Clause;
  /** Links and code that show a social handle, in order and apart. */
  readonly handles: readonly Span[];
  readonly verb: Word;
  /** Index of the verb among the words. */
  readonly index: number;
  readonly kind: VerbKind;
  /** "say", which is a noun more often than "says". */
  readonly isPlain: boolean;
}

/** Which speakers a verb reports for. */
const FITTING: Readonly<Record<VerbKind, readonly SpeakerKind[]>> = {
  anyone: ['name', 'handle', 'person', 'text'],
  text: ['text'],
  handle: ['handle', 'person'],
};

/** Whether the word at an index can be the subject of the verb, so that somebody says so. */
export function fits(at: number, reading: Reading): boolean {
  const { clause, kind, handles, verb } = reading;
  const word = clause.words[at];
  if (!word || isPossessive(word, clause.text)) return false;
  // "It reports results on" is about what a paper holds.
  if (SUBJECTS.has(word.lower)) return kind !== 'text' && !(word.lower === 'it' && verb.lower.startsWith('report'));
  if (OWNED_TEXTS.has(word.lower)) return kind !== 'handle' && hasOwner(clause, at);
  const speaker = isHandle(handles, word) ? 'handle' : speakerKind(word);
  if (speaker === null) return STRONG_VERBS.has(verb.lower) && isNounPhrase(clause, at);
  // "SemiAnalysis puts it at $1.6 billion" says so, "Meta put $14 billion into" does it.
  if (/^(?:put|peg)/.test(verb.lower)) return / at /.test(textAfter(clause, verb.end));
  // "Altman suggested that" says so, "the model suggested a move" does it.
  if (/^(?:suggest|indicat)/.test(verb.lower) && / that\b/.test(textAfter(clause, verb.end).slice(0, 6))) return true;
  // `"We have 100,000," Musk posted`: behind a quote anybody says it.
  const isQuoted = kind === 'handle' && /["”]\s*$/.test(textBefore(clause, word.start));
  return isQuoted || FITTING[kind].includes(speaker) || (kind === 'text' && SCHOLARS.has(word.lower));
}

function isHandle(handles: readonly Span[], word: Word): boolean {
  const span = spanAt(handles, word.start);
  return span !== null && contains(span, word);
}

/** Whether a name stands right before a word: "Similarweb data", "OpenAI's own figures". */
function hasOwner({ words }: Clause, at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(isName);
}

/** "the utility", "one large retailer": whoever "says" something is somebody. */
function isNounPhrase({ words, text }: Clause, at: number): boolean {
  const word = words[at];
  if (!word || !/^\p{Ll}{3,}$/u.test(word.text)) return false;
  const before = words.slice(Math.max(0, at - 3), at);
  const opens = before.findLastIndex(({ lower }) =>
    /^(?:the|an?|one|another|its|their|his|her|some|several|many)$/.test(lower),
  );
  const first = before[opens];
  return first !== undefined && /^[\p{L}\s-]+$/u.test(text.slice(first.start, word.end));
}

/** "we", "I", and what is theirs: "our own tests". */
export function isOwn({ words }: Clause, at: number): boolean {
  if (/^(?:i|we|you)$/.test(words[at]?.lower ?? '')) return true;
  return words.slice(Math.max(0, at - 3), at + 1).some(({ lower }) => /^(?:our|my|your)$/.test(lower));
}
