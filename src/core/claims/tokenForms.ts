import { highest, type FormWeight } from './writtenForm';

/** Tokens of a text that a model reads are fewer than this, of a corpus more. */
const CONTEXT_MAX = 11e6;
/** More than this no model reads at once. */
const CONTEXT_NEVER = 1e9;
const PER_TEXT = /^token\/(?:turn|trace|session|request|prompt|call|conversation|document|page|query)$/;

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
  {
    type: 'adoption',
    weight: 12,
    when: ({ quantity: { unit } }) => /^token\/(?:day|week|month|quarter|year)$/.test(unit),
  },
];
