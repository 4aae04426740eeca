import { isDoing } from '../quantities/multiples';
import { endsNounPhrase, singular } from '../quantities/nouns';
import type { Token } from '../quantities/tokens';
import type { ScannedQuantity } from '../quantities/scan';
import { MODEL_FAMILIES } from './models';
import { MONEY_FORMS } from './moneyForms';
import { typeOfNoun } from './nounTypes';
import { PERCENT_FORMS } from './percentForms';
import { isPowerOfTwo } from './priors';
import { TIME_FORMS } from './timeForms';
import { TOKEN_FORMS } from './tokenForms';
import { hedgeStart, wordBefore } from './wordBefore';
import { highest, type FormWeight, type Written } from './writtenForm';

/** Nothing but operations is counted in numbers beyond this. */
const OPERATIONS_MIN = 1e15;
/** What a test sends or holds few of, and a service many. */
const WORKLOAD = /(?:^| )(?:request|session|call|query|prompt|turn)$/;
const WORKLOAD_MAX = 10_000;
const TAKEN = /^(?:costs?|prices?|size|compute|time|memory|parameters|power|energy|latency|speed|price)$/;

const isPeriodic = ({ first, end }: ScannedQuantity, tokens: readonly Token[]): boolean => {
  for (let at = first; at < end; at++) if (/^(?:daily|weekly|monthly)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** The two words that lead to a quantity: "benchmark of". */
const leadOf = ({ quantity, tokens, before }: Written): string =>
  `${tokens[hedgeStart(tokens, quantity.first) - 2]?.lower ?? ''} ${before}`;

const isMachine = ({ noun }: ScannedQuantity): boolean =>
  /^(?:hardware|compute)$/.test(typeOfNoun(singular(noun ?? ''))?.type ?? '');

/** How far back a dataset may be named that consists of what is counted, and where "it" does, in tokens. */
const NEAR = 5;
const DATASET = 25;

const isDataset = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(Math.max(0, from), to)
    .some(({ lower }) => /^(?:datasets?|benchmarks?|corpus|corpora|suite|evals?)$/.test(lower));

/** Whether a dataset or benchmark is said to consist of what is counted. */
const isPartOfData = (tokens: readonly Token[], first: number): boolean => {
  const verb = hedgeStart(tokens, first) - 1;
  const words = [tokens[verb - 1]?.lower ?? '', tokens[verb]?.lower ?? ''];
  return (
    words.some((word) => /^(?:consists?|consisting|compris(?:es|ing)|composed|constructed)$/.test(word)) &&
    (isDataset(tokens, verb - NEAR, verb) ||
      (tokens[verb - 2]?.lower === 'it' && isDataset(tokens, verb - DATASET, verb)))
  );
};

/** Whether a noun of no known type is listed with one of data: the noun of a number that "and" or a comma ties to this one, before or behind, is of what a dataset has. */
const isListedWithData = ({ first, end, noun }: ScannedQuantity, tokens: readonly Token[]): boolean => {
  if (noun === null || typeOfNoun(singular(noun))) return false;
  const isData = (at: number): boolean => typeOfNoun(singular(tokens[at]?.text ?? ''))?.type === 'data';
  const start = hedgeStart(tokens, first);
  if (/^(?:and|,)$/.test(tokens[start - 1]?.lower ?? '') && isData(start - 2)) return true;
  return (
    /^(?:and|,)$/.test(tokens[end]?.lower ?? '') &&
    tokens[end + 1]?.kind === 'number' &&
    [2, 3, 4].some((step) => isData(end + step))
  );
};

/** Whether a noun goes on in the next word: "a 5 billion model business". */
const isCompound = (next: Token | undefined): boolean => next?.kind === 'word' && !endsNounPhrase(next.lower);

/** One row a way of writing. */
const FORMS: readonly FormWeight[] = [
  {
    type: 'comparison',
    weight: 8,
    when: ({ quantity: { change, dimension } }) => change && dimension !== 'money' && dimension !== 'score',
  },
  {
    type: 'comparison',
    weight: 6,
    when: ({ quantity: { signed, dimension } }) => signed && dimension !== 'none' && dimension !== 'score',
  },
  // "2–5× compression"
  {
    type: 'comparison',
    weight: 4,
    when: ({ quantity: { dimension, change }, after }) => dimension === 'ratio' && !change && after === 'compression',
  },
  { type: 'benchmark', weight: 3, when: ({ quantity: { signed, dimension } }) => signed && dimension === 'none' },
  {
    type: 'model-size',
    weight: 4,
    when: ({ quantity: { letter }, after }) => /^[bm]$/.test(letter ?? '') && MODEL_FAMILIES.has(after),
  },
  // "Kimi K3 2.8T"
  {
    type: 'model-size',
    weight: 3,
    when: ({ quantity: { letter, first }, tokens }) =>
      letter === 't' && [1, 2, 3].some((step) => MODEL_FAMILIES.has(tokens[first - step]?.lower ?? '')),
  },
  // "a 3B image model": things that are counted stand in the plural.
  {
    type: 'model-size',
    weight: 6,
    when: ({ quantity: { dimension, letter }, last }) => dimension === 'count' && letter === 'b' && !last.endsWith('s'),
  },
  // "16-layer HBM"
  {
    type: 'hardware',
    weight: 12,
    when: ({ quantity: { noun }, after }) => noun === 'layer' && /^(?:hbm|dram|nand|stack)/.test(after),
  },
  // "16 experts per layer", "a trillion-scale model"
  { type: 'model-size', weight: 6, when: ({ quantity: { rate } }) => rate === 'layer' },
  {
    type: 'model-size',
    weight: 9,
    when: ({ quantity: { noun, scaled }, after }) => noun === 'scale' && scaled && /^models?$/.test(after),
  },
  // "1K/1K"
  {
    type: 'context-length',
    weight: 6,
    when: ({ quantity: { letter, dimension, value } }) =>
      letter === 'k' && dimension === 'none' && typeof value !== 'number',
  },
  // "65,536 context"
  {
    type: 'context-length',
    weight: 8,
    when: ({ quantity: { dimension }, after }) => dimension === 'none' && after === 'context',
  },
  // Lengths of what a model reads are powers of two.
  { type: 'context-length', weight: 3, when: ({ quantity }) => isPowerOfTwo(quantity) },
  // "half the cost", "a third of the memory": a part of what something else takes.
  {
    type: 'comparison',
    weight: 5,
    when: ({ quantity: { form, change }, last }) => form === 'multiple' && !change && TAKEN.test(last),
  },
  {
    type: 'adoption',
    weight: 4,
    when: ({ quantity: { dimension, form }, after }) =>
      (dimension === 'percent' || form === 'multiple') && isDoing(after),
  },
  // "only a third have a plan"
  {
    type: 'adoption',
    weight: 4,
    when: ({ quantity: { form, change, noun }, after }) =>
      form === 'multiple' && !change && noun === null && (after === '(' || isDoing(after)),
  },
  {
    type: 'other',
    weight: 3,
    when: ({ quantity }) =>
      quantity.dimension === 'count' &&
      quantity.rate === null &&
      WORKLOAD.test(quantity.noun ?? '') &&
      highest(quantity) < WORKLOAD_MAX,
  },
  // "6/10 evals": how many were passed.
  {
    type: 'benchmark',
    weight: 9,
    when: ({ quantity: { form, noun } }) =>
      form === 'pair' &&
      /^(?:eval|evaluation|refusal|task|test|question|problem|instance|benchmark|dataset|setting)$/.test(noun ?? ''),
  },
  // "downloaded 1.2 million times"
  {
    type: 'adoption',
    weight: 6,
    when: ({ quantity: { noun, dimension }, before }) =>
      dimension === 'count' &&
      noun === 'time' &&
      /^(?:downloaded|installed|viewed|visited|played|starred|forked|used)$/.test(before),
  },
  // "1 million weekly rides": so many in a time are a service that is used.
  {
    type: 'adoption',
    weight: 5,
    when: ({ quantity, tokens }) => quantity.dimension === 'count' && isPeriodic(quantity, tokens),
  },
  // "1120 x 1120"
  { type: 'other', weight: 3, when: ({ quantity: { form, noun } }) => form === 'pair' && noun === 'pixel' },
  // "4,000 lines of code"
  { type: 'other', weight: 4, when: ({ quantity: { noun }, after }) => noun === 'line' && after === 'of' },
  // "12 language families" have no children.
  {
    type: 'data',
    weight: 12,
    when: ({ quantity: { noun, end }, tokens }) => noun === 'family' && tokens[end - 2]?.lower === 'language',
  },
  // "13 MCP servers" are programs.
  {
    type: 'other',
    weight: 8,
    when: ({ quantity: { noun, end }, tokens }) => noun === 'server' && tokens[end - 2]?.lower === 'mcp',
  },
  // "a benchmark of 134 games", "trained on billions of miles"
  {
    type: 'data',
    weight: 5,
    when: (written) =>
      /^(?:count|length)$/.test(written.quantity.dimension) &&
      !isMachine(written.quantity) &&
      /^(?:benchmarks?|datasets?|corpus|corpora) of$|^(?:pre)?trained on$/.test(leadOf(written)),
  },
  // "The benchmark consists of 3,848 texts"
  {
    type: 'data',
    weight: 4,
    when: ({ quantity, tokens, before }) =>
      quantity.dimension === 'count' &&
      /^(?:of|comprises|comprising|from)$/.test(before) &&
      isPartOfData(tokens, quantity.first),
  },
  // "1,200 tasks and 90 occupations": beside data that are counted.
  {
    type: 'data',
    weight: 3,
    when: ({ quantity, tokens }) =>
      quantity.dimension === 'count' && quantity.rate === null && isListedWithData(quantity, tokens),
  },
  // "a 7 billion model"
  {
    type: 'model-size',
    weight: 9,
    when: ({ quantity: { dimension, scaled, letter, end }, after, tokens }) =>
      dimension === 'none' && scaled && letter === null && /^models?$/.test(after) && !isCompound(tokens[end + 1]),
  },
  // "400+ agencies use it"
  {
    type: 'adoption',
    weight: 3,
    when: ({ quantity: { dimension }, after }) => dimension === 'count' && /^(?:use|uses|used|adopted)$/.test(after),
  },
  {
    type: 'performance',
    weight: 15,
    when: ({ quantity: { unit }, after }) => unit === 'x' && /^real-?time$/.test(after),
  },
  // "450 tokens/s", "0.5 images/GPU/s"
  {
    type: 'performance',
    weight: 4,
    when: ({ quantity: { dimension, unit } }) => dimension === 'rate' && unit.endsWith('/s'),
  },
  { type: 'hardware', weight: 12, when: ({ quantity: { unit } }) => /^[MG]T\/s$/.test(unit) },
  { type: 'data', weight: 2, when: ({ quantity: { unit } }) => /^[TPE]B$/.test(unit) },
  { type: 'hardware', weight: 4, when: ({ quantity: { unit } }) => /^(?:nm|µm)$/.test(unit) },
  {
    type: 'compute',
    weight: 4,
    when: ({ quantity }) => quantity.dimension === 'none' && highest(quantity) >= OPERATIONS_MIN,
  },
  ...MONEY_FORMS,
  ...TIME_FORMS,
  ...TOKEN_FORMS,
];

/** Those of a percentage. */
const FORMS_WITH_PERCENT = [...FORMS, ...PERCENT_FORMS];

/** What the way in which a quantity is written says of each type. */
export function formWeights(quantity: ScannedQuantity, tokens: readonly Token[]): readonly FormWeight[] {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  const before = wordBefore(tokens, quantity.first);
  const written = { quantity, tokens, before, after: word(quantity.end), last: word(quantity.end - 1) };
  const forms = quantity.dimension === 'percent' ? FORMS_WITH_PERCENT : FORMS;
  return forms.filter(({ when }) => when(written));
}
