import { MONTH } from './exclusions/dates';
import { hedgeStart } from './wordBefore';
import type { Weights } from './priors';
import type { Site } from './site';

/** What a label adds that says what task so many tokens were used for, and what a verb does. */
const PER_TASK = 12;
const SPENT = 8;
/** Nobody spends more on one task. */
const SPENT_MAX = 1e8;
/** And what the noun adds whose length is given. */
const READ = 8;
const SPENDING =
  /^(?:used|uses|consum(?:es|ed|ing)|generat(?:es|ed|ing)|spent|spends|spending|burn(?:s|ed|ing)|produc(?:es|ed|ing)|emit(?:s|ted))$/;

/** What a time adds in which a service works through so many tokens. */
const USED = 9;
/** Less than this a reader or a single task uses. */
const SERVICE_MIN = 1e9;
const PERIODIC = /^(?:daily|weekly|monthly|quarterly)$/;
const PERIOD = /^(?:day|week|month|quarter)$/;
const BEFORE_PERIOD = /^(?:a|an|per|each|every|\/)$/;
const TRAINING = /^(?:pre|post)?train/;

/** How far the words for the time, and for the task, may stand, in tokens. */
const REACH = 8;
const LABEL = 10;

/** Tokens by the day or month, said of them or of their list, are what a service is used for; by the task what it takes. */
export function tokenWeights(site: Site): Weights {
  if (isLabelledPerTask(site)) return { performance: PER_TASK };
  if (site.quantity.dimension !== 'token') return {};
  if (isRead(site)) return { 'context-length': READ };
  if (isSpent(site)) return { performance: SPENT };
  return lowest(site) >= SERVICE_MIN && isOfService(site) ? { adoption: USED } : {};
}

const lowest = ({ quantity: { value } }: Site): number => (typeof value === 'number' ? value : value[0]);

/** "20 concurrent 32K-token requests", "documents of up to 10 million tokens": how long what a model reads is. */
function isRead({ quantity, tokens, from, to }: Site): boolean {
  const after = quantity.end < to ? (tokens[quantity.end]?.lower ?? '') : '';
  if (/^(?:requests?|prompts?|inputs?|documents?|contexts?)$/.test(after)) return true;
  const of = hedgeStart(tokens, quantity.first) - 1;
  return (
    /^(?:of|containing|with)$/.test(tokens[of]?.lower ?? '') &&
    of > from &&
    /^(?:documents|inputs|prompts|sequences|contexts)$/.test(tokens[of - 1]?.lower ?? '')
  );
}

/** "Average output tokens per task: 14K" */
function isLabelledPerTask({ quantity, tokens, from }: Site): boolean {
  if (quantity.dimension !== 'token' && (quantity.dimension !== 'none' || quantity.letter === null)) return false;
  const label = tokens.slice(Math.max(from, quantity.first - LABEL), quantity.first).map(({ lower }) => lower);
  const per = label.lastIndexOf('per');
  return per > 0 && label[per - 1] === 'tokens' && label.includes(':', per);
}

/** "used 39,398 reasoning tokens", "40 generated tokens"; "used 16K input tokens" is what was read. */
function isSpent(site: Site): boolean {
  const { quantity, tokens, from } = site;
  if (lowest(site) > SPENT_MAX) return false;
  const words = tokens.slice(quantity.first + 1, quantity.end).map(({ lower }) => lower);
  if (words.some((word) => /^(?:generated|emitted)$/.test(word))) return true;
  if (words.some((word) => /^(?:input|prompt|context)$/.test(word))) return false;
  const before = hedgeStart(tokens, quantity.first) - 1;
  return before >= from && SPENDING.test(tokens[before]?.lower ?? '');
}

/** "12T tokens a month", an item below "Monthly:", or one labelled with a month, where nothing is trained. */
function isOfService({ quantity, tokens, from, to, parent }: Site): boolean {
  const around = tokens
    .slice(Math.max(from, quantity.first - REACH), Math.min(to, quantity.end + REACH))
    .map(({ lower }) => lower);
  if (around.some((word) => TRAINING.test(word))) return false;
  const listed = (parent?.text.toLowerCase() ?? '').match(/[a-z/]+/g) ?? [];
  return isPeriodic(around) || isPeriodic(listed) || isDated(tokens, quantity.first);
}

const isPeriodic = (words: readonly string[]): boolean =>
  words.some((word, at) => PERIODIC.test(word) || (PERIOD.test(word) && BEFORE_PERIOD.test(words[at - 1] ?? '')));

/** "April 2026: 9.7T tokens" */
const isDated = (tokens: Site['tokens'], first: number): boolean =>
  tokens[first - 1]?.text === ':' && [2, 3, 4].some((step) => MONTH.test(tokens[first - step]?.text ?? ''));
