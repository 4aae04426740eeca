import type { Dimension } from '../quantities/quantity';
import type { ClaimType } from './claim';
import type { Site } from './site';

/** Types that a quantity can have, with a weight each. */
export type Weights = Readonly<Partial<Record<ClaimType, number>>>;

/** What each dimension can be, with the weight that it has before anything else is read. */
const BY_DIMENSION: Readonly<Record<Exclude<Dimension, 'none'>, Weights>> = {
  money: { cost: 1, finance: 1.5 },
  percent: {
    comparison: 1,
    benchmark: 0.5,
    adoption: 0.5,
    finance: -0.5,
    performance: 0,
    energy: -0.5,
    data: -0.5,
    compute: -1,
    'model-size': -1.5,
    cost: -9,
    other: 1.5,
  },
  ratio: { comparison: 10, benchmark: 3, finance: 0, performance: 0 },
  chip: { hardware: 10 },
  parameter: { 'model-size': 10 },
  token: { data: 2, 'context-length': 1.5, cost: -1, performance: -1, compute: -1, adoption: -1 },
  flop: { compute: 10 },
  'flop-rate': { compute: 8 },
  'chip-time': { compute: 10 },
  time: { duration: 3, performance: -0.5, data: -0.5, compute: -4 },
  'data-size': { hardware: 1, performance: 1.5, 'model-size': 0.5, data: 0 },
  'data-rate': { hardware: 4, performance: 1 },
  bit: { 'model-size': 10 },
  length: { other: 2, hardware: 0, data: -2 },
  power: { energy: 8 },
  energy: { energy: 8 },
  emission: { energy: 8 },
  volume: { energy: 6, other: 1 },
  mass: { other: 2, energy: 0 },
  temperature: { other: 2 },
  voltage: { hardware: 4 },
  frequency: { hardware: 2, performance: 1.5 },
  score: { benchmark: 6, comparison: 2 },
  rank: { benchmark: 6, adoption: 0 },
  rate: { performance: 6, 'context-length': -1, adoption: -2, hardware: 0, cost: -1 },
  count: { other: 1.5, data: 0, adoption: 0, hardware: -1, compute: -1, performance: -2 },
};

/** "6/10 evals" */
const COUNT_OF_MANY: Weights = { ...BY_DIMENSION.count, benchmark: 0 };
/** "3B image model", and "128K GGUFs", which have a context of 128K. */
const COUNT_IN_B: Weights = { ...BY_DIMENSION.count, 'model-size': 0 };
const COUNT_IN_K: Weights = { ...BY_DIMENSION.count, 'context-length': -1 };

/** What a part of a whole can be: "half of the requests", "a third of the size". */
const PART: Weights = { comparison: 3, adoption: 1, other: 1, finance: 0, energy: 0, benchmark: 0, data: 0 };

/** What a number without unit can be, by the letter of its magnitude. */
const BY_LETTER: Readonly<Record<string, Weights>> = {
  k: { 'context-length': 1.5, hardware: 0.5, adoption: 0.5, data: 0.5, other: 0, performance: -3 },
  m: { 'model-size': 2, adoption: 1, finance: 0, 'context-length': 0.5, data: 0.5, other: 0.5, performance: -1 },
  b: { 'model-size': 6, data: 1, adoption: 0, finance: -8 },
  t: { data: 2, 'model-size': 1.5, finance: 0, adoption: -1 },
};
/** The same where the magnitude is a word or thousands are grouped: "4.6 million", "5,527". */
const LARGE: Weights = {
  other: 1,
  adoption: 0.5,
  finance: 0,
  cost: -2,
  data: 0,
  'model-size': -1,
  'context-length': -1,
  compute: 0,
  hardware: 0,
  benchmark: -1,
  performance: -1,
};
/** And where there is nothing but the number: "88.5". */
const PLAIN: Weights = {
  benchmark: 1,
  other: 0.5,
  hardware: -1,
  finance: -2,
  'model-size': -1,
  'context-length': -1,
  performance: -1,
  compute: -1,
  data: -1,
  adoption: -1,
  energy: -1,
};

/** "128K", "0.5K": thousands of 1,000 or 1,024 by a power of two. */
export function isPowerOfTwo({ letter, value }: Site['quantity']): boolean {
  if (letter !== 'k' || typeof value !== 'number') return false;
  const power = Math.log2(value / 1000);
  return Math.abs(power) <= 10 && Number.isInteger(power);
}

const isRange = ({ value }: Site['quantity']): boolean => typeof value !== 'number';

/** Whether the digits are grouped by thousands: "5,527" is no version and no name. */
export function isGrouped({ quantity, tokens }: Site): boolean {
  return /\d[,\u00a0\u202f]\d/.test(tokens[quantity.first]?.text ?? '');
}

/** The types that a quantity can have by how it is written. */
export function priorsOf(site: Site): Weights {
  const { quantity } = site;
  if (quantity.form === 'multiple' && !quantity.change) return PART;
  if (quantity.dimension === 'count' && quantity.form === 'pair') return COUNT_OF_MANY;
  // "a trillion-scale model"
  if (quantity.dimension === 'count' && (quantity.letter === 'b' || quantity.noun === 'scale')) return COUNT_IN_B;
  if (quantity.dimension === 'count' && quantity.letter === 'k' && (isPowerOfTwo(quantity) || isRange(quantity)))
    return COUNT_IN_K;
  if (quantity.dimension !== 'none') return BY_DIMENSION[quantity.dimension];
  const large = quantity.scaled || quantity.form === 'vague' || isGrouped(site);
  return BY_LETTER[quantity.letter ?? ''] ?? (large ? LARGE : PLAIN);
}
