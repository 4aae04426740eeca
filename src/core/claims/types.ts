import { isChangeNoun, readChange } from '../quantities/changes';
import { endsNounPhrase, singular } from '../quantities/nouns';
import type { Dimension } from '../quantities/quantity';
import type { ScannedQuantity } from '../quantities/scan';
import type { ClaimType } from './claim';
import { ATTACHABLE, closeness, hitsNear } from './closeness';
import type { Hit } from './evidence';
import { formWeights, hedgeStart, isPlus, wordBefore } from './formWeights';
import { memoryWeights } from './memory';
import { typeOfNoun } from './nounTypes';
import { priorsOf } from './priors';
import type { Site } from './site';
import { headWeight } from './tableHeads';

/** Evidence for each type that a quantity can have, added up. */
export type Evidence = ReadonlyMap<ClaimType, number>;
type Add = (type: ClaimType, weight: number) => void;

/** What the quantity's own noun adds: one that decides, one that hints, one that a part is taken of. */
const FIRM = 8;
const LOOSE = 2;
const PART = 5;
/** What the benchmark that a block is about adds to its percentages and plain numbers. */
const TOPIC = 1.5;
/** What the theme of its block adds at most, to quantities whose unit says little. */
const THEME: Readonly<Partial<Record<Dimension, number>>> = { percent: 2, 'data-size': 2, count: 1, time: 1, none: 1 };
/** What hits elsewhere weigh against one near the quantity. */
const HEADING = 0.4;
const PARENT = 0.3;
const COLUMN = 2;
const ROW = 0.8;
/** What the benchmark or metric adds that a change is a change of: "2.4% improvement in accuracy". */
const MEASURED = 8;
/** What a noun of change adds that stands behind the words for what has changed. */
const CHANGE_OF = 8;

/** What speaks for each type of a quantity by itself: its unit and noun, the words around, headings, a table's heads. */
export function weigh(site: Site): Evidence {
  const { quantity } = site;
  const scores = new Map<ClaimType, number>(Object.entries(priorsOf(site)) as [ClaimType, number][]);
  const add: Add = (type, weight) => {
    const score = scores.get(type);
    if (score !== undefined) scores.set(type, score + weight);
  };
  const noun = quantity.noun === null ? undefined : typeOfNoun(singular(quantity.noun));
  if (noun && quantity.dimension === 'count')
    scores.set(noun.type, (scores.get(noun.type) ?? 0) + (noun.firm ? FIRM : LOOSE));
  if (noun && quantity.form === 'multiple') add(noun.type, PART);
  for (const hit of hitsNear(site))
    add(
      hit.type,
      hit.weight * closeness(site, hit) * (isMove(site, hit) ? MOVE : isMultiple(site, hit) ? MULTIPLE : 1) +
        (isMeasured(site, hit) ? MEASURED : 0),
    );
  for (const { hits } of site.headings) for (const hit of hits) add(hit.type, hit.weight * HEADING);
  for (const hit of site.parent?.hits ?? []) add(hit.type, hit.weight * PARENT);
  for (const [type, share] of site.theme) add(type, share * (THEME[quantity.dimension] ?? 0));
  if (site.topic && (quantity.dimension === 'percent' || quantity.dimension === 'none')) add('benchmark', TOPIC);
  if (isChangeOf(site)) add('comparison', CHANGE_OF);
  if (isGainOnTest(site)) add('benchmark', MEASURED);
  if (isMoved(site)) add('comparison', MOVED);
  weighTable(site, add);
  for (const { type, weight } of formWeights(quantity, site.tokens)) add(type, weight);
  for (const [type, weight] of Object.entries(memoryWeights(site))) add(type as ClaimType, weight);
  return scores;
}

/** A column's head says what its cells are; where it says nothing ("Detail", a model's name) the row's first cell does. */
function weighTable({ column, row, lead, uniform, quantity }: Site, add: Add): void {
  const { dimension } = quantity;
  const head = headWeight(column, dimension, isPlus(quantity)) ?? headWeight(row, dimension, isPlus(quantity));
  if (head) add(head.type, head.weight);
  const heads = column?.hits ?? [];
  for (const hit of heads) add(hit.type, hit.weight * COLUMN);
  if (uniform) {
    // What all of a column measure is said above it, not in each row, but for the names of benchmarks.
    for (const hit of lead?.hits ?? []) add(hit.type, hit.weight * HEADING);
  }
  for (const hit of row?.hits ?? []) {
    if (uniform && !hit.named) continue;
    // "MoE" in a row's name says nothing of its scores.
    const named =
      hit.type === 'model-size' && quantity.dimension === 'none' && (heads.length > 0 || /\d/.test(row?.text ?? ''));
    if (!named) add(hit.type, hit.weight * (heads.length > 0 ? ROW : COLUMN));
  }
}

/** "54% ITL slope reduction": how far a noun of change may stand behind a percentage, in tokens. */
const CHANGED = 3;

function isChangeOf({ quantity, tokens, to }: Site): boolean {
  if (quantity.dimension !== 'percent' || quantity.change) return false;
  for (let at = quantity.end; at < Math.min(to, quantity.end + CHANGED); at++) {
    if (tokens[at]?.kind !== 'word' || endsNounPhrase(tokens[at]?.text ?? '')) return false;
    const end = readChange(tokens, at + 1);
    // Three tokens are "speed-up".
    if (end === at + 4 || (end === at + 2 && isChangeNoun(tokens[at + 1]?.lower ?? ''))) return true;
  }
  return false;
}

/** "utilization rose from 28% to 61%": the ends of a change are levels, so that the verb weighs less than what moved. */
const MOVE = 0.4;
const isMove = ({ quantity, tokens }: Site, hit: Hit): boolean =>
  hit.type === 'comparison' &&
  !quantity.change &&
  (quantity.dimension === 'percent' || quantity.dimension === 'ratio') &&
  /^(?:from|to)$/.test(wordBefore(tokens, quantity.first));

/** "the P/E fell from 39x to 21x": words for what shares cost in years of earnings. */
const MULTIPLE = 1.7;
const isMultiple = ({ quantity }: Site, { type, weight }: Hit): boolean =>
  quantity.unit === 'x' && type === 'finance' && weight > 8;

/** "2.4% improvement in accuracy", "12% better on MMLU", "improves its results on MBPP by 26%". */
function isMeasured(site: Site, hit: Hit): boolean {
  const { quantity, tokens } = site;
  const step = quantity.dimension === 'percent' && wordBefore(tokens, quantity.first) === 'by';
  if (step && isBeaten(site, hit)) return true;
  if (hit.type !== 'benchmark' || hit.weight < 4 || !(quantity.change || step)) return false;
  if (step && hit.named && hit.end <= quantity.first) return true;
  const distance = hit.at - quantity.end;
  return distance === 0 || (distance > 0 && distance <= 3 && ATTACHABLE.test(tokens[quantity.end]?.lower ?? ''));
}

const MOVED = 5;
const MOVING =
  /^(?:reduc|increas|improv|boost|lower|rais|decreas|slash|degrad|shrink|grow|expand|accelerat|cut|drop|lift|speed|slow|jump|surg|plung|climb|declin)(?:e|es|ed|ing|s|ping|ped|ting)?$/;
const MOVED_BY = /^(?:grew|rose|fell|gained|lost|rising|falling|gaining|losing|shed|soared|tumbled|slid|collapsed)$/;

/** "reduces throughput 30-50%", "cut costs 20%": a verb that moves something by the percentage right behind it. */
function isMoved({ quantity, tokens, from }: Site): boolean {
  const before = hedgeStart(tokens, quantity.first);
  if (quantity.dimension !== 'percent' || quantity.change) return false;
  const last = tokens[before - 1]?.lower ?? '';
  if (before > from && (MOVING.test(last) || MOVED_BY.test(last))) return true;
  if (endsNounPhrase(last)) return false;
  return [2, 3, 4].some((step) => before - step >= from && MOVING.test(tokens[before - step]?.lower ?? ''));
}

const GAINED = /^(?:improvements?|gains?|better|uplift|lift|degradation|worse)$/;

/** "a gain of 12%" or "82% better" where a benchmark is named in the sentence: results differ, not speeds or prices. */
function isGainOnTest(site: Site): boolean {
  const { quantity, tokens } = site;
  if (quantity.dimension !== 'percent') return false;
  const of = tokens[quantity.first - 1]?.lower === 'of' ? (tokens[quantity.first - 2]?.lower ?? '') : '';
  if (quantity.unit !== 'percentage point' && !GAINED.test(of) && !(quantity.change && GAINED.test(tokens[quantity.end - 1]?.lower ?? ''))) return false;
  return hitsNear(site).some(({ named }) => named);
}

/** "outperforms earlier methods by 3.5%", where nothing speaks of speed or cost. */
const isBeaten = (site: Site, hit: Hit): boolean =>
  hit.end <= site.quantity.first &&
  /^(?:outperform|surpass|beat)/.test(site.tokens[hit.at]?.lower ?? '') &&
  !hitsNear(site).some(({ type, weight }) => type === 'performance' && weight >= 3);

/** How much of a neighbour's evidence counts, and how many tokens away it may stand. */
const SHARED = 0.5;
const NEIGHBOUR = 25;

/** The evidence of each of a block's sites, with part of that of neighbours which measure the same in the same sentence. */
export function weighAll(sites: readonly Site[]): readonly Evidence[] {
  const own = sites.map(weigh);
  return sites.map((site, index) => {
    const scores = new Map(own[index]);
    for (const beside of [index - 1, index + 1]) {
      const other = sites[beside];
      if (!other || other.from !== site.from || !isAlike(site, other)) continue;
      for (const [type, score] of own[beside] ?? [])
        if (scores.has(type)) scores.set(type, (scores.get(type) ?? 0) + score * SHARED);
    }
    return scores;
  });
}

function isAlike({ quantity: a }: Site, { quantity: b }: Site): boolean {
  return (
    Math.abs(a.first - b.first) <= NEIGHBOUR &&
    a.dimension === b.dimension &&
    a.noun === b.noun &&
    a.change === b.change &&
    isOfSize(a.value, b.value)
  );
}

/** What is a thousand times as many counts something else: tokens trained on, and tokens read at once. */
function isOfSize(a: ScannedQuantity['value'], b: ScannedQuantity['value']): boolean {
  const [one, other] = [a, b].map((value) => Math.abs(typeof value === 'number' ? value : value[1]));
  return !one || !other || Math.abs(Math.log10(one / other)) < 3;
}

/** The type with the most evidence, and how much that is; ties go to the one that its dimension names first. */
export function bestOf(evidence: Evidence): { readonly type: ClaimType; readonly score: number } {
  let type: ClaimType = 'other';
  let score = -Infinity;
  for (const [candidate, weight] of evidence) if (weight > score) [type, score] = [candidate, weight];
  return { type, score };
}
