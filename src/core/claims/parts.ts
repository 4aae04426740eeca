import type { Site } from './site';
import type { Weights } from './priors';

/** What the noun adds that a percentage is a part of, or a margin. */
const PART = 7;
/** How far behind "of" that noun may stand: "41% of the firm's net revenue". */
const REACH = 6;

const MONEY =
  /^(?:revenues?|sales|profits?|earnings|income|ebitda?|assets|capex|opex|spending|expenses|equity|shares|debt|bookings|backlog|issuance|portfolio|valuation|gdp)$/;
const MARGIN = /^(?:margins?|stake|stakes|ownership|shareholding|dividend|yield)$/;

/** "58% US share": of a market, where no owner has it. */
const OWNED = /^(?:revenue|voting|economic|equity|profit)$/;

/**
 * What a percentage is a part of says what it is: "41% of net revenue" and "a 29.5% EBIT margin" are matters of finance,
 * "a 58% share" is one of a market.
 */
export function partWeights({ quantity, tokens, to }: Site): Weights {
  if (quantity.dimension !== 'percent' || quantity.change) return {};
  const word = (step: number): string => (quantity.end + step < to ? (tokens[quantity.end + step]?.lower ?? '') : '');
  for (let step = 0; step < 5; step++) {
    if (MARGIN.test(word(step))) return { finance: PART };
    if (word(step) === 'share' && !OWNED.test(word(step - 1))) return { adoption: PART };
    if (!/^[\p{L}\d-]+$/u.test(word(step)) || /^(?:of|in|and|to|for|on)$/.test(word(step))) break;
  }
  if (word(0) !== 'of') return {};
  for (let step = 1; step <= REACH; step++) {
    if (MONEY.test(word(step))) return { finance: PART };
    if (/^[,.;:()]$/.test(word(step))) return {};
  }
  return {};
}
