import type { Token } from '../../quantities/tokens';
import type { Site } from '../site';
import { hedgeStart, wordBefore } from '../wordBefore';
import type { Exclusion } from './exclusion';

/** How many tokens back the scope of a word is sought, which bounds the work. */
const REACH = 60;

const SUPPOSING = /^(?:suppose|supposing|imagine|hypothetically|pretend)$/;
const IMPERATIVE =
  /^(?:set|use|choose|pick|select|enter|type|try|add|install|increase|decrease|reduce|lower|raise|keep|specify|configure|change|adjust|wait|click|replace|allocate|pass|provide|limit|deploy|launch|download|request|run|create|start|enable|provision|instruct)$/;
const ADVERBS = /^(?:then|first|next|finally|now|please|just|simply|also|optionally|instead|always|never)$/;

/** "if it cost $1", "suppose you have 10 users": the number is made up. */
function isHypothetical({ tokens, quantity, from }: Site): boolean {
  let comma = false;
  for (let at = quantity.first - 1; at >= Math.max(from, quantity.first - REACH); at--) {
    const token = tokens[at];
    if (!token) continue;
    if (SUPPOSING.test(token.lower)) return true;
    if (
      /^assum(?:e|ing)$/.test(token.lower) &&
      (at === from || /^(?:let|lets|s|us)$/.test(tokens[at - 1]?.lower ?? ''))
    )
      return true;
    if (token.text === ',' || token.text === ';' || token.text === ':') {
      if (token.text === ',' && isSay(tokens, at - 1, from)) return true;
      comma = true;
    }
    if (token.lower === 'if' && !comma && tokens[at - 1]?.lower !== 'as' && tokens[at - 1]?.lower !== 'even')
      return true;
    if (isSay(tokens, at, from) && !comma) return true;
  }
  return false;
}

/** "say" that supposes: at the start of a clause, or between commas. */
function isSay(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.lower !== 'say') return false;
  const before = tokens[at - 1];
  return (
    at === from ||
    before?.text === ',' ||
    before?.text === '(' ||
    before?.lower === 'let' ||
    before?.lower === 's' ||
    before?.text === '—' ||
    before?.lower === 'can' ||
    before?.lower === 'could'
  );
}

const SETTABLE: ReadonlySet<string> = new Set([
  'none',
  'count',
  'token',
  'chip',
  'time',
  'data-size',
  'bit',
  'percent',
  'ratio',
  'score',
]);

/** "set temperature to 0.7", "use a batch size of 32", "you can choose 3 examples": what the reader is told to do. */
function isSetting({ tokens, quantity, from, block }: Site): boolean {
  if (!SETTABLE.has(quantity.dimension) || block.kind !== 'paragraph') return false;
  if (tokens[quantity.first - 1]?.lower === 'of' && tokens[quantity.first - 2]?.lower === 'best') return true;
  if (startsImperative(tokens, from, quantity.first)) return true;
  for (let at = Math.max(from + 1, quantity.first - REACH); at < quantity.first; at++) {
    const word = tokens[at]?.lower ?? '';
    // "If prompts are longer, increase the timeout to 300 seconds."
    if (
      tokens[at - 1]?.text === ',' &&
      CONDITION.test(tokens[from]?.lower ?? '') &&
      startsImperative(tokens, at, quantity.first)
    )
      return true;
    if (!/^(?:set|choose|use|pick|select|need|want|try|specify)$/.test(word)) continue;
    const before = tokens[at - 1]?.lower ?? '';
    if (tokens[at - 2]?.lower === 'you' && /^(?:can|could|should|must|may|might|ll|would)$/.test(before)) return true;
    // "is set to 300", not "is set to release"
    if (word === 'set' && /^(?:is|are|be|by)$/.test(before))
      return !(
        tokens[at + 1]?.lower === 'to' &&
        tokens[at + 2]?.kind === 'word' &&
        hedgeStart(tokens, quantity.first) > at + 2
      );
  }
  return false;
}

/** How many marks and adverbs may stand before a clause's verb. */
const LEAD = 10;
const CONDITION = /^(?:if|to|for|when|once|step)$/;

/** Whether a clause that starts at a token begins with a verb that tells the reader to do something. */
function startsImperative(tokens: readonly Token[], from: number, before: number): boolean {
  let start = from;
  const last = Math.min(before, from + LEAD);
  while (start < last && (tokens[start]?.kind !== 'word' || ADVERBS.test(tokens[start]?.lower ?? ''))) start++;
  const next = tokens[start + 1];
  if (start >= last || !IMPERATIVE.test(tokens[start]?.lower ?? '') || next?.glued) return false;
  return next !== undefined && (next.kind !== 'sign' || next.text === '`');
}

/** "(45 messages)", "(552 points, 125 comments)": what a digest copies from where it found something. */
function isTally({ noun, first }: Site['quantity'], tokens: Site['tokens']): boolean {
  return (
    /^[(·|]$/.test(tokens[first - 1]?.text ?? '') &&
    noun !== null &&
    /^(?:message|comment|upvote|point|like|reply|retweet|vote|view|response|restack)$/.test(noun)
  );
}

/** So many are told of for their own sake. */
const MANY = 1000;
/** "[103 comments](…)": a link to what was said of something. */
const isTallyLink = ({ quantity: { noun, prose, value, first }, tokens, marked }: Site): boolean =>
  noun !== null &&
  Number(value) < MANY &&
  !/^(?:received|got|drew|attracted|submitted)$/.test(wordBefore(tokens, first)) &&
  /^(?:comment|reply|upvote)$/.test(noun) &&
  marked.link.some(({ start, end }) => start === prose.start && end === prose.end);

/** "Score: 552, Comments: 125": the labels under which forums show them. */
function isLabelled({ first }: Site['quantity'], tokens: Site['tokens']): boolean {
  if (tokens[first - 1]?.text !== ':') return false;
  const label = tokens[first - 2]?.lower ?? '';
  return (
    /^(?:comments|upvotes|likes|retweets|karma|activity)$/.test(label) ||
    (label === 'score' && tokens[first + 2]?.lower === 'comments')
  );
}

/** A digest counting its own work: "we checked 7 subreddits", "estimated reading time saved: 239 minutes", "5 min read". */
function isBookkeeping(site: Site): boolean {
  const { tokens, quantity, from, to } = site;
  if (!['none', 'count', 'time', 'rate', 'score'].includes(quantity.dimension) || quantity.scaled) return false;
  if (isTally(quantity, tokens) || isLabelled(quantity, tokens) || isTallyLink(site)) return true;
  if (quantity.dimension === 'time' && /^reads?$/.test(tokens[quantity.end]?.lower ?? '')) return true;
  for (let at = Math.max(from, quantity.first - REACH); at < Math.min(to, quantity.end + REACH); at++) {
    const word = tokens[at]?.lower;
    const next = tokens[at + 1]?.lower ?? '';
    if (
      word === 'we' &&
      /^(?:checked|scanned|read|reviewed|summarized|summarised|monitored|analyzed|looked|curated|covered)$/.test(next)
    )
      return true;
    if ((word === 'reading' || word === 'read') && next === 'time') return true;
  }
  return false;
}

/** Numbers that state nothing about the world because of the sentence they stand in. */
export const SCOPE_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'bookkeeping', applies: isBookkeeping },
  { name: 'hypothetical', applies: isHypothetical },
  { name: 'setting', applies: isSetting },
];
