import { spanAt } from '../../text/sorted';
import type { Site } from '../site';
import type { Exclusion } from './exclusion';

/** "3D models", "2d images": a number of dimensions, not of days. */
function isDimensional({ tokens, quantity }: Site): boolean {
  const letter = tokens[quantity.first + 1];
  return (
    /^[1-6]$/.test(tokens[quantity.first]?.text ?? '') &&
    letter?.glued === true &&
    letter.lower === 'd' &&
    (letter.text === 'D' || tokens[quantity.first + 2]?.kind === 'word')
  );
}

/** "4K video", "an 8k display": how fine a picture is. */
function isPictureSize({ tokens, quantity }: Site): boolean {
  if (!/^(?:2|4|5|8)$/.test(tokens[quantity.first]?.text ?? '') || quantity.letter !== 'k') return false;
  return [0, 1, 2].some((step) =>
    /^(?:video|videos|resolution|display|displays|screens?|monitors?|tv|footage|uhd|hdr)$/.test(
      tokens[quantity.first + 2 + step]?.lower ?? '',
    ),
  );
}

/** "2x $1000 prizes": so many of a sum. */
const isTimesSum = ({ tokens, quantity }: Site): boolean =>
  quantity.unit === 'x' && !quantity.change && /^[$€£¥]$/.test(tokens[quantity.end]?.text ?? '');

/** "RTX 50-series", "the 7000 series GPUs", "the new 4090 GPUs": a number that says which, not how many. */
function isSeries({ tokens, quantity }: Site): boolean {
  const hyphen = tokens[quantity.first + 1]?.text === '-' ? 2 : 1;
  if (tokens[quantity.first + hyphen]?.lower === 'series') return true;
  return quantity.dimension === 'chip' && /^[2345]0[5-9]0$/.test(tokens[quantity.first]?.text ?? '');
}

/** "Gemini 1.0 or 1.5 models": nobody counts models in decimals. */
const isVersioned = ({ quantity }: Site): boolean =>
  quantity.dimension === 'count' &&
  !quantity.scaled &&
  /^(?:model|version|release|series)$/.test(quantity.noun ?? '') &&
  [quantity.value].flat().some((value) => !Number.isInteger(value));

/** "504 gateway timeout errors", "a 404 page". */
function isStatusCode({ tokens, quantity, from, to }: Site): boolean {
  if (!/^[45]\d\d$/.test(tokens[quantity.first]?.text ?? '') || quantity.scaled) return false;
  const before = tokens.slice(Math.max(from, quantity.first - 6), quantity.first);
  const after = tokens.slice(quantity.first + 1, Math.min(to, quantity.first + 5));
  return [...before, ...after].some(({ lower }) =>
    /^(?:errors?|gateway|timeouts?|unauthorized|forbidden)$/.test(lower),
  );
}

/** "text [9]", "<:emoji:1154422670671216670>": a note's number, or one too long to count anything. */
function isMarker({ tokens, quantity }: Site): boolean {
  if (quantity.dimension !== 'none' || quantity.form !== 'digits' || (quantity.scaled && quantity.letter)) return false;
  const noted = tokens[quantity.first - 1]?.text === '[' && tokens[quantity.end]?.text === ']';
  return noted || /^\d{12,}$/.test(tokens[quantity.first]?.text ?? '');
}

/** "BRL1": a code with one digit tied to it names a coin, as no sum is written. */
const isCoin = ({ tokens, quantity }: Site): boolean =>
  quantity.dimension === 'money' &&
  /^(?!USD|EUR|GBP)[A-Z]{3}$/.test(tokens[quantity.first]?.text ?? '') &&
  tokens[quantity.first + 1]?.glued === true &&
  quantity.end === quantity.first + 2 &&
  /^\d$/.test(tokens[quantity.first + 1]?.text ?? '');

/** How far back a quotation that a number closes may begin, in tokens. */
const QUOTED = 20;

/** `a 14" laptop`: the size of a screen, where no quotation ends. */
function isInches({ tokens, quantity, from }: Site): boolean {
  if (quantity.dimension !== 'none' || tokens[quantity.end]?.text !== '"' || !tokens[quantity.end]?.glued) return false;
  return !tokens.slice(Math.max(from, quantity.first - QUOTED), quantity.first).some(({ text }) => text === '"');
}

/** "62.7% ± 0.9%": how far a result may be off. */
const isMargin = ({ tokens, quantity: { first } }: Site): boolean => {
  const signs = tokens.slice(Math.max(0, first - 3), first).map(({ text }) => text);
  const length = signs.at(-1) === '±' ? 1 : signs.join('') === '+/-' ? 3 : 0;
  const before = tokens[first - length - 1];
  return length > 0 && (before?.kind === 'number' || before?.text === '%');
};

const LAST_LINK = 99;
/** "([1](…), [2](…))": links by their numbers. */
const isLinkNumber = ({ quantity, tokens, marked }: Site): boolean => {
  if (quantity.dimension !== 'none' || !Number.isInteger(quantity.value) || Number(quantity.value) > LAST_LINK)
    return false;
  if (!/^[([,]$/.test(tokens[quantity.first - 1]?.text ?? '')) return false;
  const link = spanAt(marked.link, quantity.prose.start);
  return link?.start === quantity.prose.start && link.end === quantity.prose.end;
};

/** Numbers that tell things apart. */
export const LABEL_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'identifier', applies: isLinkNumber },
  { name: 'bare-number', applies: isMargin },
  { name: 'designation', applies: isInches },
  { name: 'identifier', applies: isStatusCode },
  { name: 'identifier', applies: isMarker },
  { name: 'designation', applies: isCoin },
  { name: 'designation', applies: isDimensional },
  { name: 'designation', applies: isPictureSize },
  { name: 'designation', applies: isTimesSum },
  { name: 'designation', applies: isSeries },
  { name: 'version', applies: isVersioned },
];
