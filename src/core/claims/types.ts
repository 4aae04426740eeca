import { singular } from '../quantities/nouns';
import type { Dimension } from '../quantities/quantity';
import type { ScannedQuantity } from '../quantities/scan';
import { changeWeights, growthWeight, measureWeight, shareOfHit } from './changeEvidence';
import type { ClaimType } from './claim';
import { closeness, hitsNear } from './closeness';
import { formWeights } from './formWeights';
import { memoryWeights } from './memory';
import { typeOfNoun } from './nounTypes';
import { partWeights } from './parts';
import { priorsOf, type Weights } from './priors';
import type { Site } from './site';
import { tableWeights } from './tableEvidence';
import { tokenWeights } from './tokenUse';

/** Evidence for each type that a quantity can have, added up. */
export type Evidence = ReadonlyMap<ClaimType, number>;
type Add = (type: ClaimType, weight: number) => void;

/** What the quantity's own noun adds: one that decides, one that hints, one that a part is taken of. */
const FIRM = 8;
const LOOSE = 2;
const PART = 8;
/** How much words for users say at most of other things that are counted. */
const OF_USERS = 0.4;
/** What the benchmark that a block is about adds to its percentages and plain numbers. */
const TOPIC = 1.5;
/** What the theme of its block adds at most, to quantities whose unit says little. */
const THEME: Readonly<Partial<Record<Dimension, number>>> = { percent: 2, 'data-size': 2, count: 1, time: 1, none: 1 };
/** What a number without a currency is not by what its block is about. */
const OF_MONEY: ReadonlySet<ClaimType> = new Set(['cost', 'finance']);
/** What hits elsewhere weigh against one near the quantity. */
const HEADING = 0.4;
const PARENT = 0.3;

/** What speaks for each type of a quantity by itself: its unit and noun, the words around, headings, a table's heads. */
export function weigh(site: Site): Evidence {
  const { quantity } = site;
  const scores = new Map(entriesOf(priorsOf(site)));
  const add: Add = (type, weight) => {
    const score = scores.get(type);
    if (score !== undefined) scores.set(type, score + weight);
  };
  const noun = quantity.noun === null ? undefined : typeOfNoun(singular(quantity.noun));
  // "10 images per request" are no data.
  const isCounted = quantity.dimension === 'count' && !(noun?.type === 'data' && quantity.rate !== null);
  if (noun && isCounted) scores.set(noun.type, (scores.get(noun.type) ?? 0) + (noun.firm ? FIRM : LOOSE));
  if (noun && quantity.form === 'multiple') add(noun.type, PART);
  // "surveys 300 papers" counts no users.
  const isWorldly = isCounted && noun?.type === 'other' && quantity.rate === null;
  for (const hit of hitsNear(site)) {
    const own = shareOfHit(site, hit);
    const share = isWorldly && hit.type === 'adoption' ? Math.min(OF_USERS, own) : own;
    add(hit.type, hit.weight * closeness(site, hit) * share + measureWeight(site, hit));
  }
  for (const { hits } of site.headings) for (const hit of hits) add(hit.type, hit.weight * HEADING);
  for (const hit of site.parent?.hits ?? []) add(hit.type, hit.weight * PARENT);
  for (const [type, share] of site.theme)
    if (quantity.dimension !== 'none' || !OF_MONEY.has(type)) add(type, share * (THEME[quantity.dimension] ?? 0));
  if (site.topic && (quantity.dimension === 'percent' || quantity.dimension === 'none')) add('benchmark', TOPIC);
  for (const { type, weight } of tableWeights(site)) add(type, weight);
  for (const { type, weight } of formWeights(quantity, site.tokens)) add(type, weight);
  for (const weights of [changeWeights(site), memoryWeights(site), partWeights(site), tokenWeights(site)])
    for (const [type, weight] of Object.entries(weights)) add(type as ClaimType, weight);
  return scores;
}

type Entries = readonly (readonly [ClaimType, number])[];

/** The entries of tables of weights, which are few and asked for with each quantity. */
const entries = new WeakMap<Weights, Entries>();

function entriesOf(weights: Weights): Entries {
  const known = entries.get(weights) ?? (Object.entries(weights) as [ClaimType, number][]);
  entries.set(weights, known);
  return known;
}

/** How much of a neighbour's evidence counts, and how many tokens away it may stand. */
const SHARED = 0.5;
const NEIGHBOUR = 25;

/** The evidence of each of a block's sites, with part of that of neighbours which measure the same in the same sentence. */
export function weighAll(sites: readonly Site[]): readonly Evidence[] {
  const own = sites.map(weigh);
  return sites.map((site, index) => {
    const alone: Evidence = own[index] ?? new Map();
    const alike = [index - 1, index + 1].filter((beside) => {
      const other = sites[beside];
      return other?.from === site.from && isAlike(site, other);
    });
    const growth = growthWeight(site);
    if (alike.length === 0 && growth === 0) return alone;
    const scores = new Map(alone);
    const add = (type: ClaimType, weight: number): void => {
      const score = scores.get(type);
      if (score !== undefined) scores.set(type, score + weight);
    };
    for (const beside of alike) for (const [type, score] of own[beside] ?? []) add(type, score * SHARED);
    add('comparison', growth);
    return scores;
  });
}

function isAlike({ quantity: a }: Site, { quantity: b }: Site): boolean {
  return (
    Math.abs(a.first - b.first) <= NEIGHBOUR &&
    a.dimension === b.dimension &&
    a.noun === b.noun &&
    a.change === b.change &&
    (a.dimension !== 'time' || a.unit === b.unit) &&
    (a.dimension !== 'token' || isOfSize(a.value, b.value))
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
