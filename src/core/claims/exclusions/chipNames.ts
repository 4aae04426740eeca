import { chipAt } from '../../quantities/chips';
import { isPlural } from '../../quantities/nouns';
import type { Site } from '../site';

/** "3090s", "910C": a number that is a chip's designation, where nothing is counted. */
export function isChipNumber({ tokens, quantity, block }: Site): boolean {
  const first = tokens[quantity.first];
  if (first?.kind !== 'number' || quantity.scaled || quantity.dimension === 'money' || quantity.dimension === 'percent')
    return false;
  const chip = chipAt(block.prose.text, tokens, quantity.first);
  if (chip === null) return false;
  // "a 3090 setup"
  if (quantity.dimension === 'count' && chip.end === first.end) return !isPlural(tokens[quantity.end - 1]?.text ?? '');
  return (
    chip.end >= quantity.prose.end && (quantity.plural || quantity.unit === 'second' || quantity.dimension === 'none')
  );
}

/** Lines of processors whose models are numbers: "i7 12700K", "Ryzen 9 9950X". */
const PROCESSOR = /(?:\bi[3579]|Ryzen(?: \w{1,15}){0,2} \d|Ryzen|Threadripper(?: PRO)?|Core Ultra \d|EPYC|Xeon)[ -]$/;

export function isProcessor({ quantity, block }: Site): boolean {
  const { start } = quantity.prose;
  return (
    PROCESSOR.test(block.prose.text.slice(Math.max(0, start - 40), start)) &&
    /^\d{3,5}/.test(block.prose.text.slice(start, start + 5))
  );
}

/** "a 9950X CPU": a number with a letter that names a processor. */
export const isCpu = ({ tokens, quantity }: Site): boolean =>
  /^cpus?$/.test(tokens[quantity.end - 1]?.lower ?? '') &&
  /^\d{4,5}$/.test(tokens[quantity.first]?.text ?? '') &&
  /^(?:x|k|kf|ks|f|g|u|h|hx|hs)$/.test(tokens[quantity.first + 1]?.lower ?? '') &&
  tokens[quantity.first + 1]?.glued === true;
