import type { Attribution } from './attribution';
import { type Clause, textAfter } from './clauses';
import { isPossessive, type Word } from './words';

const THEIR: ReadonlySet<string> = new Set(['their', 'its', 'his', 'her']);
/** What stands behind a possessive: "'s own estimate", "'s 0.14kWh number". */
const FIGURE =
  /^['’]?s? (?:[\w.$€£%’'-]{1,30} ){0,3}(?:number|estimate|figure|forecast|claim|projection|prediction|guidance|outlook|tally)s?\b/;
/** And behind that: "of 0.5 kWh", up to the verb that judges it, or "is 0.5 kWh". */
const FIGURE_REST: readonly RegExp[] = [
  /^ (?:of|for|that|at) (?:[^\s,;—–]{1,30} ){0,6}?[^\s,;—–]{1,30}(?= (?:is|was|are|were|has|had|would)\b|[,;—–.]|$)/,
  /^ (?:is|was|are|were) (?:(?:about|around|roughly|nearly|over|some) )?[~$€£]?\d[^,;—–]*/,
];
/** "'s slogan: “20x faster": what is quoted after a colon is theirs. */
const QUOTED_LINE = /^['’]?s? (?:[\w-]{1,30} ){0,3}[\w-]{1,30}: ?["“]/;

/**
 * What is somebody's: "the Post's 0.14 kWh number", "the paper's estimate of 5", "Their slogan: “5x faster”". It reaches
 * over that phrase alone.
 */
export function findTheirs(clause: Clause, word: Word): Attribution | null {
  const isTheirs = THEIR.has(word.lower);
  const isNamed = isPossessive(word, clause.text) && /^\p{Lu}|^(?:company|paper|report|study|firm)/u.test(word.text);
  if (!isTheirs && !isNamed) return null;
  const end = word.start + word.text.replace(/['’]s$/, '').length;
  const after = textAfter(clause, end);
  const name = { start: word.start, end };
  const line = QUOTED_LINE.exec(after)?.[0];
  if (line !== undefined) {
    const quote = clause.text.slice(end + line.length).search(/["”]/);
    const close = quote === -1 ? clause.end : end + line.length + quote;
    return { name, scope: { start: word.start, end: Math.min(close, clause.end) } };
  }
  const figure = isNamed ? FIGURE.exec(after)?.[0] : undefined;
  if (figure === undefined) return null;
  const rest = FIGURE_REST.map((pattern) => pattern.exec(after.slice(figure.length))?.[0] ?? '').join('');
  return { name, scope: { start: word.start, end: Math.min(end + figure.length + rest.length, clause.end) } };
}
