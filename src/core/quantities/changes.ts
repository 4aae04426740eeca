import { endsNounPhrase } from './nouns';
import type { Token } from './tokens';

/** Comparatives that say in which direction something differs. */
const COMPARATIVES: ReadonlySet<string> = new Set(
  `more less fewer higher lower faster slower cheaper dearer costlier pricier bigger larger smaller better worse greater longer
  shorter quicker stronger weaker richer poorer heavier lighter denser taller wider deeper older younger hotter cooler cleaner
  harder easier simpler smarter safer leaner thinner thicker tighter nearer closer further farther above below ahead off`.split(
    /\s+/,
  ),
);

/** Nouns of change. */
const NOUNS: ReadonlySet<string> = new Set(
  `improvement improvements increase increases decrease decreases reduction reductions drop drops decline declines growth gain gains
  boost boosts speedup speedups jump jumps rise fall cut cuts surge degradation uplift savings saving discount discounts markup
  premium lift slowdown spike dip uptick advantage hike contraction expansion acceleration faster hit loss edge gap lead penalty
  swing rally rebound shortfall overrun slump plunge climb`.split(/\s+/),
);

/** Whether a word (lower case) is a noun of change: "reduction". */
export const isChangeNoun = (word: string): boolean => NOUNS.has(word);

/** "a 90% hit rate" is a level. */
const RATED = /^(?:hit|loss|drop|gain)$/;

/** What may stand between the number and the noun of change: "12% relative improvement". */
const BETWEEN: ReadonlySet<string> = new Set(
  `relative absolute additional extra average overall annual yearly monthly further net total yoy sequential quarterly`.split(
    /\s+/,
  ),
);

const ADJECTIVE = /(?:ive|ful|ent|ant|able|ible|ate|ous|ly|al|ic|ed|some)$/;
const ADJECTIVES: ReadonlySet<string> = new Set([
  'dense',
  'capable',
  'severe',
  'complex',
  'common',
  'human',
  'precise',
  'robust',
  'stable',
  'sparse',
  'verbose',
  'prone',
]);
const NOUNS_LIKE_ADJECTIVES: ReadonlySet<string> = new Set([
  'parameter',
  'fuel',
  'signal',
  'capital',
  'material',
  'traffic',
  'content',
  'talent',
  'water',
  'data',
  'food',
  'speed',
  'feed',
  'need',
  'seed',
  'music',
  'logic',
  'climate',
  'client',
  'agent',
  'patent',
  'student',
  'investment',
  'moment',
  'plant',
  'rate',
  'certificate',
  'vocal',
  'public',
]);

/** Index after the word of change that starts at a token ("faster", "less accurate", "relative improvement"), or null. */
export function readChange(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (COMPARATIVES.has(token.lower))
    return token.lower === 'more' || token.lower === 'less' ? adjectiveEnd(tokens, at + 1) : at + 1;
  if (RATED.test(token.lower) && /^(?:rates?|ratios?|functions?)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (NOUNS.has(token.lower)) return at + 1;
  if (token.lower === 'speed' && /^-$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.lower === 'up')
    return at + 3;
  const noun = tokens[at + 1];
  if (BETWEEN.has(token.lower) && noun?.kind === 'word' && NOUNS.has(noun.lower)) return at + 2;
  return null;
}

/** After "more" or "less": index after the adjective, which stays in the span; a noun does not. */
function adjectiveEnd(tokens: readonly Token[], at: number): number {
  let word = at;
  while (
    tokens[word]?.kind === 'word' &&
    tokens[word + 1]?.text === '-' &&
    tokens[word + 1]?.glued &&
    tokens[word + 2]?.kind === 'word'
  )
    word += 2;
  const token = tokens[word];
  if (token?.kind !== 'word' || NOUNS_LIKE_ADJECTIVES.has(token.lower)) return at;
  const isAdjective = ADJECTIVES.has(token.lower) || (ADJECTIVE.test(token.lower) && token.lower.length > 4);
  return isAdjective ? word + 1 : at;
}

/**
 * Index after the participle of a change before its noun, where the word before the percentage makes a phrase of it: "with 50%
 * reduced input prices"; null elsewhere.
 */
export function readChanged(tokens: readonly Token[], at: number): number | null {
  const next = tokens[at + 1];
  // "62% reduced headcount" tells what people did.
  if (
    !/^(?:with|an?|and|at|for|by|offers?|shows?|showing|delivers?|achieves?|provides?|gives?|brings?)$/.test(
      tokens[at - 3]?.lower ?? '',
    )
  )
    return null;
  return /^(?:reduced|improved|increased|decreased|lowered)$/.test(tokens[at]?.lower ?? '') &&
    next?.kind === 'word' &&
    !endsNounPhrase(next.lower)
    ? at + 1
    : null;
}

const MORE =
  /^(?:more|less|fewer|higher|lower|cheaper|faster|slower|longer|shorter|better|worse|above|below|ahead|behind|increase|decrease|reduction|drop|rise|cut|jump)$/;

/** Index after a word that compares an amount: "$1.2 billion less", "3 hours longer"; nouns of loss and lead belong to the money itself. */
export function readMore(tokens: readonly Token[], at: number): number | null {
  return MORE.test(tokens[at]?.lower ?? '') && !/^of$/.test(tokens[at + 1]?.lower ?? '')
    ? readChange(tokens, at)
    : null;
}

/** Index after the word that makes a difference of a number without unit: "1.2 ahead", "4.1 higher"; null elsewhere. */
export function readDifference(tokens: readonly Token[], at: number): number | null {
  return /^(?:ahead|behind|higher|lower|better|worse|above|below)$/.test(tokens[at]?.lower ?? '') ? at + 1 : null;
}

/** Index after "as fast", "as many", "as cost effective" at a token, or null. */
export function readAs(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.lower !== 'as' || tokens[at + 1]?.kind !== 'word') return null;
  let end = at + 2;
  while (tokens[end]?.text === '-' && tokens[end]?.glued && tokens[end + 1]?.kind === 'word') end += 2;
  return end;
}

/** Verbs and adjectives that are a ratio in one word, with its factor. */
export const MULTIPLES: Readonly<Record<string, number>> = {
  doubled: 2,
  doubles: 2,
  doubling: 2,
  tripled: 3,
  triples: 3,
  tripling: 3,
  trebled: 3,
  trebling: 3,
  quadrupled: 4,
  quadruples: 4,
  quadrupling: 4,
  quintupled: 5,
  quintupling: 5,
  halved: 0.5,
  halving: 0.5,
  halves: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twentyfold: 20,
  hundredfold: 100,
  thousandfold: 1000,
};

/** Words that need a noun or "as …" after them to be a ratio: "twice the speed", "double the price". */
export const FACTORS: Readonly<Record<string, number>> = { twice: 2, thrice: 3, double: 2, triple: 3, quadruple: 4 };
