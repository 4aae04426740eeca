import { near, type Site } from '../site';
import { isNotable } from '../nounTypes';
import type { Exclusion } from './exclusion';

/** Nouns with which a text counts its own parts, or things that nobody checks the number of. */
const TEXT_PARTS: ReadonlySet<string> = new Set(
  `reason way step thing part point type kind category section chapter option lesson insight takeaway tip principle rule question-list aspect factor component element theme trend stage phase
  version variant mode approach method technique strategy idea concept term word-list challenge issue concern problem-list benefit advantage limitation change difference similarity example-list scenario case-study
  bullet paragraph column row figure table note item list level tier layer-list dimension-list axis pillar goal objective priority use-case area flavor flavour
  criterion time direction side hand fold shot group set pair piece bit mistake finding observation theory hypothesis argument perspective view opinion
  key big-thing major-thing minute-read min-read tab tier choice possibility outcome ingredient hurdle obstacle caveat exception definition condition format size`.split(
    /\s+/,
  ),
);
/** Of these dozens are tried, not told of. */
const TRIED = /^(?:step|variant|version|technique|scenario)$/;
/** A text has no more parts than this. */
const FEW = 100;
/** Numbers in brackets of their own count parts up to this. */
const LAST_PART = 9;
/** So many steps are of training, not of instructions. */
const TRAINED = 20;
/** How far back an opening bracket is sought. */
const BRACKET = 20;
/** Values up to which a count of ordinary things or people is not worth checking. */
const SMALL = 10;

/** No number at all: "with zero instability". */
const isZero = ({ quantity }: Site): boolean => quantity.value === 0 && quantity.form === 'words';

const low = ({ quantity }: Site): number => (typeof quantity.value === 'number' ? quantity.value : quantity.value[0]);

const high = ({ quantity }: Site): number => (typeof quantity.value === 'number' ? quantity.value : quantity.value[1]);

function isListNumber(site: Site): boolean {
  const { quantity, block, tokens, from } = site;
  if (
    quantity.first > from ||
    (quantity.dimension !== 'none' && quantity.dimension !== 'count') ||
    quantity.form !== 'digits' ||
    quantity.scaled
  )
    return false;
  const after = tokens[quantity.first + 1];
  // Elsewhere than at a block's start one follows that a converter has joined to the text before.
  const starts = quantity.first === 0 || (high(site) < FEW && /^\p{Lu}/u.test(tokens[quantity.first + 2]?.text ?? ''));
  if (starts && after?.glued && /^[).:]$/.test(after.text)) return true;
  const number = tokens[0]?.text ?? '';
  return (
    quantity.first === 0 &&
    block.kind === 'heading' &&
    (/^\d+\.\d+(?:\.\d+)*$/.test(number) || (/^\d+$/.test(number) && quantity.dimension === 'none'))
  );
}

/** "due to 1) speed and (2) price": numbers that count the parts of a sentence. */
function isEnumerator({ quantity, tokens, from }: Site): boolean {
  const number = tokens[quantity.first];
  if (quantity.dimension !== 'none' || number?.kind !== 'number' || Number(number.value) > FEW) return false;
  const close = tokens[quantity.first + 1];
  if (close?.text !== ')' || !close.glued) return false;
  const open = tokens[quantity.first - 1]?.text === '(';
  if (open && Number(number.value) <= LAST_PART && tokens[quantity.first + 2]?.kind === 'word') return true;
  for (let at = quantity.first - 1; at >= Math.max(from, quantity.first - BRACKET); at--)
    if (/^[()]$/.test(tokens[at]?.text ?? '')) return tokens[at]?.text === ')';
  return true;
}

function isTextPart({ quantity }: Site): boolean {
  return (
    quantity.dimension === 'count' &&
    quantity.noun !== null &&
    !quantity.scaled &&
    !(quantity.form === 'vague' && TRIED.test(quantity.noun)) &&
    low({ quantity } as Site) <= FEW &&
    Number.isInteger(low({ quantity } as Site)) &&
    TEXT_PARTS.has(quantity.noun.toLowerCase()) &&
    !(quantity.noun === 'step' && quantity.form === 'digits' && low({ quantity } as Site) >= TRAINED)
  );
}

/** "a four-layer stack": few parts that an adjective names. */
const isPartedAs = ({ quantity, tokens }: Site): boolean =>
  quantity.form === 'words' &&
  !quantity.scaled &&
  tokens[quantity.first + 1]?.text === '-' &&
  /^(?:layer|tier|part|step|stage|phase|level|way|point)$/.test(tokens[quantity.first + 2]?.lower ?? '') &&
  quantity.end <= quantity.first + 3;

/** "three points of view", "two points to that": what is said, no score. */
const isSaidPoint = (site: Site): boolean =>
  site.quantity.dimension === 'score' &&
  site.quantity.form === 'words' &&
  !site.quantity.change &&
  (near(site, 0)?.lower === 'of'
    ? /^(?:views?|order|contention|interest|failure|presence)$/.test(near(site, 1)?.lower ?? '')
    : /^(?:to|about|here)$/.test(near(site, 0)?.lower ?? '') &&
      /^(?:is|are|s|were|have)$/.test(near(site, -1)?.lower ?? ''));

/** "two learnable parameters": no model has so few. */
const isFewParameters = ({ quantity }: Site): boolean =>
  quantity.dimension === 'parameter' && !quantity.scaled && Number(quantity.value) <= SMALL;

/** Few of something ordinary: "two short segments", "our two authors". */
function isSmallCount(site: Site): boolean {
  const { quantity, tokens } = site;
  // "10 concurrent sessions"
  if (
    quantity.form === 'digits' &&
    tokens.slice(quantity.first, quantity.end).some(({ lower }) => /^(?:concurrent|simultaneous)$/.test(lower))
  )
    return false;
  if (quantity.dimension !== 'count' || quantity.scaled || quantity.change || quantity.rate !== null) return false;
  // "6/10 evals"
  if (
    high(site) > SMALL ||
    quantity.form === 'vague' ||
    (quantity.form === 'pair' && /^(?:eval|benchmark|test|task)$/.test(quantity.noun ?? ''))
  )
    return false;
  return !isNotable(quantity.noun ?? '', quantity.form === 'digits');
}

const POINTING = /^(?:these|those|both|all|other|its|their|our|my|either|last|first|next|top)$/;

/** "the two companies", "these three models": what was named before, not a count to check. */
function isAnaphor(site: Site): boolean {
  const { quantity } = site;
  if (quantity.dimension !== 'count' || quantity.scaled || low(site) > SMALL) return false;
  const before = near(site, -1)?.lower ?? '';
  return POINTING.test(before) || (before === 'the' && quantity.form === 'words');
}

/** "a 100 word email", "a 10-second clip": the size of something that is only an example. */
function isExampleSize(site: Site): boolean {
  const { quantity, tokens } = site;
  const last = tokens[quantity.end - 1]?.lower ?? '';
  return (
    /^an?$/.test(near(site, -1)?.lower ?? '') &&
    /^(?:word|character|sentence|second)$/.test(last) &&
    near(site, 0)?.kind === 'word'
  );
}

/** "one day", "one minute": how long something ordinary takes. */
function isOneMoment({ quantity, tokens }: Site): boolean {
  return (
    quantity.value === 1 &&
    quantity.form === 'words' &&
    /^(?:day|night|minute|second|moment|time)$/.test(tokens[quantity.end - 1]?.lower ?? '')
  );
}

const CHIP_PRICE = /^(?:for|of|per|each|every)$/;
/** "$30K for a single H100": one chip is a claim only as what something runs on. */
function isOneChip(site: Site): boolean {
  const { quantity, tokens } = site;
  if (quantity.dimension !== 'chip' || quantity.value !== 1 || quantity.form !== 'words') return false;
  const article = /^(?:a|an|just|only|the)$/.test(near(site, -1)?.lower ?? '');
  return CHIP_PRICE.test(tokens[quantity.first - (article ? 2 : 1)]?.lower ?? '');
}

/** "its 5th model"; in "6th behind two others" and "5th overall" it is a place. */
const isOrdinal = (site: Site): boolean =>
  site.quantity.form === 'ordinal' && !/^(?:behind|overall|among)$/.test(near(site, 0)?.lower ?? '');

const IDIOMS = /^(?:24\/7|50\/50|50-50|9\/11|80\/20|360-degree|101$)/;

/** "24/7", "100% sure", "100% open-source", "a 24-hour cycle": numbers by which nothing is measured. */
function isIdiom(site: Site): boolean {
  const { quantity, tokens } = site;
  const written = tokens
    .slice(quantity.first, quantity.end + 2)
    .map((token) => token.text)
    .join('');
  if (IDIOMS.test(written)) return true;
  // "on a 1–5 scale"
  if (Array.isArray(quantity.value) && near(site, 0)?.lower === 'scale') return true;
  if (quantity.dimension === 'time')
    return quantity.value === 24 && /^(?:news|cycle|day|clock|period)$/.test(near(site, 0)?.lower ?? '');
  if (quantity.unit === 'foot') return /^(?:view|overview|level|perspective)$/.test(near(site, 0)?.lower ?? '');
  const next = near(site, 0);
  if (quantity.unit !== '%' || quantity.value !== 100 || next?.kind !== 'word') return false;
  return /^(?:agree|sure|right|certain|correct|honest|true|free|open|local|private|safe|yes|eyes|human|natural|organic|remote|synthetic|agentic|on)$/.test(
    next.lower,
  );
}

/** Numbers in words that count nothing known. */
function isBareWord({ quantity }: Site): boolean {
  return (
    (quantity.form === 'words' || quantity.form === 'vague') &&
    quantity.dimension === 'none' &&
    (!Array.isArray(quantity.value) ? (quantity.value as number) < 1000 : true)
  );
}

/** Numbers by which a text is laid out, and counts that nobody checks. */
export const STRUCTURE_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'list-number', applies: isListNumber },
  { name: 'list-number', applies: isEnumerator },
  { name: 'ordinal', applies: isOrdinal },
  { name: 'idiom', applies: isIdiom },
  { name: 'idiom', applies: isZero },
  { name: 'structure', applies: isTextPart },
  { name: 'structure', applies: isPartedAs },
  { name: 'structure', applies: isSaidPoint },
  { name: 'anaphor', applies: isAnaphor },
  { name: 'small-count', applies: isSmallCount },
  { name: 'small-count', applies: isFewParameters },
  { name: 'example-size', applies: isExampleSize },
  { name: 'idiom', applies: isOneMoment },
  { name: 'one-chip', applies: isOneChip },
  { name: 'bare-word', applies: isBareWord },
];
