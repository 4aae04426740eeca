import { numberFormatOf } from '../quantities/numberFormat';
import type { PhraseMatch } from '../quantities/phrases';
import { tokenize, type Token } from '../quantities/tokens';
import type { SentencedBlock } from '../sentences/sentence';
import { overlaps, type Span } from '../text/span';
import { findBenchmark } from './benchmarkName';
import { METRIC_TABLE } from './benchmarks';
import type { Title } from './evidence';
import { readName } from './nameChain';
import { firstFrom, spanAt } from '../text/sorted';
import type { Surroundings } from './surroundings';

type Finder = (tokens: readonly Token[], at: number) => PhraseMatch<string> | null;

/** Says of a claim in a block what it is of and what it is measured by. */
export interface Namer {
  /**
   * The model, company or chip that the claim is of, as written: the last one named before it in its sentence, else the
   * first after it, else the block's first; else that of its table's row or column, else of a heading. Null if none is named.
   */
  readonly subjectOf: (prose: Span) => string | null;
  /**
   * The benchmark or metric that it is measured by: the metric of "an Elo of 1287"; the nearest benchmark of its sentence, the one after "on" first; else its
   * column's or row's head; else the nearest metric, else a heading's benchmark. Null if none is named.
   */
  readonly metricOf: (prose: Span) => string | null;
}

/** Reads the names of a block once, for all its claims. Spans are of its prose. */
export function namesOf(
  block: SentencedBlock,
  tokens: readonly Token[],
  { row, column, headings }: Surroundings,
  claims: readonly Span[],
): Namer {
  const { text } = block.prose;
  // "2,048 H800s" says how many; the chips are no subject of the next number.
  const names = findNames(text, tokens).filter((name) => !overlapsAny(claims, name));
  const benchmarks = findTerms(tokens, findBenchmark);
  const metrics = findTerms(tokens, findMetric);
  const titleName = once(() => firstName([row, column, ...headings]));
  const head = once(() => [column, row].find((title) => title && termIn(title.text) !== null)?.text.trim() ?? null);
  const headingTerm = once(
    () => headings.map(({ text: title }) => termIn(title)).find((term) => term !== null) ?? null,
  );
  const sentenceOf = (prose: Span): Span => spanAt(block.sentences, prose.start) ?? { start: 0, end: text.length };
  return {
    subjectOf(prose) {
      const sentence = sentenceOf(prose);
      const after = firstFrom(names, prose.end);
      const candidates = [names[firstFrom(names, prose.start) - 1], names[after]];
      const name =
        candidates.find((found) => found && sentence.start <= found.start && found.end <= sentence.end) ?? names[0];
      return name ? text.slice(name.start, name.end) : titleName();
    },
    metricOf(prose) {
      const sentence = sentenceOf(prose);
      const adjacent = metrics[firstFrom(metrics, prose.start) - 1];
      if (adjacent && isTied(text, adjacent, prose)) return text.slice(adjacent.start, adjacent.end);
      const benchmark = nearest(text, benchmarks, prose, sentence);
      if (benchmark) return text.slice(benchmark.start, benchmark.end);
      const named = head();
      if (named !== null) return named;
      const metric = nearest(text, metrics, prose, sentence);
      return metric ? text.slice(metric.start, metric.end) : headingTerm();
    },
  };
}

/** Finds something when it is first asked for, and keeps it: what titles name is the same for all claims of a block. */
function once<Found>(find: () => Found): () => Found {
  let kept: { readonly found: Found } | null = null;
  return () => (kept ??= { found: find() }).found;
}

function findNames(text: string, tokens: readonly Token[]): readonly Span[] {
  const names: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = tokens[at]?.kind === 'word' && !tokens[at]?.glued ? readName(text, tokens, at) : null;
    if (!name) continue;
    if (name.kind !== 'other') names.push(spanOf(tokens, name));
    at = name.end - 1;
  }
  return names;
}

const findMetric: Finder = (tokens, at) => METRIC_TABLE.find(tokens, at);

function findTerms(tokens: readonly Token[], find: Finder): readonly Span[] {
  const terms: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = find(tokens, at)?.end;
    if (end === undefined) continue;
    terms.push(spanOf(tokens, { start: at, end }));
    at = end - 1;
  }
  return terms;
}

/** Tokens to offsets. */
const spanOf = (tokens: readonly Token[], { start, end }: Span): Span => ({
  start: tokens[start]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});

/** How near what follows "on" is, against its distance: "88.5 on MMLU, 75 on GPQA". */
const ON = 0.2;

function nearest(text: string, terms: readonly Span[], prose: Span, sentence: Span): Span | null {
  const on = /^\s+(?:on|in|at)\s/.test(text.slice(prose.end, prose.end + 5)) ? ON : 1;
  const inside = (term: Span | undefined): Span | null =>
    term && sentence.start <= term.start && term.end <= sentence.end ? term : null;
  const within = firstFrom(terms, prose.start);
  const before = inside(terms[within - 1]);
  const after = inside(terms[within]);
  if (!before || !after) return before ?? after;
  return Math.max(0, after.start - prose.end) * on <= prose.start - before.end ? after : before;
}

/** Whether a metric stands right before a number, over "of" at most: "an Elo of 1287", "perplexity 4.2". */
function isTied(text: string, metric: Span, prose: Span): boolean {
  const between = text.slice(metric.end, prose.start);
  return metric.end <= prose.start && between.length <= JOINT && /^ (?:of |: ?|= ?)?(?:about |~)?$/.test(between);
}

/** How much may stand between the two, in characters. */
const JOINT = 10;

function overlapsAny(spans: readonly Span[], one: Span): boolean {
  const next = firstFrom(spans, one.start);
  return [spans[next - 1], spans[next]].some((span) => span !== undefined && overlaps(span, one));
}

function firstName(titles: readonly (Title | null)[]): string | null {
  for (const title of titles) {
    const text = title?.text ?? '';
    const name = findNames(text, tokenize(text, numberFormatOf(null)))[0];
    if (name) return text.slice(name.start, name.end);
  }
  return null;
}

/** The first benchmark or metric of a title, as written. */
function termIn(text: string): string | null {
  const tokens = tokenize(text, numberFormatOf(null));
  const term = findTerms(tokens, findBenchmark)[0] ?? findTerms(tokens, findMetric)[0];
  return term ? text.slice(term.start, term.end) : null;
}
