import { hedgeStart } from './hedged';
import type { Weights } from './priors';
import type { Site } from './site';

/** What a time adds in which a service works through so many tokens. */
const USED = 7;
/** Less than this a reader or a single task uses. */
const SERVICE_MIN = 1e9;
/** How far the words for the time may stand, in tokens. */
const REACH = 8;

const PERIODIC = /^(?:daily|weekly|monthly|quarterly)$/;
const PERIOD = /^(?:day|week|month|quarter)$/;
const BEFORE_PERIOD = /^(?:a|an|per|each|every|this|last|\/)$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const TRAINING = /^(?:pre|post)?-?train/;

/** What a label adds that says what task so many tokens were used for. */
const PER_TASK = 12;

/** Tokens by the day or month, said of them or of the list that they stand in, are what a service is used for; by the task what it takes. */
export function tokenWeights({ quantity, tokens, from, to, parent }: Site): Weights {
  if (isLabelledPerTask({ quantity, tokens, from })) return { performance: PER_TASK };
  if (quantity.dimension === 'token' && isSpent({ quantity, tokens, from })) return { performance: SPENT };
  if (quantity.dimension !== 'token' || lowest(quantity) < SERVICE_MIN) return {};
  const around = tokens
    .slice(Math.max(from, quantity.first - REACH), Math.min(to, quantity.end + REACH))
    .map(({ lower }) => lower);
  if (around.some((word) => TRAINING.test(word))) return {};
  const listed = (parent?.text.toLowerCase() ?? '').match(/[a-z/]+/g) ?? [];
  return [around, listed].some(isPeriodic) || isDated(tokens, quantity.first) ? { adoption: USED } : {};
}

/** What a verb adds by which a task took so many tokens: "used 39,398 reasoning tokens". */
const SPENT = 8;
/** Nobody spends more on one task. */
const SPENT_MAX = 1e8;
const SPENDING =
  /^(?:used|uses|consum(?:es|ed|ing)|generat(?:es|ed|ing)|spent|spends|spending|burn(?:s|ed|ing)|produc(?:es|ed|ing)|emit(?:s|ted))$/;

function isSpent({ quantity, tokens, from }: Pick<Site, 'quantity' | 'tokens' | 'from'>): boolean {
  // "used 1600 input tokens" is what was read.
  if (lowest(quantity) > SPENT_MAX || /^(?:input|prompt|context)$/.test(tokens[quantity.first + 1]?.lower ?? ''))
    return false;
  const before = hedgeStart(tokens, quantity.first) - 1;
  return before >= from && SPENDING.test(tokens[before]?.lower ?? '');
}

/** "Average output tokens per task: 14K" */
function isLabelledPerTask({ quantity, tokens, from }: Pick<Site, 'quantity' | 'tokens' | 'from'>): boolean {
  if (quantity.dimension !== 'token' && (quantity.dimension !== 'none' || quantity.letter === null)) return false;
  const first = Math.max(from, quantity.first - REACH - 2);
  const label = tokens.slice(first, quantity.first).map(({ lower }) => lower);
  const per = label.lastIndexOf('per');
  return per > 0 && label[per - 1] === 'tokens' && label.includes(':', per);
}

const lowest = ({ value }: Site['quantity']): number => (typeof value === 'number' ? value : value[0]);

/** "April 2026: 9.7T tokens": a month as the label. */
const isDated = (tokens: Site['tokens'], first: number): boolean =>
  tokens[first - 1]?.text === ':' && [2, 3, 4].some((step) => MONTH.test(tokens[first - step]?.lower ?? ''));

const isPeriodic = (words: readonly string[]): boolean =>
  words.some((word, at) => PERIODIC.test(word) || (PERIOD.test(word) && BEFORE_PERIOD.test(words[at - 1] ?? '')));
