import { endsNounPhrase } from '../../quantities/nouns';
import { typeOfNoun } from '../nounTypes';
import { near, type Site } from '../site';
import type { Exclusion } from './exclusion';

/** A month as written, whole or cut short. */
export const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
const YEAR_BEFORE =
  /^(?:in|since|by|from|of|during|late|early|mid|until|till|through|before|after|around|year|fiscal|calendar|fy|cy|to|and|circa|©|spring|summer|autumn|fall|winter|q|h)$/;
const PERIOD_BEFORE =
  /^(?:past|last|previous|preceding|next|coming|recent|first|final|this|that|these|those|prior|upcoming|latest|initial)$/;
const PERIOD_AFTER = /^(?:down|ago|later|earlier|hence|before|after|prior|old|away|since|ahead)$/;

/** "27 January", "Sept. 27", "June 13-15": a number beside a month. */
function isDayOfMonth(site: Site): boolean {
  const { quantity } = site;
  if (quantity.scaled || (quantity.unit !== '' && quantity.dimension !== 'count') || highest(site) > LAST_YEAR)
    return false;
  const before = near(site, -1);
  const month = before?.text === '.' ? near(site, -2) : before;
  return MONTH.test(month?.text ?? '') || MONTH.test(near(site, 0)?.text ?? '');
}

const LAST_YEAR = 2100;
const highest = ({ quantity: { value } }: Site): number => (typeof value === 'number' ? value : value[1]);

/** "2024", "2023-era", "its 2027 sales targets"; "trained 2000 models" counts. */
function isYear(site: Site): boolean {
  const { quantity, tokens } = site;
  const number = tokens[quantity.first];
  if (number?.kind !== 'number' || quantity.scaled || !/^(?:1[89]|20)\d\d$/.test(number.text)) return false;
  if (/^(?:elo|rating|eci)$/.test(near(site, -1)?.lower ?? '')) return false;
  const after = tokens[quantity.first + 1]?.text;
  // The hyphen makes a noun of the year.
  if (quantity.unit === '' || after === '-') return true;
  if (quantity.dimension !== 'count' || after === '+') return false;
  // "the 2022 breach included records": what is counted stands right behind its number.
  if (quantity.end - quantity.first > 3) return true;
  const before = near(site, -1);
  return (
    before === undefined ||
    before.text === ',' ||
    YEAR_BEFORE.test(before.lower) ||
    typeOfNoun(quantity.noun ?? '') === undefined
  );
}

/** "the 1990s", "the early 20s" of a century: plural numbers that name years. */
function isDecade(site: Site): boolean {
  const { quantity, tokens } = site;
  if (!quantity.plural || quantity.scaled || quantity.dimension === 'money') return false;
  const digits = tokens[quantity.first]?.text ?? '';
  if (/^(?:1[89]|20)\d0$/.test(digits)) return true;
  const before = near(site, -1);
  return /^[2-9]0$/.test(digits) && /^(?:the|early|late|mid|['’‘])$/.test(before?.lower ?? '');
}

/** "9am", "2:30 p.m.", "5 o'clock". */
function isTimeOfDay({ quantity, block: { prose } }: Site): boolean {
  if ((quantity.unit !== '' && quantity.dimension !== 'count') || quantity.form === 'multiple') return false;
  const after = prose.text.slice(quantity.prose.end, quantity.prose.end + 8);
  const before = prose.text.slice(Math.max(0, quantity.prose.start - 2), quantity.prose.start);
  return /^\s?(?:[ap]\.?m(?![a-z])|o['’]clock)/i.test(after) || /^:\d/.test(after) || /\d:$/.test(before);
}

/** "+1 (415) 555-0132": three numbers or more, tied by nothing but brackets, hyphens and points, of seven digits or more. */
function isPhoneNumber({ tokens, quantity, from, to }: Site): boolean {
  if (quantity.unit !== '' || quantity.scaled) return false;
  const isPart = (at: number): boolean => tokens[at]?.kind === 'number' || /^[-+().–]$/.test(tokens[at]?.text ?? '');
  let first = quantity.first;
  let end = quantity.end;
  while (first > Math.max(from, quantity.first - 10) && isPart(first - 1)) first--;
  while (end < Math.min(to, quantity.end + 10) && isPart(end)) end++;
  const numbers = tokens.slice(first, end).filter(({ kind }) => kind === 'number');
  const digits = numbers.map(({ text }) => text).join('');
  return numbers.length >= 3 && digits.length >= 7 && /^\d+$/.test(digits);
}

/** "24-03-27-news": whether a number is the day of a date whose year and month stand before it. */
function isDayOf(tokens: Site['tokens'], at: number): boolean {
  const [year = '', tie1, month = '', tie2, day = ''] = tokens
    .slice(Math.max(0, at - 4), at + 1)
    .map(({ text }) => text);
  return (
    tie1 === '-' &&
    tie2 === '-' &&
    /^(?:20)?\d\d$/.test(year) &&
    /^(?:0[1-9]|1[0-2])$/.test(month) &&
    /^[0-3]\d$/.test(day)
  );
}

/** "8/27/2024", "2024-05-13": numbers tied to others by slashes or hyphens that make no range. */
function isNumericDate(site: Site): boolean {
  const { quantity, tokens } = site;
  // "8B/70B" are sizes.
  if (quantity.dimension === 'ratio' || quantity.letter !== null) return false;
  const tie = (at: number): boolean => /^[-/.]$/.test(tokens[at]?.text ?? '') && Boolean(tokens[at]?.glued);
  if (quantity.dimension === 'count' && tie(quantity.first + 1) && isDayOf(tokens, quantity.first)) return true;
  if (quantity.unit !== '') return false;
  const before =
    tie(quantity.first - 1) && tokens[quantity.first - 2]?.kind === 'number' && tokens[quantity.first]?.glued;
  const after = tie(quantity.end) && tokens[quantity.end + 1]?.kind === 'number' && tokens[quantity.end + 1]?.glued;
  return Boolean(before) || Boolean(after);
}

function isRelativeDate(site: Site): boolean {
  if (site.quantity.dimension !== 'time') return false;
  const after = near(site, 0)?.lower ?? '';
  const before1 = near(site, -1)?.lower ?? '';
  // "in less than 48 hours after its start", "36 hours ahead of the wind"
  if (after === 'after' && /^(?:than|within)$/.test(before1)) return false;
  if (after === 'ahead' && near(site, 1)?.lower === 'of' && /^(?:minute|hour)$/.test(site.quantity.unit)) return false;
  if (PERIOD_AFTER.test(after) || isRecord(site)) return true;
  // "the 26-year-old founder"
  if (/^[-‐‑]$/.test(near(site, 0)?.text ?? '') && near(site, 1)?.lower === 'old') return true;
  if (near(site, 0)?.lower === 'from' && near(site, 1)?.lower === 'now') return true;
  const before = [near(site, -1)?.lower ?? '', near(site, -2)?.lower ?? ''];
  return (
    PERIOD_BEFORE.test(before[0] ?? '') ||
    (PERIOD_BEFORE.test(before[1] ?? '') && before[0] !== 'than' && before[0] !== 'for')
  );
}

/** How far back the superlative may stand, in tokens. */
const SINCE = 7;
const SUPERLATIVE = /^(?:most|worst|best|\p{Ll}{3,}est)$/u;
/** What is the largest or worst of its kind since then; things that are built or trained in a time are none. */
const EVENT =
  /^(?:plunge|drop|fall|slump|decline|rise|gains?|growth|loss|losses|day|week|month|quarter|session|levels?|pace|rate|price|round|deal|layoffs|crowding|selloff|crash|rally|jump|increase|record|move|raised|announced|recorded|seen)$/;

/** "a 3-year high", "the worst day in 25 years", "for the first time in 4 months": how long since something was so. */
function isRecord(site: Site): boolean {
  const { unit } = site.quantity;
  if (!/^(?:day|week|month|year|decade)$/.test(unit)) return false;
  const after = near(site, 0)?.lower ?? '';
  const beyond = near(site, 1);
  const isLast = beyond?.kind !== 'word' && beyond?.text !== '-';
  if (/^(?:highs?|lows?)$/.test(after) && (isLast || endsNounPhrase(beyond?.lower ?? ''))) return true;
  if (unit === 'week' && after === 'range') return true;
  if (near(site, -1)?.lower !== 'in') return false;
  if (near(site, -2)?.lower === 'time' && near(site, -3)?.lower === 'first') return true;
  if (!EVENT.test(near(site, -2)?.lower ?? '')) return false;
  for (let step = 3; step <= SINCE; step++) {
    const word = near(site, -step)?.lower ?? '';
    if (SUPERLATIVE.test(word)) return true;
    if (/^[,;:(]$/.test(word)) return false;
  }
  return false;
}

/** Dates and times in their forms. */
export const DATE_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'time-of-day', applies: isTimeOfDay },
  { name: 'decade', applies: isDecade },
  { name: 'calendar-date', applies: (site) => isDayOfMonth(site) || isYear(site) },
  { name: 'relative-date', applies: isRelativeDate },
];

/** After the names, which tie digits by the same signs. */
export const TIED_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'phone-number', applies: isPhoneNumber },
  { name: 'numeric-date', applies: isNumericDate },
];
