import type { Dimension } from '../quantities/quantity';
import type { ClaimType } from './claim';
import type { Title } from './evidence';

/** What a head says of the numbers of some dimensions below it, or beside it where it stands in a row's first cell. */
interface HeadRow {
  readonly dimensions: readonly Dimension[];
  readonly head: RegExp;
  readonly type: ClaimType;
  readonly weight: number;
}

/** Heads are short; no more of one is read. */
const HEAD = 80;

/** The most telling first: one row of this table holds for a head. */
const HEADS: readonly HeadRow[] = [
  // "KV cache size", "Peak VRAM"
  {
    dimensions: ['data-size'],
    head: /\b(?:cache|context|memory|vram|ram|peak|usage|used|footprint)\b/i,
    type: 'performance',
    weight: 10,
  },
  {
    dimensions: ['data-size'],
    head: /\b(?:block|page|buffer|chunk|tensor|payload|message|batch)\b/i,
    type: 'performance',
    weight: 8,
  },
  { dimensions: ['data-size'], head: /\b(?:size|download|checkpoint|weights)\b/i, type: 'model-size', weight: 4 },
  {
    dimensions: ['time'],
    head: /\b(?:train|trained|training|age|contract|term|lead|period|delay|payback|lifespan|year|deadline|timeline)\b/i,
    type: 'duration',
    weight: 3,
  },
  {
    dimensions: ['time'],
    head: /\b(?:time|times|latency|runtime|ttft|tpot|itl|speed|duration|median|mean|average|p\d\d)\b/i,
    type: 'performance',
    weight: 8,
  },
  {
    dimensions: ['money'],
    head: /\b(?:prices?|pricing|costs?|input|output|per|rental|msrp|\/m|\/hr)\b/i,
    type: 'cost',
    weight: 6,
  },
  {
    dimensions: ['money'],
    head: /\b(?:arr|revenues?|sales|income|profit|loss|ebitda?|fees|ocf|fcf|cash flow|capex|valuation|market cap|funding|raised|aum|investment|commitments?|eps|target|backlog|bookings|dividend|buybacks?)\b/i,
    type: 'finance',
    weight: 8,
  },
  // What a column of changes has is no level, whatever it is a change of.
  {
    dimensions: ['percent', 'ratio'],
    head: /\b(?:growth|yoy|qoq|mom|cagr|change|delta|increase|decrease|reduction|upside|downside|speed-?up)\b|Δ|±/i,
    type: 'comparison',
    weight: 12,
  },
  {
    dimensions: ['percent'],
    head: /\b(?:weight|weighting|allocation|margin|margins|stake|ownership|retention|ndr|nrr|yield|revenue|sales|of assets)\b/i,
    type: 'finance',
    weight: 8,
  },
  { dimensions: ['percent'], head: /\bshare\b/i, type: 'adoption', weight: 6 },
  {
    dimensions: ['ratio'],
    head: /\b(?:multiple|p\/e|p\/s|ev|leverage|book-to-bill|coverage|moic|valuation)\b/i,
    type: 'finance',
    weight: 14,
  },
  // "TP", "# GPUs", "Concurrency", "Req/s"
  {
    dimensions: ['none', 'count', 'chip'],
    head: /^(?:#|no\.|num(?:ber)? of|total)? ?(?:tp|dp|ep|pp|gpus?|tpus?|accelerators|nodes|devices)(?: size| count)?$/i,
    type: 'hardware',
    weight: 10,
  },
  {
    dimensions: ['none', 'count'],
    head: /\b(?:concurrency|req\/s|reqs?\/sec|rps|qps|rtf|fps|throughput|latency|tok\/s|toks\/s|tokens\/s)\b/i,
    type: 'performance',
    weight: 8,
  },
  // "EBIT (€M)"
  {
    dimensions: ['none'],
    head: /[($€£¥] ?(?:[$€£¥]|USD|EUR|CNY|RMB) ?(?:k|m|mn|bn|b)?\)|[$€£]/i,
    type: 'finance',
    weight: 8,
  },
  // "Val Loss", "OWT2 Loss", "PPL"; what a quarter lost is money.
  {
    dimensions: ['none'],
    head: /\b(?:(?:val|validation|train|training|dev|test|eval|pile|c4|wikitext|lambada)|(?!q\d|fy|h\d)[a-z]\w*\d) loss$|\b(?:ppl|perplexity)\.?$/i,
    type: 'benchmark',
    weight: 12,
  },
  {
    dimensions: ['none', 'count'],
    head: /\b(?:compute|flops?|pf-days|petaflops?|gpu[- ]hours)\b/i,
    type: 'compute',
    weight: 8,
  },
];

/** What a table's head says of a number of a dimension; null where it says nothing. What `gains` ("+12%") is no sum. */
export function headWeight(
  head: Title | null,
  dimension: Dimension,
  gains: boolean,
): Pick<HeadRow, 'type' | 'weight'> | null {
  if (head === null) return null;
  const text = head.text.slice(0, HEAD).trim();
  return (
    HEADS.find(
      (row) => row.dimensions.includes(dimension) && !(gains && row.type === 'finance') && row.head.test(text),
    ) ?? null
  );
}
