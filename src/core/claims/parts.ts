import { hedgeStart } from './wordBefore';
import type { Weights } from './priors';
import type { Site } from './site';

/** What the noun adds that a percentage is a part of, or a margin. */
const PART = 7;
/** How far behind "of" that noun may stand: "41% of the firm's net revenue". */
const REACH = 6;

const MONEY =
  /^(?:revenues?|sales|profits?|earnings|income|ebitda?|assets|capex|opex|spending|expenses|equity|shares|debt|bookings|backlog|reserves|issuance|portfolio|valuation|gdp)$/;
const MARGIN =
  /^(?:margins?|stakes?|ownership|shareholding|dividend|yield|fees?|expenses?|apr|apy|coupon|irr|owned|commission|royalty)$/;

/** What a cheaper way takes less of: "only 1% of the data", "using 25% of its parameters". */
const RESOURCE = /^(?:data|costs?|price|parameters?|params|size|compute|flops|tokens?|weights|budget|latency)$/;
const SPARING = /^(?:only|just|merely|barely)$/;
const TAKING = /^(?:us(?:e|es|ed|ing)|with|requir(?:e|es|ed|ing)|needs?|needing|takes?|taking|costs?|costing|at)$/;

/** Of compute a part says what was done with it, though "of the compute" may also compare. */
const SHARE = 10;

/** And what may be used of a service is no matter of how many use it. */
const QUOTA = 12;

/** What it adds that a part is said to be little of what something takes. */
const SPARED = 9;

/** No percentage is a cost unless it is a part of one. */
const COSTS = 16;

const MEMORY = /^(?:v?ram|hbm|memory)$/;

/** Of these a part counts as the whole would: "69% of the tokens", "20% of compute". */
const KINDS: readonly (readonly [RegExp, Weights])[] = [
  [/^(?:compute|computation|flops|gpu-hours)$/, { compute: SHARE }],
  [/^costs$/, { cost: COSTS }],
  [MEMORY, { performance: PART }],
  [/^(?:data|datasets?|corpus|tokens|samples)$/, { data: PART }],
];

/** What stands behind such a noun where it ends its phrase: "of the tokens are", not "of the data centers". */
const AFTER_KIND =
  /^(?:[^\p{L}].*|)$|^(?:are|is|was|were|in|of|used|could|would|that|which|for|to|and|on|collectively|from|goes|went|comes|came)$/u;

/** "58% US share": of a market, where no owner has it. */
const OWNED = /^(?:revenue|voting|economic|equity|profit)$/;

/**
 * What a percentage is a part of says what it is: "41% of net revenue" and "a 29.5% EBIT margin" are matters of finance,
 * "a 58% share" is one of a market.
 */
export function partWeights(site: Site): Weights {
  const { quantity, tokens, to } = site;
  if (quantity.dimension !== 'percent' || quantity.change) return {};
  const word = (step: number): string => (quantity.end + step < to ? (tokens[quantity.end + step]?.lower ?? '') : '');
  for (let step = 0; step < 5; step++) {
    if (MARGIN.test(word(step))) return { finance: PART };
    if (word(step) === 'share' && !OWNED.test(word(step - 1))) return { adoption: PART };
    if (
      !/^[\p{L}\d-]+$/u.test(word(step)) ||
      /^(?:of|in|and|to|for|on|after|by|at|from|with|as|when|while|before|since)$/.test(word(step))
    )
      break;
  }
  if (isOfQuota(word)) return { performance: QUOTA };
  if (word(0) !== 'of') return {};
  for (let step = 1; step <= REACH; step++) {
    if (MONEY.test(word(step))) return { finance: PART };
    if (RESOURCE.test(word(step)) && isSpared(site)) return { comparison: SPARED };
    // "only 25% of the memory of the other"
    const isOfOther = /^(?:of|that|compared|as)$/.test(word(step + 1));
    if (MEMORY.test(word(step)) && isOfOther && isSpared(site)) return { comparison: SPARED };
    const kind = KINDS.find(([noun]) => noun.test(word(step)));
    if (kind && AFTER_KIND.test(word(step + 1))) return kind[1];
    if (/^[,.;:()]$/.test(word(step))) return {};
  }
  return {};
}

/** Whether a percentage is said to be little of something, or all of it that is taken: "only 1%", "using roughly 25%". */
function isSpared({ quantity, tokens, from }: Site): boolean {
  const start = hedgeStart(tokens, quantity.first);
  const hedges = tokens.slice(Math.max(from, start - 1), quantity.first);
  return (
    hedges.some(({ lower }) => SPARING.test(lower)) || (start > from && TAKING.test(tokens[start - 1]?.lower ?? ''))
  );
}

/** "4% of your session limit", "40% of the weekly tokens": how much of what may be used. */
function isOfQuota(word: (step: number) => string): boolean {
  if (word(0) !== 'of') return false;
  const from = /^(?:the|your|my|our|its|their|his|her|a|an)$/.test(word(1)) ? 2 : 1;
  if (
    /^(?:session|hourly|daily|weekly|monthly)$/.test(word(from)) &&
    /^(?:limits?|quotas?|tokens?|allowance)$/.test(word(from + 1))
  )
    return true;
  const isOfSomebody = /^(?:your|my|our|their|his|her)$/.test(word(1));
  if (!isOfSomebody && !/^(?:usage|rate|plan|token|message|request|api|limits?|quotas?|allowance)$/.test(word(from)))
    return false;
  return [2, 3, 4, 5, 6].some((step) => /^(?:limits?|quotas?|allowance)$/.test(word(step)));
}
