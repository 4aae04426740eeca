import type { FormWeight } from './writtenForm';

const RECORDED = /^(?:voice|audio|speech|video|input|footage|music|recording|recordings)$/;

/** What the way in which a time is written says of its type: how fast something is, or how long it lasts. */
export const TIME_FORMS: readonly FormWeight[] = [
  { type: 'performance', weight: -3, when: ({ quantity: { unit } }) => /^(?:hour|day|week|month|year)$/.test(unit) },
  { type: 'performance', weight: 4, when: ({ quantity: { unit } }) => /^(?:ms|µs|ns)$/.test(unit) },
  { type: 'performance', weight: 7, when: ({ quantity: { unit } }) => unit === 'second' },
  // "pretrained in one month", where "on 680,000 hours" is data
  {
    type: 'duration',
    weight: 5,
    when: ({ quantity: { dimension, unit }, before, after }) =>
      dimension === 'time' && before === 'in' && after !== 'of' && /^(?:hour|day|week|month|year)$/.test(unit),
  },
  // "3 seconds of voice"
  {
    type: 'duration',
    weight: 8,
    when: ({ quantity: { unit, end }, after, tokens }) =>
      unit === 'second' && after === 'of' && [1, 2, 3].some((step) => RECORDED.test(tokens[end + step]?.lower ?? '')),
  },
  // "4-second videos"
  {
    type: 'duration',
    weight: 8,
    when: ({ quantity: { unit, first }, after, tokens }) =>
      unit === 'second' && tokens[first + 1]?.text === '-' && /^(?:videos?|clips?|audio|songs?|tracks?)$/.test(after),
  },
  // "a 2s reference clip", "19.2s generated audio"
  {
    type: 'duration',
    weight: 12,
    when: ({ quantity: { unit, end }, after, tokens }) =>
      unit === 'second' &&
      [after, tokens[end + 1]?.lower ?? ''].some((word) => /^(?:clips?|audio|videos?|footage|songs?)$/.test(word)),
  },
  { type: 'performance', weight: 2, when: ({ quantity: { unit } }) => unit === 'minute' },
  // "2 hours a day" is how long, "3 seconds per image" how fast.
  {
    type: 'performance',
    weight: 5,
    when: ({ quantity: { dimension, unit } }) => dimension === 'time' && /\/(?!day|week|month|year)/.test(unit),
  },
];
