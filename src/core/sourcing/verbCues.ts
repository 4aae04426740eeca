import type { Span } from '../text/span';
import type { Attribution } from './attribution';
import { type Clause, textAfter, textBefore } from './clauses';
import { REPORTING_VERBS, VERBS_OR_NOUNS } from './speech';
import { findSubject, type Subject } from './subjects';
import type { Word } from './words';

/** What stands between a statement and who is named behind it: `…," as the`, "…, one". */
const BEFORE_ASIDE = /[,("”–—-]["”]?\s?(?:as\s)?(?:the\s|an?\s|one\s)?(?:\p{Ll}{1,30}\s){0,2}$/u;
/** What opens a sentence and belongs to what is said after it: "Across 4,867 developers, the study found". */
const OPENING = /^(?:In|At|Across|Among|Of|For|By|On|Over|Between)\b(?:[^,|]|,(?=\d))*,\s*(?:the\s|an?\s)?$/;
/** The rest of "…, Meta said on Monday", "…, he told the Financial Times". */
const REST_OF_ASIDE =
  /^(?:\s(?:on|in|last|to|this)\b[^,;]{0,60}|(?:\s(?:the\s)?\p{Lu}[\p{L}&]{0,30}){1,4})?\s?(?:[.,"”)—–]|$)/u;

/**
 * What somebody says in a clause, by a reporting verb and its subject: "the report found that …", "…, Meta says",
 * "with Google pledging …". It reaches from the subject to the end of the clause, or over all of the clause when it
 * stands behind what was said. "We estimate", "is said to", "the announced price" and "all told" say nothing of that kind.
 */
export function findVerbCues(clause: Clause, handles: readonly Span[]): Attribution[] {
  const found: Attribution[] = [];
  for (const [index, verb] of clause.words.entries()) {
    const form = REPORTING_VERBS.get(verb.lower);
    if (!form) continue;
    // In a title verbs have capitals too, but so have nouns.
    const isWritten = verb.text === verb.lower || (index > 0 && !VERBS_OR_NOUNS.has(verb.lower));
    const isIdiom = verb.lower === 'told' && clause.words[index - 1]?.lower === 'all';
    const subject = isWritten && !isIdiom ? findSubject({ clause, handles, verb, index, ...form }) : null;
    if (subject) found.push({ name: subject.name, scope: scopeOf(clause, subject, verb) });
  }
  return found;
}

function scopeOf(clause: Clause, { name, from }: Subject, verb: Word): Span {
  const before = textBefore(clause, name.start);
  const standsBehind =
    name.start < verb.start && BEFORE_ASIDE.test(before) && REST_OF_ASIDE.test(textAfter(clause, verb.end));
  const reachesBack = standsBehind || (from === name.start && OPENING.test(before));
  return { start: reachesBack ? clause.start : from, end: clause.end };
}
