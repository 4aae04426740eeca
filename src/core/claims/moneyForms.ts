import { endsNounPhrase } from '../quantities/nouns';
import type { ScannedQuantity } from '../quantities/scan';
import type { Token } from '../quantities/tokens';
import { highest, type FormWeight, type Written } from './writtenForm';

/** Less money is a price, more than a billion hardly one. */
const PRICE_MAX = 5000;
const TAKINGS_MIN = 50_000;
const BILLION = 1e9;

const isPeriod = (rate: string): boolean => /^(?:year|quarter|day|week|annum)$/.test(rate);
const isMonth = (rate: string): boolean => /^(?:month|mo)$/.test(rate);

/** So much a month is what a company takes in, not what a subscription costs. */
const isTakings = (quantity: ScannedQuantity): boolean =>
  quantity.dimension === 'money' && isMonth(quantity.rate ?? '') && highest(quantity) >= TAKINGS_MIN;

/** "80x multiple", "a multiple of 80x", "0.9x book", "2.9x gross leverage" */
const isMultiple = ({ quantity: { unit, end }, tokens, before, after }: Written): boolean =>
  unit === 'x' &&
  (/^multiples?$/.test(before) ||
    /^(?:multiples?|book)$/.test(after) ||
    (/^(?:gross|net)$/.test(after) && tokens[end + 1]?.lower === 'leverage'));

const INCOME = /^(?:revenues?|arr|sales|profits?|ebitda|valuation|earnings)$/;
/** How far back the word for what a company earns may stand, in tokens. */
const EARNED = 8;

const isOfIncome = (tokens: readonly Token[], first: number): boolean => {
  // "loved by sales teams: the 70B"
  if (/^(?:the|our|its|their|a)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const [lead = '', last = ''] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  if (/^(?:rais(?:es|ed|ing)|seek(?:s|ing))$/.test(last) || (lead === 'valued' && last === 'at')) return true;
  for (let at = first - 1; at >= Math.max(0, first - EARNED); at--) {
    if (INCOME.test(tokens[at]?.lower ?? '')) return true;
    if (tokens[at]?.kind === 'number' || /^(?:[.;:()]|teams?)$/.test(tokens[at]?.text ?? '')) return false;
  }
  return false;
};

/** "the 70B launch": a size, not a sum; but "2.5B year to date". */
const isOfThing = (next: Token | undefined): boolean =>
  next?.lower === 'to' ||
  (next?.kind === 'word' && !endsNounPhrase(next.lower) && !/^(?:year|annually|annualized)$/.test(next.lower));

/** Nobody pays more for one machine. */
const MACHINE_MAX = 500_000;
/** What is built or bought to compute with. */
const MACHINES = /^(?:rigs?|workstations?|laptops?|pcs?|desktops?|servers?|gpus?|cards?|kits?|setups?|machines?)$/;

/** "$7k local AI rig": the machine ends the phrase that the amount starts. */
function isOfMachine(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < end + 4 && tokens[at]?.kind === 'word' && !endsNounPhrase(tokens[at]?.lower ?? ''); at++)
    if (MACHINES.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** What the way in which an amount of money is written says of its type, and numbers that stand for one: a cost, or a matter of finance. */
export const MONEY_FORMS: readonly FormWeight[] = [
  {
    type: 'cost',
    weight: 1.5,
    when: ({ quantity }) => quantity.dimension === 'money' && highest(quantity) <= PRICE_MAX,
  },
  {
    type: 'finance',
    weight: 1,
    when: ({ quantity }) => quantity.dimension === 'money' && highest(quantity) >= BILLION,
  },
  {
    type: 'cost',
    weight: 4,
    when: ({ quantity }) =>
      quantity.rate !== null && !isPeriod(quantity.rate) && quantity.rate !== 'share' && !isTakings(quantity),
  },
  { type: 'finance', weight: 4, when: ({ quantity }) => isTakings(quantity) },
  {
    type: 'finance',
    weight: 8,
    when: ({ quantity: { rate, dimension } }) => dimension === 'money' && rate === 'share',
  },
  { type: 'finance', weight: 14, when: isMultiple },
  // "values it at over 60 times its revenue"
  {
    type: 'comparison',
    weight: 14,
    when: ({ quantity: { unit }, after, last }) => unit === 'x' && last === 'times' && /^(?:its|their)$/.test(after),
  },
  // "revenue doubled to 3.4b"
  {
    type: 'finance',
    weight: 18,
    when: ({ quantity: { dimension, letter, first, end }, tokens }) =>
      dimension === 'none' && /^[bmk]$/.test(letter ?? '') && isOfIncome(tokens, first) && !isOfThing(tokens[end]),
  },
  // "a $7k local AI rig"
  {
    type: 'cost',
    weight: 4,
    when: ({ quantity, tokens }) =>
      quantity.dimension === 'money' && highest(quantity) <= MACHINE_MAX && isOfMachine(tokens, quantity.end),
  },
  { type: 'cost', weight: 10, when: ({ quantity: { rate } }) => /^(?:dollar|usd|\$)$/.test(rate ?? '') },
  { type: 'finance', weight: 4, when: ({ quantity: { unit } }) => unit === 'basis point' },
];
