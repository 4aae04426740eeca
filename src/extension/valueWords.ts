import type { AnalyzedClaim } from '../core/analyzedClaim';
import type { Bound } from '../core/quantities/quantity';

const BOUND_WORDS: Readonly<Record<Exclude<Bound, null>, string>> = {
  about: 'about ',
  'at least': 'at least ',
  'at most': 'at most ',
  exactly: 'exactly ',
};

/** Names of large numbers, the largest first. Beyond them a power of ten reads better. */
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];
const POWERS_FROM = 1e15;
/** A number with more digits is written out: "5,576,123" rather than "5.576123 million". */
const MAX_DIGITS = 6;

/** Units that stand at their number: "65%", "11x". */
const CLOSE_UNITS = new Set(['%', 'x', '×']);

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  life: 'lives',
  foot: 'feet',
  corpus: 'corpora',
  criterion: 'criteria',
  matrix: 'matrices',
  index: 'indices',
  analysis: 'analyses',
  ...{ staff: 'staff', personnel: 'personnel', aircraft: 'aircraft', series: 'series', species: 'species' },
};

/** Chips and abbreviations that are counted: "GPU", "H800", "MI300X", "CEO"; not "GB", "USD" or "FLOP". */
const COUNTED_NAME = /^(?:[A-Z]PU|CEO|LLM|API|[A-Z]{1,3}\d{2,4}[A-Za-z]?)$/;

const numbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });

/**
 * The value of a claim in words: "about 6 million USD", "2.788 million GPU-hours", "5 to 10%", "65.0%"; "" for a
 * comparison without a number.
 */
export function valueWords({
  value,
  unit,
  bound,
  text,
}: Pick<AnalyzedClaim, 'value' | 'unit' | 'bound' | 'text'>): string {
  if (value === null) return '';
  const number = typeof value === 'number' ? writtenOut(value, text) : range(value);
  const gap = CLOSE_UNITS.has(unit) ? '' : ' ';
  return `${bound ? BOUND_WORDS[bound] : ''}${number}${gap}${value === 1 ? unit : pluralOf(unit)}`.trim();
}

/** "5 to 6 million": what both ends share is said once. */
function range([low, high]: readonly [number, number]): string {
  const [from, to] = [numberWords(low), numberWords(high)];
  const scale = / [a-z]+$/.exec(to)?.[0];
  return `${scale && from.endsWith(scale) ? from.slice(0, -scale.length) : from} to ${to}`;
}

/** The number with as many decimals as the draft gives it, where the draft writes it in full: "65.0". */
function writtenOut(value: number, text: string): string {
  for (const [written, decimals = ''] of text.matchAll(/(?<![\d,])\d[\d,]{0,40}\.(\d{1,15})/g)) {
    if (Number(written.replaceAll(',', '')) === value) {
      return value.toLocaleString('en', { minimumFractionDigits: decimals.length, maximumFractionDigits: 15 });
    }
  }
  return numberWords(value);
}

function numberWords(value: number): string {
  const size = Math.abs(value);
  if (size >= POWERS_FROM) return power(value);
  const scale = SCALES.find(([least]) => size >= least);
  const part = scale ? numbers.format(value / scale[0]) : '';
  const isShort = part.replace(/\D/g, '').length <= MAX_DIGITS;
  return scale && isShort ? `${part} ${scale[1]}` : numbers.format(value);
}

/** "3 × 10²⁴". */
function power(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e+');
  const raised = [...exponent].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
  return mantissa === '1' ? `10${raised}` : `${mantissa} × 10${raised}`;
}

/** The unit as it stands behind more than one: "GPU-hours", "tokens/s", "H800s"; symbols stay. */
function pluralOf(unit: string): string {
  const slash = unit.includes('/') ? unit.indexOf('/') : unit.length;
  const [counted, per] = [unit.slice(0, slash), unit.slice(slash)];
  let start = counted.length;
  while (start > 0 && /[A-Za-z0-9]/.test(counted.charAt(start - 1))) start--;
  const [before, word] = [counted.slice(0, start), counted.slice(start)];
  if (COUNTED_NAME.test(word)) return `${before}${word}s${per}`;
  return /^[a-z]{3,}$/.test(word) ? `${before}${pluralOfWord(word)}${per}` : unit;
}

function pluralOfWord(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
