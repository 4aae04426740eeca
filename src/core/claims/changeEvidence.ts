import { isChangeNoun, readChange } from '../quantities/changes';
import { endsNounPhrase } from '../quantities/nouns';
import { ATTACHABLE, hitsNear } from './closeness';
import type { Hit } from './evidence';
import { MOVED_BY, MOVING } from './movingWords';
import { isOtherMeasure, isStepOfResult, METRIC } from './resultStep';
import { hedgeStart, wordBefore } from './wordBefore';
import type { Weights } from './priors';
import type { Site } from './site';

/** What the benchmark or metric adds that a change is a change of: "2.4% improvement in accuracy". */
const MEASURED = 8;
/** What a noun of change adds that stands behind the words for what has changed. */
const CHANGE_OF = 8;
/** What a change takes from speed, whatever it is a change of. */
const NO_SPEED = 4;
/** What a verb adds that moves something by the percentage behind it. */
const MOVED = 5;

/** What a percentage adds that growth was, or slowed to. */
const GROWTH = 14;
/** How far back that word may stand, in tokens. */
const GROWN = 20;

/** What a rate of growth adds, which it shares with no other percentage. */
export const growthWeight = (site: Site): number => (isGrowth(site) ? GROWTH : 0);

/** What the words for changes around a quantity say of its type. */
export function changeWeights(site: Site): Weights {
  const of = changeOf(site);
  const isStep = isStepOfResult(site);
  const isOnTest = isGainOnTest(site) || isStep;
  const isChange = of === 'comparison' || (!isOnTest && (isAmountOf(site) || isLevelOfGain(site)));
  return {
    comparison: (isChange ? CHANGE_OF : 0) + (isMoved(site) ? MOVED : 0) - (isStep ? MEASURED : 0),
    benchmark: of === 'benchmark' || isOnTest ? MEASURED : 0,
    performance: isChange ? -NO_SPEED : 0,
  };
}

/** How much of a hit counts: less for an end of a change, or where it speaks of sums or of what another number is a part of. */
export function shareOfHit(site: Site, hit: Hit): number {
  if (isOfOther(site, hit)) return OF_OTHER;
  if (isOfSum(site, hit)) return OF_SUM;
  if (isMove(site, hit)) return MOVE;
  if (!isMultiple(site, hit)) return 1;
  if (changeOf(site)) return NO_MULTIPLE;
  return isEnd(site) ? MULTIPLE_END : MULTIPLE;
}

/** What a hit adds that says what a change was measured by. */
export const measureWeight = (site: Site, hit: Hit): number => (isMeasured(site, hit) ? MEASURED : 0);

/** "54% ITL slope reduction", "24% chain-of-thought reduction": how far a noun of change may stand behind a percentage, in tokens. */
const CHANGED = 6;
/** "25% end-to-end overhead": by how much something takes longer. */
const isOverhead = (tokens: Site['tokens'], at: number): boolean => tokens[at]?.lower === 'overhead';

/** The type of a change whose noun stands behind the words for what has changed; null where none does. */
function changeOf({ quantity, tokens, to }: Site): 'comparison' | 'benchmark' | null {
  if ((quantity.dimension !== 'percent' && quantity.dimension !== 'ratio') || quantity.change) return null;
  // "500%+ rally"
  const first = tokens[quantity.end]?.text === '+' ? quantity.end + 1 : quantity.end;
  if (first > quantity.end && isChangeNoun(tokens[first]?.lower ?? '')) return 'comparison';
  let type: 'comparison' | 'benchmark' = 'comparison';
  for (let at = first; at < Math.min(to, first + CHANGED); at++) {
    if (tokens[at]?.text === '-' && tokens[at]?.glued) continue;
    // "17% per-token latency improvement"
    const joined = tokens[at]?.glued || (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued);
    if (tokens[at]?.kind !== 'word' || (endsNounPhrase(tokens[at]?.text ?? '') && !joined)) return null;
    if (METRIC.test(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'win') type = 'benchmark';
    if (isOverhead(tokens, at) || isOverhead(tokens, at + 1)) return type;
    const end = readChange(tokens, at + 1);
    // Three tokens are "speed-up".
    if (end === at + 4 || (end === at + 2 && isChangeNoun(tokens[at + 1]?.lower ?? ''))) return type;
  }
  return null;
}

const CHANGED_BY =
  /^(?:reduction|decrease|increase|decline|drop|saving|jump|rise|fall|surge|slowdown|speedup|overhead|discount)s?$/;

/** "latency reductions of roughly 24%" */
function isAmountOf({ quantity, tokens, from }: Site): boolean {
  if (quantity.dimension !== 'percent' || quantity.change) return false;
  const of = hedgeStart(tokens, quantity.first) - 1;
  // "speedups up to 90%"
  if (of >= from && of < quantity.first - 1 && CHANGED_BY.test(tokens[of]?.lower ?? '')) return true;
  const isOf = of > from && tokens[of]?.lower === 'of' && CHANGED_BY.test(tokens[of - 1]?.lower ?? '');
  return isOf && tokens[quantity.end]?.lower !== 'of';
}

/** "the gain starts at around 5.5%", "the improvement to throughput would be 8%": how far back the noun may stand, in tokens. */
const LEVEL = 5;
const GAIN = /^(?:improvement|gain|benefit|speedup|reduction|saving|overhead)s?$/;
/** What may stand between the noun and the level. */
const TO_LEVEL =
  /^(?:in|of|to|at|is|was|were|be|would|could|starts|narrows|grows|increases|shrinks|falls|drops|rises|settles|stays|reaches|reached|throughput|latency|speed|memory|performance)$/;

function isLevelOfGain({ quantity, tokens, from }: Site): boolean {
  if (quantity.dimension !== 'percent' || quantity.change) return false;
  const last = hedgeStart(tokens, quantity.first) - 1;
  if (!/^(?:is|was|were|be|at|to|reache[sd])$/.test(tokens[last]?.lower ?? '')) return false;
  let at = last;
  while (at > Math.max(from, last - LEVEL) && TO_LEVEL.test(tokens[at]?.lower ?? '')) at--;
  return at < last && GAIN.test(tokens[at]?.lower ?? '');
}

/** "utilization rose from 28% to 61%": the ends of a change are levels, so that the verb weighs less than what moved. */
const MOVE = 0.4;
const isMove = (site: Site, hit: Hit): boolean => hit.type === 'comparison' && isEnd(site);

/** "raised", "settled", "deal": words for sums of money say little of a percentage; those for what is split or earned do. */
const OF_SUM = 0.4;
const SPLIT =
  /^(?:revenues?|sales|profits?|earnings|income|ebitda?|margins?|gross|net|operating|stakes?|shares?|stocks?|ownership|shareholding|shareholders?|economic|voting|equity|debt|loans?|bonds?|yield|tariffs?|taxe?s?|fees?|interest|royalty|royalties|dividend|gdp|market|assets|fund|funds|capital|capex|of|owns|holds|retains|controls|retention|valuation|premium|discount|fiscal|budget|spend|spending)$/;
const isOfSum = ({ quantity, tokens }: Site, hit: Hit): boolean =>
  quantity.dimension === 'percent' && hit.type === 'finance' && !SPLIT.test(tokens[hit.at]?.lower ?? '');

/** "of all", "of users": what something is a part of says so of what stands right before it. */
const OF_OTHER = 0.3;
const isOfOther = ({ quantity, tokens }: Site, hit: Hit): boolean =>
  tokens[hit.at]?.lower === 'of' &&
  hit.end - hit.at > 1 &&
  // "4,000 lines of code" are no share of it.
  (hit.at !== quantity.end || (hit.type === 'adoption' && quantity.dimension === 'count'));

const isEnd = ({ quantity, tokens }: Site): boolean =>
  !quantity.change &&
  (quantity.dimension === 'percent' || quantity.dimension === 'ratio') &&
  /^(?:from|to)$/.test(wordBefore(tokens, quantity.first));

/** "the P/E fell from 39x to 21x": words for what shares cost in years of earnings. */
const MULTIPLE = 1.7;
const MULTIPLE_END = 3;
const isMultiple = ({ quantity }: Site, { type, weight }: Hit): boolean =>
  quantity.unit === 'x' && type === 'finance' && weight > 8;
/** "20x revenue growth" is none. */
const NO_MULTIPLE = 0.2;

/** "2.4% improvement in accuracy", "12% better on MMLU", "improves its results on MBPP by 26%". */
function isMeasured(site: Site, hit: Hit): boolean {
  const { quantity, tokens } = site;
  const step = quantity.dimension === 'percent' && wordBefore(tokens, quantity.first) === 'by';
  if (step && isBeaten(site, hit)) return true;
  if (hit.type !== 'benchmark' || hit.weight < 3 || !(quantity.change || step)) return false;
  if (step && hit.named && hit.end <= quantity.first && !isCut(tokens, hit.end, quantity.first)) return true;
  const distance = hit.at - quantity.end;
  return (
    (distance === 0 && hit.weight >= 4) ||
    (distance > 0 && distance <= 3 && ATTACHABLE.test(tokens[quantity.end]?.lower ?? ''))
  );
}

/** "With it LedgerBench cut its servers by half": what is made less is no result. */
const isCut = (tokens: Site['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => /^(?:reduc|cut|lower|decreas|sav|slash|shrink)/.test(lower));

/** "reduces throughput 30-50%", "cut costs 20%": a verb that moves something by the percentage right behind it. */
function isMoved({ quantity, tokens, from }: Site): boolean {
  if (quantity.dimension !== 'percent' || quantity.change) return false;
  const start = hedgeStart(tokens, quantity.first);
  // "cut prices between 70 and 90%"
  const isBetween = tokens[start - 1]?.lower === 'between' && tokens[quantity.end]?.lower !== 'of';
  const before = isBetween ? start - 1 : start;
  const last = tokens[before - 1]?.lower ?? '';
  if (before > from && (MOVING.test(last) || MOVED_BY.test(last))) return true;
  if (endsNounPhrase(last)) return false;
  return [2, 3, 4].some((step) => before - step >= from && MOVING.test(tokens[before - step]?.lower ?? ''));
}

/** Words behind which something else than growth is told of, unless they stand right before the percentage. */
const GROWTH_END = /^(?:[;:()|]|but|while|share|margins?)$/;
const GROWTH_LINK = /^(?:of|and)$/;
/** How near those may stand: "growth of about 20%", "growth at 109% and 48%". */
const LINKED = 4;

/** "revenue growth slowed to 20%, down from 31%": a rate of growth is a change, at whichever level. */
function isGrowth({ quantity, tokens, from }: Site): boolean {
  if (quantity.dimension !== 'percent' || quantity.change) return false;
  for (let at = quantity.first - 1; at >= Math.max(from, quantity.first - GROWN); at--) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:growth|cagr)$/.test(word)) return true;
    if (GROWTH_END.test(word) || (GROWTH_LINK.test(word) && at < quantity.first - LINKED)) return false;
  }
  return false;
}

const GAINED = /^(?:improvements?|gains?|better|uplift|lift|degradation|worse)$/;

/** "a gain of 12%" or "82% better" where a benchmark is named in the sentence: results differ, not speeds or prices. */
function isGainOnTest(site: Site): boolean {
  const { quantity, tokens } = site;
  if (quantity.dimension !== 'percent') return false;
  const of = tokens[quantity.first - 1]?.lower === 'of' ? (tokens[quantity.first - 2]?.lower ?? '') : '';
  if (
    quantity.unit !== 'percentage point' &&
    !quantity.signed &&
    !GAINED.test(of) &&
    !isAmountOf(site) &&
    !(quantity.change && GAINED.test(tokens[quantity.end - 1]?.lower ?? ''))
  )
    return false;
  const near = hitsNear(site);
  return near.some(({ named }) => named) || (near.some(isMetricHit) && !near.some(isOtherMeasure));
}

/** "accuracy", "win rate" */
const isMetricHit = ({ type, weight }: Hit): boolean => type === 'benchmark' && weight >= 4;

/** "outperforms earlier methods by 3.5%", where nothing speaks of speed or cost. */
const isBeaten = (site: Site, hit: Hit): boolean =>
  hit.end <= site.quantity.first &&
  /^(?:outperform|surpass|beat)/.test(site.tokens[hit.at]?.lower ?? '') &&
  !hitsNear(site).some(({ type, weight }) => type === 'performance' && weight >= 3);
