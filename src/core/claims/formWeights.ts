import type { Token } from '../quantities/tokens';
import type { ScannedQuantity } from '../quantities/scan';
import type { ClaimType } from './claim';
import { wordBefore } from './wordBefore';
import { MODEL_FAMILIES } from './models';

/** What a way of writing a quantity says of its type. */
interface FormWeight {
  readonly type: ClaimType;
  readonly weight: number;
  readonly when: (
    quantity: ScannedQuantity,
    before: string,
    after: string,
    last: string,
    tokens: readonly Token[],
  ) => boolean;
}

/** Tokens of a text that a model reads are fewer than this, of a corpus more. */
const CONTEXT_MAX = 11e6;
/** More than this no model reads at once. */
const CONTEXT_NEVER = 1e9;
/** Nothing but operations is counted in numbers beyond this. */
const OPERATIONS_MIN = 1e15;
/** Less money is a price, more than a billion hardly one. */
const PRICE_MAX = 5000;
const TAKINGS_MIN = 50_000;
const BILLION = 1e9;

const highest = ({ value }: ScannedQuantity): number => Math.abs(typeof value === 'number' ? value : value[1]);
const isSetAgainst = (before: string, after: string): boolean =>
  [before, after].some((word) => /^(?:vs|versus|→)$/.test(word));
const isPeriod = (rate: string): boolean => /^(?:year|quarter|day|week|annum)$/.test(rate);
const isMonth = (rate: string): boolean => /^(?:month|mo)$/.test(rate);

/** So much a month is what a company takes in, not what a subscription costs. */
const isTakings = (quantity: ScannedQuantity): boolean =>
  quantity.dimension === 'money' && isMonth(quantity.rate ?? '') && highest(quantity) >= TAKINGS_MIN;

/** "+12%": what is gained. */
export const isPlus = ({ signed, dimension, value }: ScannedQuantity): boolean =>
  signed && dimension === 'percent' && (typeof value === 'number' ? value : value[1]) > 0;

/** "128K", "0.5K": thousands of 1,000 or 1,024 by a power of two. */
function isPowerOfTwo({ letter, value }: ScannedQuantity): boolean {
  if (letter !== 'k' || typeof value !== 'number') return false;
  const power = Math.log2(value / 1000);
  return Math.abs(power) <= 10 && Number.isInteger(power);
}

const PER_TEXT = /^token\/(?:turn|trace|session|request|prompt|call|conversation|document|page|query)$/;
/** What a test sends or holds few of, and a service many. */
const WORKLOAD = /(?:^| )(?:request|session|call|query|prompt|turn)$/;
const WORKLOAD_MAX = 10_000;
const TAKEN = /^(?:costs?|prices?|size|compute|time|memory|parameters|power|energy|latency|speed|price)$/;
const SAYING =
  /^(?:say|says|said|agree|agreed|believe|believed|think|thought|claim|claimed|report|reported|feel|felt|expect|expected|plan|planned|prefer|preferred|want|wanted|use|used|trust|rely|relied|admit|admitted|cite|cited|worry|worried|view|consider|considered|oppose|opposed|support|supported|favor|favored)$/;

const RECORDED = /^(?:voice|audio|speech|video|input|footage|music|recording|recordings)$/;

/** "80x multiple", "a multiple of 80x" */
const isMultiple = ({ unit }: ScannedQuantity, before: string, after: string): boolean =>
  unit === 'x' && [before, after].some((word) => /^multiples?$/.test(word));

const isPeriodic = ({ first, end }: ScannedQuantity, tokens: readonly Token[]): boolean => {
  for (let at = first; at < end; at++) if (/^(?:daily|weekly|monthly)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** One row a way of writing; `before` and `after` are the words beside the quantity in `tokens`, `last` is its own last. */
const FORMS: readonly FormWeight[] = [
  {
    type: 'comparison',
    weight: 8,
    when: ({ change, dimension }) => change && dimension !== 'money' && dimension !== 'score',
  },
  {
    type: 'comparison',
    weight: 6,
    when: ({ signed, dimension }) => signed && dimension !== 'none' && dimension !== 'score',
  },
  // "sales +12%": what a company earns is not given with a plus, what it gains is.
  { type: 'finance', weight: -6, when: isPlus },
  // "+~25%"
  { type: 'comparison', weight: 6, when: ({ dimension }, before) => dimension === 'percent' && before === '+' },
  { type: 'benchmark', weight: 3, when: ({ signed, dimension }) => signed && dimension === 'none' },
  { type: 'comparison', weight: 2, when: ({ unit }) => unit === 'percentage point' },
  {
    type: 'comparison',
    weight: 8,
    when: ({ dimension }, before) => dimension === 'percent' && /^(?:by|up|down)$/.test(before),
  },
  // What something rose to, or from, is a level and no change.
  {
    type: 'comparison',
    weight: -4,
    when: ({ dimension, change }, before) => dimension === 'percent' && !change && /^(?:to|from)$/.test(before),
  },
  // "99% of them": a part and no change.
  {
    type: 'comparison',
    weight: -1.5,
    when: ({ dimension, change }, _, after) => dimension === 'percent' && !change && after === 'of',
  },
  // "within 2% of the other"
  {
    type: 'comparison',
    weight: 8,
    when: ({ dimension }, before, after) => dimension === 'percent' && before === 'within' && after === 'of',
  },
  // "51% vs 29%": what is set against another is measured and no change.
  {
    type: 'comparison',
    weight: -3,
    when: ({ dimension, change }, before, after) => dimension === 'percent' && !change && isSetAgainst(before, after),
  },
  {
    type: 'benchmark',
    weight: 1.5,
    when: ({ dimension, change }, before, after) => dimension === 'percent' && !change && isSetAgainst(before, after),
  },
  // "4% gain over older methods" is one of performance.
  {
    type: 'benchmark',
    weight: 9,
    when: ({ dimension }, _, after, last) =>
      dimension === 'percent' && after === 'over' && /^(?:improvements?|gains?|better)$/.test(last),
  },
  { type: 'cost', weight: 1.5, when: (quantity) => quantity.dimension === 'money' && highest(quantity) < PRICE_MAX },
  { type: 'finance', weight: 1, when: (quantity) => quantity.dimension === 'money' && highest(quantity) >= BILLION },
  {
    type: 'cost',
    weight: 4,
    when: (quantity) =>
      quantity.rate !== null && !isPeriod(quantity.rate) && quantity.rate !== 'share' && !isTakings(quantity),
  },
  { type: 'finance', weight: 4, when: (quantity) => isTakings(quantity) },
  { type: 'finance', weight: 8, when: ({ rate, dimension }) => dimension === 'money' && rate === 'share' },
  { type: 'finance', weight: 14, when: isMultiple },
  { type: 'cost', weight: 10, when: ({ rate }) => /^(?:dollar|usd|\$)$/.test(rate ?? '') },
  { type: 'finance', weight: 4, when: ({ unit }) => unit === 'basis point' },
  {
    type: 'model-size',
    weight: 4,
    when: ({ letter }, _, after) => /^[bm]$/.test(letter ?? '') && MODEL_FAMILIES.has(after),
  },
  // "Kimi K3 2.8T"
  {
    type: 'model-size',
    weight: 3,
    when: ({ letter, first }, _, __, ___, tokens) =>
      letter === 't' && [1, 2, 3].some((step) => MODEL_FAMILIES.has(tokens[first - step]?.lower ?? '')),
  },
  // "a 3B image model": things that are counted stand in the plural.
  {
    type: 'model-size',
    weight: 6,
    when: ({ dimension, letter }, _, __, last) => dimension === 'count' && letter === 'b' && !last.endsWith('s'),
  },
  // "1K/1K"
  {
    type: 'context-length',
    weight: 6,
    when: ({ letter, dimension, value }) => letter === 'k' && dimension === 'none' && typeof value !== 'number',
  },
  // "65,536 context"
  {
    type: 'context-length',
    weight: 8,
    when: ({ dimension }, _, after) => dimension === 'none' && after === 'context',
  },
  // Lengths of what a model reads are powers of two.
  { type: 'context-length', weight: 3, when: isPowerOfTwo },
  // "half the cost", "a third of the memory": a part of what something else takes.
  {
    type: 'comparison',
    weight: 5,
    when: ({ form, change }, _, __, last) => form === 'multiple' && !change && TAKEN.test(last),
  },
  {
    type: 'adoption',
    weight: 4,
    when: ({ dimension, form }, _, after) => (dimension === 'percent' || form === 'multiple') && SAYING.test(after),
  },
  {
    type: 'other',
    weight: 3,
    when: (quantity) =>
      quantity.dimension === 'count' &&
      quantity.rate === null &&
      WORKLOAD.test(quantity.noun ?? '') &&
      highest(quantity) < WORKLOAD_MAX,
  },
  // "6/10 evals": how many were passed.
  {
    type: 'benchmark',
    weight: 4,
    when: ({ form, noun }) =>
      form === 'pair' && /^(?:eval|evaluation|refusal|task|test|question|problem|instance|benchmark)$/.test(noun ?? ''),
  },
  // "downloaded 1.2 million times"
  {
    type: 'adoption',
    weight: 6,
    when: ({ noun, dimension }, before) =>
      dimension === 'count' &&
      noun === 'time' &&
      /^(?:downloaded|installed|viewed|visited|played|starred|forked|used)$/.test(before),
  },
  // "1 million weekly rides": so many in a time are a service that is used.
  {
    type: 'adoption',
    weight: 5,
    when: (quantity, _, __, ___, tokens) => quantity.dimension === 'count' && isPeriodic(quantity, tokens),
  },
  // "1120 x 1120"
  { type: 'other', weight: 3, when: ({ form, noun }) => form === 'pair' && noun === 'pixel' },
  // "4,000 lines of code"
  { type: 'other', weight: 4, when: ({ noun }, _, after) => noun === 'line' && after === 'of' },
  // "400+ agencies use it"
  {
    type: 'adoption',
    weight: 3,
    when: ({ dimension }, _, after) => dimension === 'count' && /^(?:use|uses|used|adopted)$/.test(after),
  },
  { type: 'performance', weight: -3, when: ({ unit }) => /^(?:hour|day|week|month|year)$/.test(unit) },
  { type: 'performance', weight: 15, when: ({ unit }, _, after) => unit === 'x' && /^real-?time$/.test(after) },
  // "450 tokens/s", "0.5 images/GPU/s"
  { type: 'performance', weight: 4, when: ({ dimension, unit }) => dimension === 'rate' && unit.endsWith('/s') },
  { type: 'performance', weight: 4, when: ({ unit }) => /^(?:ms|µs|ns)$/.test(unit) },
  { type: 'performance', weight: 7, when: ({ unit }) => unit === 'second' },
  { type: 'context-length', weight: 8, when: ({ unit }) => PER_TEXT.test(unit) },
  { type: 'adoption', weight: 12, when: ({ unit }) => /^token\/(?:day|week|month|quarter|year)$/.test(unit) },
  // "pretrained in one month", where "on 680,000 hours" is data
  {
    type: 'duration',
    weight: 5,
    when: ({ dimension, unit }, before, after) =>
      dimension === 'time' && before === 'in' && after !== 'of' && /^(?:hour|day|week|month|year)$/.test(unit),
  },
  // "3 seconds of voice"
  {
    type: 'duration',
    weight: 8,
    when: ({ unit, end }, _, after, __, tokens) =>
      unit === 'second' && after === 'of' && [1, 2, 3].some((step) => RECORDED.test(tokens[end + step]?.lower ?? '')),
  },
  // "4-second videos"
  {
    type: 'duration',
    weight: 8,
    when: ({ unit, first }, _, after, __, tokens) =>
      unit === 'second' && tokens[first + 1]?.text === '-' && /^(?:videos?|clips?|audio|songs?|tracks?)$/.test(after),
  },
  { type: 'performance', weight: 2, when: ({ unit }) => unit === 'minute' },
  // "2 hours a day" is how long, "3 seconds per image" how fast.
  {
    type: 'performance',
    weight: 5,
    when: ({ dimension, unit }) => dimension === 'time' && /\/(?!day|week|month|year)/.test(unit),
  },
  { type: 'hardware', weight: 12, when: ({ unit }) => /^[MG]T\/s$/.test(unit) },
  { type: 'data', weight: 2, when: ({ unit }) => /^[TPE]B$/.test(unit) },
  { type: 'hardware', weight: 4, when: ({ unit }) => /^(?:nm|µm)$/.test(unit) },
  {
    type: 'compute',
    weight: 4,
    when: (quantity) => quantity.dimension === 'none' && highest(quantity) >= OPERATIONS_MIN,
  },
  {
    type: 'context-length',
    weight: 2,
    when: (quantity) => quantity.dimension === 'token' && highest(quantity) <= CONTEXT_MAX,
  },
  {
    type: 'context-length',
    weight: 4,
    when: ({ dimension, noun }) => dimension === 'token' && /^(?:input|output|prompt|context) /.test(noun ?? ''),
  },
  {
    type: 'context-length',
    weight: -3,
    when: (quantity) => quantity.dimension === 'token' && highest(quantity) > CONTEXT_MAX,
  },
  {
    type: 'context-length',
    weight: -20,
    when: (quantity) => quantity.dimension === 'token' && highest(quantity) > CONTEXT_NEVER,
  },
  { type: 'data', weight: 2, when: (quantity) => quantity.dimension === 'token' && highest(quantity) > CONTEXT_MAX },
];

/** What the way in which a quantity is written says of each type. */
export function formWeights(quantity: ScannedQuantity, tokens: readonly Token[]): readonly FormWeight[] {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  const before = wordBefore(tokens, quantity.first);
  return FORMS.filter(({ when }) => when(quantity, before, word(quantity.end), word(quantity.end - 1), tokens));
}
