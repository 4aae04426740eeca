import type { Token } from '../quantities/tokens';
import { hedgeStart } from './wordBefore';
import { highest, type FormWeight } from './writtenForm';

/** Tokens of a text that a model reads are fewer than this, of a corpus more. */
const CONTEXT_MAX = 11e6;
/** No machine alone works through so many in a minute. */
const SERVICE_MIN = 1e9;
/** More than this no model reads at once. */
const CONTEXT_NEVER = 1e9;
const PER_TEXT = /^token\/(?:turn|trace|session|request|prompt|call|conversation|document|page|query)$/;

const isAverage = (before: string, tokens: readonly Token[], first: number): boolean =>
  /^(?:of|is|was)$/.test(before) &&
  [2, 3].some((step) =>
    /^(?:median|average|mean|p\d\d|length)$/.test(tokens[hedgeStart(tokens, first) - step]?.lower ?? ''),
  );

/** What the way in which a number of tokens is written says of its type: what is read at once, or what a corpus has. */
export const TOKEN_FORMS: readonly FormWeight[] = [
  {
    type: 'context-length',
    weight: 2,
    when: ({ quantity }) => quantity.dimension === 'token' && highest(quantity) <= CONTEXT_MAX,
  },
  {
    type: 'context-length',
    weight: 4,
    when: ({ quantity: { dimension, noun } }) =>
      dimension === 'token' && /^(?:input|output|prompt|context) /.test(noun ?? ''),
  },
  {
    type: 'context-length',
    weight: -3,
    when: ({ quantity }) => quantity.dimension === 'token' && highest(quantity) > CONTEXT_MAX,
  },
  {
    type: 'context-length',
    weight: -20,
    when: ({ quantity }) => quantity.dimension === 'token' && highest(quantity) > CONTEXT_NEVER,
  },
  {
    type: 'data',
    weight: 2,
    when: ({ quantity }) => quantity.dimension === 'token' && highest(quantity) > CONTEXT_MAX,
  },
  { type: 'context-length', weight: 8, when: ({ quantity: { unit } }) => PER_TEXT.test(unit) },
  // "a 512-token reply"
  {
    type: 'context-length',
    weight: 8,
    when: ({ quantity, after, tokens }) =>
      quantity.dimension === 'token' &&
      tokens[quantity.end - 2]?.text === '-' &&
      highest(quantity) <= CONTEXT_MAX &&
      !/^(?:corpus|mix|mixture|datasets?|subset|set|collection|pretraining)$/.test(after),
  },
  // "a median of 67k tokens": texts have such a length.
  {
    type: 'context-length',
    weight: 6,
    when: ({ quantity, before, tokens }) =>
      quantity.dimension === 'token' && highest(quantity) <= CONTEXT_MAX && isAverage(before, tokens, quantity.first),
  },
  {
    type: 'adoption',
    weight: 12,
    when: ({ quantity }) => quantity.unit === 'token/min' && highest(quantity) >= SERVICE_MIN,
  },
  {
    type: 'adoption',
    weight: 12,
    when: ({ quantity: { unit } }) => /^token\/(?:day|week|month|quarter|year)$/.test(unit),
  },
];
