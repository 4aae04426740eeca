import { firstFrom } from '../text/sorted';
import { contains, type Span } from '../text/span';
import type { Attribution } from './attribution';
import { type Clause, textBefore } from './clauses';

const BRACKETS = /\(([^()]{2,120})\)/g;
/** Words that say what opens and not who says so: "technical report", "model card", "Hugging Face". */
const NOT_A_NAME =
  /^(?:(?:the|a|an|see|full|original|official|more|read|via|on|arxiv|research|tech(?:nical)?|blog|model|system)\s)*(?:links?|sources?|here|this|papers?|blogs?|posts?|reports?|demos?|code|github|repo|docs|tweets?|announcements?|pdf|archive|videos?|threads?|articles?|cards?|sites?|websites?|pages?|weights|models?|details?|info|discussion|hugging ?face|arxiv|release|slides|project|data(?:set)?s?)\b/i;
const NAME = /^@?[\p{L}\p{N}_.&’'-]+(?:\s+[\p{L}\p{N}_.&’'-]+){0,3}$/u;
const PROPER_NAME = /^\p{Lu}[\p{L}&’'.-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}&’'.-]*){0,3}$/u;

/**
 * Names in brackets behind what they say: "scores 61.4 ([Artificial Analysis](…))", "(on [ChinaTalk](…))", and
 * without a link at the end of a sentence, "up 40% in 2026 (Counterpoint Research)". "(paper)" and a spelled-out
 * acronym are none. The links are those of the prose, in order and apart.
 */
export function findNamedSources(clause: Clause, links: readonly Span[]): Attribution[] {
  const part = clause.text.slice(clause.start, clause.end);
  if (!part.includes('(')) return [];
  return [...part.matchAll(BRACKETS)].flatMap((match) => {
    const start = clause.start + match.index + 1;
    const brackets = { start, end: start + (match[1] ?? '').length };
    const first = links[firstFrom(links, start)];
    const link = first && contains(brackets, first) ? first : null;
    const isLast = /^["”*_]*[.!]?["”]?\s*$/.test(clause.text.slice(brackets.end + 1, clause.sentence.end));
    const name = link ? linkedName(clause.text, brackets, link) : isLast ? plainName(clause, brackets) : null;
    const reach = isLast ? clause.sentence : clause;
    return name ? [{ name, scope: { start: reach.start, end: reach.end } }] : [];
  });
}

/** The link's text where little else stands in the brackets before it: "on ", "via ". */
function linkedName(text: string, brackets: Span, link: Span): Span | null {
  const shown = text.slice(link.start, link.end);
  const lead = text.slice(brackets.start, link.start).trimStart();
  if (!/^(?:(?:on|via|per|from|by|source:|h\/t)\s+)?$/i.test(lead)) return null;
  const isName = NAME.test(shown) && !NOT_A_NAME.test(shown) && !/^\d/.test(shown);
  return isName && /^[@\p{Lu}]|^[\p{L}\d_]+$/u.test(shown) ? link : null;
}

function plainName(clause: Clause, brackets: Span): Span | null {
  const inside = clause.text.slice(brackets.start, brackets.end);
  if (!PROPER_NAME.test(inside) || !/\p{Ll}/u.test(inside) || NOT_A_NAME.test(inside)) return null;
  if (!inside.includes(' ') && !/^\p{Lu}\p{Ll}+$/u.test(inside)) return null;
  const before = textBefore(clause, brackets.start - 1).trimEnd();
  const lastWords = before.split(/\s+/).slice(inside.includes(' ') ? -6 : -3);
  // "RLHF (Reinforcement Learning …)" spells out; "by Q2 2026 (Counterpoint Research)" names.
  const spellsOut = /^\p{Lu}{2,}s?$/u.test(lastWords.at(-1) ?? '');
  return !spellsOut && lastWords.some((word) => /\d/.test(word)) ? brackets : null;
}
