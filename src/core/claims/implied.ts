import type { Dimension } from '../quantities/quantity';
import type { ScannedQuantity } from '../quantities/scan';
import type { ClaimType } from './claim';
import { contrastAfter, isResult } from './contrast';
import { headNoun, headUnit } from './headNoun';
import { isGrouped } from './priors';
import type { SkipReason } from './reasons';
import type { Site } from './site';
import { wordBefore } from './wordBefore';
import { bestOf, type Evidence } from './types';

/** What a number without unit counts when it is of a type. */
const UNITS: Readonly<Partial<Record<ClaimType, { readonly unit: string; readonly dimension: Dimension }>>> = {
  'model-size': { unit: 'parameter', dimension: 'parameter' },
  'context-length': { unit: 'token', dimension: 'token' },
  compute: { unit: 'FLOP', dimension: 'flop' },
};
const BY_NOUN: Readonly<Record<string, Dimension>> = {
  parameter: 'parameter',
  token: 'token',
  GPU: 'chip',
  TPU: 'chip',
};
/** How much must speak for a benchmark before a plain number is taken for a score, and a place for one on a leaderboard. */
const SCORE = 3.2;
const SIGNED = 5;
/** The same for any other type: "a team of 30", "batch size 64". */
const STATED = 8;
const PLACE = 7.2;
/** So few people nobody checks. */
const FEW = 10;
/** How much must speak for a type that a number has by itself, before it takes the unit of its neighbour. */
const OWN = 4;
/** Cells that are longer hold prose: papers and news in tables. */
const CELL = 160;
/** How far back that neighbour may stand, in tokens. */
const ELLIPSIS = 14;

/**
 * The site with the unit that its number leaves out ("8B", "an 8k context window", the second of "30K requests and a peak of
 * 60K"), or the reason why it states nothing. `before` is the claim before it in the block.
 */
export function implied(site: Site, evidence: Evidence, before: Site | null): Site | SkipReason {
  const { quantity } = site;
  const { type, score } = bestOf(evidence);
  if (quantity.dimension === 'rank') return isPlace(site, score) ? site : 'identifier';
  if (quantity.dimension !== 'none') return site;
  if (quantity.form === 'pair') return inPair(site, before, score);
  if (quantity.scaled || quantity.form === 'vague') {
    const elder = elderOf(site, before);
    const rate = rateAgainst(site, before);
    if (rate) return withUnit(site, rate);
    if (elder && (score < OWN || isPartitive(site)))
      return withUnit(site, { unit: elder.unit, dimension: elder.dimension, noun: elder.noun });
    const unit = headedUnit(site) ?? UNITS[type];
    return unit ? withUnit(site, unit) : site;
  }
  if (site.column !== null && site.block.prose.text.length <= CELL) return inTable(site);
  if (isGrouped(site)) return site;
  if (site.versions.has(site.tokens[quantity.first]?.text ?? '')) return 'version';
  if (isResult(site.tokens, quantity, before?.quantity ?? null)) return site;
  if (type === 'benchmark') return score >= (quantity.signed ? SIGNED : SCORE) || isStep(site) ? site : 'bare-number';
  if (score < STATED) return 'bare-number';
  // "a team of 4"
  return Number(quantity.value) <= FEW && /^(?:adoption|other)$/.test(type) ? 'small-count' : site;
}

/** "cuts fidelity by 0.31": decimals by which something changes are measured too. */
const isStep = ({ quantity, tokens }: Site): boolean =>
  !Number.isInteger(quantity.value) && tokens[quantity.first - 1]?.lower === 'by';

const withUnit = (site: Site, unit: Partial<ScannedQuantity>): Site => ({
  ...site,
  quantity: { ...site.quantity, ...unit },
});

/** "2.32B of them": what is meant was named before. */
const isPartitive = ({ quantity, tokens }: Site): boolean =>
  tokens[quantity.end]?.lower === 'of' && /^(?:them|which|these|those)$/.test(tokens[quantity.end + 1]?.lower ?? '');

/** The unit of "25K tokens/s" in "25K tokens/s vs 16K". */
function rateAgainst({ quantity, tokens }: Site, before: Site | null): Partial<ScannedQuantity> | null {
  if (before?.quantity.dimension !== 'rate' || contrastAfter(tokens, before.quantity.end) !== quantity.first)
    return null;
  const { unit, dimension, noun } = before.quantity;
  return { unit, dimension, noun };
}

/** The quantity before it in its sentence whose unit it can share: "60K" after "30K requests". */
function elderOf({ quantity, from }: Site, before: Site | null): ScannedQuantity | null {
  const elder = before?.quantity;
  if (!elder || elder.first < from || quantity.first - elder.end > ELLIPSIS) return null;
  const counts =
    elder.dimension === 'count' ||
    elder.dimension === 'token' ||
    elder.dimension === 'parameter' ||
    elder.dimension === 'chip';
  return counts && elder.noun !== null && elder.scaled ? elder : null;
}

/** "(1,088/4,990)" after a percentage, "83/100" as a score; dates and the like have small numbers. */
function inPair(site: Site, before: Site | null, score: number): Site | SkipReason {
  const { quantity, tokens } = site;
  const bracketed = tokens[quantity.first - 1]?.text === '(' && before?.quantity.dimension === 'percent';
  const isWhole = Array.isArray(quantity.value) && Number.isInteger(quantity.value[0]);
  const whole =
    (isWhole || score >= SCORE) &&
    site.column !== null &&
    site.block.prose.text.trim().length <= quantity.prose.end - quantity.prose.start + 2;
  const large = Array.isArray(quantity.value) && quantity.value[1] > 31;
  const isScored = SCORING.test(wordBefore(tokens, quantity.first)) || isBesidePair(site, before);
  return bracketed || whole || isScored || (large && score >= SCORE) ? site : 'bare-number';
}

const SCORING = /^(?:scor(?:es?|ed|ing)|got|gets|solv(?:es|ed|ing)|correctness)$/;

/** "solves 12/12 tasks, the other 6/12": a pair of its kind counts something before it. */
const isBesidePair = ({ from, quantity, tokens }: Site, before: Site | null): boolean =>
  before !== null &&
  !/^(?:on|since|until|updated|checked|by|from|of)$/.test(tokens[quantity.first - 1]?.lower ?? '') &&
  before.quantity.form === 'pair' &&
  before.quantity.noun !== null &&
  before.quantity.first >= from;

/** Heads of columns whose numbers name their row. */
const NAMING = /^(?:#|no\.?|id|index|year|date|version|step|seed|row|slide|page|chapter|section|day|month|quarter)$/i;
/** Lead-ins of tables that say what to choose. */
const ADVISING = /\b(?:recommend|configure|configurations?|settings|hyperparameters|arguments|flags)/i;

/** What words of a metric weigh: "accuracy". */
const NAMED = 4;

/** Whether a head names a benchmark or ends in what tests measure. */
const isMeasured = (head: Site['column']): boolean =>
  head !== null &&
  (/\b(?:loss|ppl\.?|score)$/i.test(head.text.trim()) ||
    head.hits.some(({ type, weight, named }) => type === 'benchmark' && (named || weight >= NAMED)));

/** A cell's number is a result when it fills the cell or its row says what it counts; not where the column names or the table advises. */
function inTable(site: Site): Site | SkipReason {
  const { quantity, block, column, row, lead } = site;
  if (NAMING.test(column?.text.trim() ?? '') || (ADVISING.test(lead?.text ?? '') && !isMeasured(column)))
    return 'setting';
  const unit = headUnit(column?.text ?? '') ?? headUnit(row?.text ?? '');
  const noun = headNoun(column?.text ?? '') ?? headNoun(row?.text ?? '');
  // "8.6 (+299%)": what stands in brackets behind a result belongs to it.
  const cell = withoutBrackets(block.prose.text.trim());
  const whole = quantity.prose.end - quantity.prose.start >= cell.length - 3;
  // The first column says what its row is.
  if (row === null && whole) return 'row-label';
  if (unit && whole) return withUnit(site, { ...unit });
  if (noun) return withUnit(site, { unit: noun, noun, dimension: BY_NOUN[noun] ?? 'count' });
  return whole ? site : 'bare-number';
}

/** A cell's text less what stands in brackets at its end. */
function withoutBrackets(text: string): string {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return open > 0 ? text.slice(0, open).trimEnd() : text;
}

/** What the head of its column, else of its row, says that a cell's number counts: "14.8 trillion" below "Tokens". */
function headedUnit({ column, row }: Site): Partial<ScannedQuantity> | null {
  for (const { text } of [column, row].filter((head) => head !== null)) {
    if (GPU_TIME.test(text)) return { unit: 'GPU-hour', dimension: 'chip-time' };
    const noun = headNoun(text);
    if (noun) return { unit: noun, noun, dimension: BY_NOUN[noun] ?? 'count' };
  }
  return null;
}

const GPU_TIME = /\b(?:gpu|accelerator|chip|[ah]\d00)[ -]hours?\b/i;

const RANKING =
  /^(?:rank|ranks|ranked|ranking|rankings|leaderboard|leaderboards|arena|lmsys|lmarena|charts?|climbed|climbing|climbs|store|overall|spot|position|secured|contest|competition|olympiad)$/;
const TRACKER = /^(?:issues?|pr|prs|request|requests|ticket|bug|discussion|commit|pull)$/;
/** No leaderboard has more places. */
const LAST_PLACE = 500;

/** "#6" is a place where a benchmark or words of ranking stand near, not an issue's number. */
function isPlace({ quantity, tokens, from, to }: Site, score: number): boolean {
  if (typeof quantity.value !== 'number' || quantity.value > LAST_PLACE) return false;
  if (TRACKER.test(tokens[quantity.first - 1]?.lower ?? '')) return false;
  // "the number one tip" is an opinion.
  if (score >= PLACE && tokens[quantity.first]?.lower !== 'number') return true;
  for (let at = Math.max(from, quantity.first - 12); at < Math.min(to, quantity.end + 12); at++)
    if (RANKING.test(tokens[at]?.lower ?? '')) return true;
  return false;
}
