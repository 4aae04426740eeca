import type { ScannedQuantity } from '../quantities/scan';
import type { Token } from '../quantities/tokens';
import { highest, type FormWeight } from './writtenForm';

/** So many hours only many machines work together, where machines or what they do are named within so many tokens. */
const MACHINE_HOURS_MIN = 50_000;
const MACHINES_NEAR = 12;
const MACHINES = /^(?:gpus?|tpus?|experiments?|pretraining|clusters?|accelerators?|training)$/;
const PEOPLE = /^(?:sav(?:es?|ed|ing)|dr(?:ove|iven|ive)|employees?|workers?|people)$/;
const RECORDED = /^(?:voice|audio|speech|video|input|footage|music|recording|recordings)$/;

/** Whether a word for what plays for a time stands before a time. */
const isOfRecording = (tokens: readonly Token[], first: number, before: string): boolean =>
  [1, 2, 3, 4].some(
    (step) =>
      /^(?:videos?|clips?|songs?|tracks?)$/.test(tokens[first - step]?.lower ?? '') &&
      // "cuts the wait for a video to 90 seconds"
      (before !== 'to' || [1, 2, 3].some((back) => /^exten/.test(tokens[first - step - back]?.lower ?? ''))),
  );

/** Whether machines are named in or near a time, and nobody who saves it or works. */
function isOfMachines({ first, end }: ScannedQuantity, tokens: readonly Token[]): boolean {
  if (tokens.slice(first, end).some(({ lower }) => /^(?:amd|nvidia|gpu|tpu)$/.test(lower))) return true;
  const around = tokens.slice(Math.max(0, first - MACHINES_NEAR), end + MACHINES_NEAR).map(({ lower }) => lower);
  return around.some((word) => MACHINES.test(word)) && !around.some((word) => PEOPLE.test(word));
}

/** What the way in which a time is written says of its type: how fast something is, or how long it lasts. */
export const TIME_FORMS: readonly FormWeight[] = [
  { type: 'performance', weight: -3, when: ({ quantity: { unit } }) => /^(?:hour|day|week|month|year)$/.test(unit) },
  { type: 'performance', weight: 4, when: ({ quantity: { unit } }) => /^(?:ms|µs|ns)$/.test(unit) },
  { type: 'performance', weight: 7, when: ({ quantity: { unit } }) => unit === 'second' },
  // "5 million hours worth of experiments"
  {
    type: 'compute',
    weight: 9,
    when: ({ quantity, tokens }) =>
      quantity.unit === 'hour' && highest(quantity) >= MACHINE_HOURS_MIN && isOfMachines(quantity, tokens),
  },
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
  // "videos beyond 1 minute", "extends clips to 60 seconds"
  {
    type: 'duration',
    weight: 10,
    when: ({ quantity: { unit, first }, tokens, before }) =>
      /^(?:second|minute)$/.test(unit) && /^(?:beyond|to|of|up)$/.test(before) && isOfRecording(tokens, first, before),
  },
  { type: 'performance', weight: 2, when: ({ quantity: { unit } }) => unit === 'minute' },
  // "2 hours a day" is how long, "3 seconds per image" how fast.
  {
    type: 'performance',
    weight: 5,
    when: ({ quantity: { dimension, unit } }) => dimension === 'time' && /\/(?!day|week|month|year)/.test(unit),
  },
];
