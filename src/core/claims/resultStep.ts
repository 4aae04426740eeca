import { hitsNear } from './closeness';
import type { Hit } from './evidence';
import { endsNounPhrase } from '../quantities/nouns';
import { MOVED_BY, MOVING } from './movingWords';
import type { Site } from './site';
import { hedgeStart } from './wordBefore';

/** What tests measure: "12% accuracy gain". */
export const METRIC = /^(?:accuracy|scores?|recall|precision|bleu|rouge|perplexity|kld|hallucinations?)$/;
/** And what a rate must be one of to be measured by tests: "the success rate". */
const RATED = /^(?:success|error|win|pass|solve|refusal|detection)$/;
/** How far back in its clause the verb may stand by which a result moves, in tokens. */
const STEP = 12;
/** How far around performance the words are looked at that say whose it is, in tokens. */
const AROUND = 30;
/** Words of texts on models, where performance is what tests measure. */
const OF_MODELS =
  /^(?:models?|llms?|vlms?|agents?|reasoning|retrieval|detection|benchmarks?|tasks?|evals?|evaluations?)$/;

/** And of texts on what they run on, and who uses them, where it is not. */
const OF_MACHINES =
  /^(?:chips?|gpus?|compilers?|drivers?|kernels?|hardware|nvidia|amd|intel|blackwell|hopper|workloads?|employees?|workers?)$/;

/** Whether a hit speaks of what else gains and losses are measured by: speeds, prices, revenues. */
export const isOtherMeasure = ({ type, weight }: Hit): boolean =>
  /^(?:performance|cost|finance)$/.test(type) && weight >= 3;

/**
 * "improved accuracy by 12%", "lowers the success rate by up to 40%", "accuracy rose by 3%": what differs is a result. The
 * metric is what the verb before "by" moves, or what moves.
 */
export function isStepOfResult(site: Site): boolean {
  const { quantity, tokens } = site;
  const by = hedgeStart(tokens, quantity.first) - 1;
  if ((quantity.dimension !== 'percent' && quantity.dimension !== 'score') || tokens[by]?.lower !== 'by') return false;
  const verb = verbBefore(site, by);
  if (verb === null) return false;
  for (let at = verb + 1; at < by; at++) if (isMetric(site, at)) return true;
  const isAlone = tokens.slice(verb + 1, by).every(({ lower }) => /ly$/.test(lower));
  if (!isAlone) return false;
  // "the accuracy of the model improved by 7%"
  const isOf = [2, 3, 4, 5].some((step) => tokens[verb - step + 1]?.lower === 'of' && isMetric(site, verb - step));
  return isOf || isMetric(site, verb - 1);
}

/** The verb of a clause that moves something, before its "by"; null where none does. */
function verbBefore({ tokens, from }: Site, by: number): number | null {
  for (let at = by - 1; at >= Math.max(from, by - STEP); at--) {
    const word = tokens[at]?.lower ?? '';
    if (MOVING.test(word) || MOVED_BY.test(word)) return at;
    if (/^(?:[,;:()]|and|but|while|without|at)$/.test(word)) return null;
  }
  return null;
}

function isMetric(site: Site, at: number): boolean {
  const { tokens, from } = site;
  if (at < from) return false;
  const word = tokens[at]?.lower ?? '';
  // "recall costs", "hallucination risk"
  const next = tokens[at + 1];
  if (next?.kind === 'word' && !endsNounPhrase(next.lower) && !MOVING.test(next.lower) && !MOVED_BY.test(next.lower))
    return false;
  if (METRIC.test(word) || (/^rates?$/.test(word) && RATED.test(tokens[at - 1]?.lower ?? ''))) return true;
  return word === 'performance' && isOfModels(site, at) && !hitsNear(site).some(isOtherMeasure);
}

/** Whether the text around a token is on models, and not on what they run on or who uses them. */
function isOfModels({ tokens, from, to }: Site, at: number): boolean {
  const words = tokens.slice(Math.max(from, at - AROUND), Math.min(to, at + AROUND)).map(({ lower }) => lower);
  return words.some((word) => OF_MODELS.test(word)) && !words.some((word) => OF_MACHINES.test(word));
}
