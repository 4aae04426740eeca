import { toSource } from '../markdown/prose';
import { numberFormatOf } from '../quantities/numberFormat';
import { scanTokens, type ScannedQuantity } from '../quantities/scan';
import { markTerms } from '../quantities/terms';
import { tokenize } from '../quantities/tokens';
import type { SentencedBlock } from '../sentences/sentence';
import { overlapTest } from '../text/overlapTest';
import type { Span } from '../text/span';
import type { Claim, Detection, Skipped } from './claim';
import { comparisonsIn, type Typed } from './comparisonClaims';
import { foundEarlier, type BlockDetection, type Earlier } from './earlier';
import { judgeQuantities } from './judge';
import { priorityOf } from './priority';
import type { SkipReason } from './reasons';
import { DEFAULT_READING, type Reading } from './reading';
import type { Site } from './site';
import { spanAt } from '../text/sorted';
import { markedOf, type Marked } from './marked';
import { namesOf, type Namer } from './subject';
import { NOTHING_OUTSIDE, readSurroundings, type Outside, type Surroundings } from './surroundings';

/** What the draft or the workspace says about how it is to be read. */
export interface DetectionOptions {
  /** Language of the draft, which decides how numbers are written: "de", "fr-CH". */
  readonly lang?: string | null;
  readonly reading?: Reading;
}

/** What detection found in some blocks, as a whole and block by block. */
export interface Detected extends Detection {
  readonly found: readonly BlockDetection[];
}

/**
 * The claims of a draft, and the quantities that are none with the rule's name, in reading order; total on any document. What
 * was found in its blocks with the same options before an edit is taken over where it still holds.
 */
export function detectClaims(
  blocks: readonly SentencedBlock[],
  options: DetectionOptions = {},
  outside: Outside = NOTHING_OUTSIDE,
  earlier: Earlier | null = null,
): Detected {
  const surroundingsOf = readSurroundings(blocks, outside);
  const known = earlier && foundEarlier(earlier, blocks);
  const found = blocks.map((block): BlockDetection => {
    const surroundings = surroundingsOf(block);
    return { ...(known?.(block, surroundings) ?? detectInBlock(block, surroundings, options)), surroundings };
  });
  return {
    claims: found.flatMap(({ claims }) => claims),
    skipped: found.flatMap(({ skipped }) => skipped),
    found,
  };
}

function detectInBlock(
  block: SentencedBlock,
  surroundings: Surroundings,
  { lang, reading = DEFAULT_READING }: DetectionOptions,
): Detection {
  const { text } = block.prose;
  const tokens = markTerms(tokenize(text, numberFormatOf(lang)), reading.terms);
  const skipped: Skipped[] = [];
  const numbers: (Typed & { readonly site: Site })[] = [];
  const marked = markedOf(block);
  const quantities = scanTokens(text, tokens);
  for (const judgement of judgeQuantities({ block, tokens, quantities, marked, ...surroundings })) {
    const { site } = judgement;
    if ('reason' in judgement) skipped.push(skip(block, site.quantity, judgement.reason));
    else numbers.push({ site, type: judgement.type, prose: inLink(marked, site.quantity.prose) });
  }
  const comparisons = comparisonsIn({ block, tokens, marked, versions: surroundings.versions }, numbers);
  if (numbers.length + comparisons.length === 0) return { claims: [], skipped };
  // "outperforms many 7B models": the size belongs to what is compared.
  const isCompared = overlapTest(comparisons.map(({ prose }) => prose));
  const apart = numbers.filter(({ prose }) => !isCompared(prose));
  const found = [...apart, ...comparisons].map(({ prose }) => prose).sort((a, b) => a.start - b.start);
  const namer = namesOf(block, tokens, surroundings, found);
  const claims = [
    ...apart.map((number) => claimOf(block, number, number.site.quantity, namer)),
    ...comparisons.map((comparison) => claimOf(block, comparison, null, namer)),
  ];
  return setApart(block, claims, skipped, reading);
}

/** Takes out what the workspace does not want flagged; both lists in reading order. */
function setApart(
  { prose }: SentencedBlock,
  claims: readonly Claim[],
  skipped: readonly Skipped[],
  { ignored, typesOff }: Reading,
): Detection {
  const isIgnored = overlapTest(ignored.find(prose.text));
  const reasonOf = (claim: Claim): SkipReason | null => {
    if (isIgnored(claim.prose)) return 'ignored';
    return typesOff.has(claim.type) ? 'type-off' : null;
  };
  const left = claims.flatMap((claim): Skipped[] => {
    const reason = reasonOf(claim);
    const { span, text, value, unit } = claim;
    return reason === null ? [] : [{ span, text, value, unit, reason }];
  });
  return {
    claims: claims.filter((claim) => reasonOf(claim) === null).sort((a, b) => a.prose.start - b.prose.start),
    skipped: left.length === 0 ? skipped : [...skipped, ...left].sort((a, b) => a.span.start - b.span.start),
  };
}

function skip(block: SentencedBlock, { prose, value, unit }: ScannedQuantity, reason: SkipReason): Skipped {
  const text = block.prose.text.slice(prose.start, prose.end);
  return { span: toSource(block.prose, prose), text, value, unit, reason };
}

function claimOf(block: SentencedBlock, { prose, type }: Typed, quantity: ScannedQuantity | null, namer: Namer): Claim {
  return {
    block: block.index,
    prose,
    span: toSource(block.prose, prose),
    text: block.prose.text.slice(prose.start, prose.end),
    type,
    qualitative: quantity === null,
    value: quantity?.value ?? null,
    unit: quantity?.unit ?? '',
    bound: quantity?.bound ?? null,
    subject: namer.subjectOf(prose),
    metric: type === 'benchmark' ? namer.metricOf(prose) : null,
    priority: priorityOf(type, { win: isWin(quantity), vague: quantity?.form === 'vague' }),
  };
}

/** A comparison without a number, a place on a leaderboard, or a difference. */
const isWin = (quantity: ScannedQuantity | null): boolean =>
  quantity === null || quantity.dimension === 'rank' || quantity.dimension === 'ratio' || quantity.change;

/** A quantity that starts in a link ends with it: "20K" of "[20K](…) votes", for the address lies between. */
function inLink({ link }: Marked, prose: Span): Span {
  const around = spanAt(link, prose.start);
  return around && around.end < prose.end ? { start: prose.start, end: around.end } : prose;
}
