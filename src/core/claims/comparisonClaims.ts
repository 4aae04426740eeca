import type { Token } from '../quantities/tokens';
import type { SentencedBlock } from '../sentences/sentence';
import { overlaps, type Span } from '../text/span';
import type { ClaimType } from './claim';
import { findComparisons } from './qualitative';
import { firstFrom, spanAt } from '../text/sorted';
import type { Marked } from './marked';

/** A comparison without a number, or a number: where it stands in the prose and of what type it is. */
export interface Typed {
  readonly prose: Span;
  readonly type: ClaimType;
}

/** A block as far as it has been read. */
interface Read {
  readonly block: SentencedBlock;
  readonly tokens: readonly Token[];
  readonly marked: Marked;
  readonly versions: ReadonlySet<string>;
}

/** The comparisons of a block that no number beside them states, in order. `numbers` are its claims so far, in order. */
export function comparisonsIn({ block, tokens, marked, versions }: Read, numbers: readonly Typed[]): readonly Typed[] {
  const { text } = block.prose;
  const found: Typed[] = [];
  let at = 0;
  let next = 0;
  for (const sentence of block.sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at++;
    while (next < numbers.length && (numbers[next]?.prose.end ?? 0) <= sentence.start) next++;
    let last = next;
    while (last < numbers.length && (numbers[last]?.prose.start ?? 0) < sentence.end) last++;
    const inSentence = numbers.slice(next, last);
    const spans = inSentence.map(({ prose }) => prose);
    for (const { first, end, type } of findComparisons({ text, tokens, to: at, versions }, from)) {
      const comparison = { prose: { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }, type };
      const code = spanAt(marked.code, comparison.prose.start) ?? spanAt(marked.math, comparison.prose.start);
      const { start, end: close } = comparison.prose;
      const near = inSentence.slice(
        Math.max(0, firstFrom(spans, start - BEFORE) - 1),
        firstFrom(spans, close + AFTER + 1),
      );
      if (code === null && !near.some((number) => states(text, comparison, number))) found.push(comparison);
    }
    next = last;
  }
  return found;
}

/** How far a number may stand from the comparison that it states. */
const AFTER = 45;
const BEFORE = 90;
/** What begins another clause; a number of another measure also stands apart after "with". */
const CLAUSE = /[;.]\s|\b(?:while|but|although|though|whereas|and)\b/;
const ASIDE = /,|\b(?:with|using|despite)\b|^ in (?:only |just |under )?$/;

/** Whether a number says what the comparison says: inside it, right after it ("(9.51 vs 9.53)", "by 12%"), or before ", beating …". */
function states(text: string, { prose }: Typed, { prose: number, type }: Typed): boolean {
  // A size inside says which models are meant.
  if (overlaps(number, prose)) return type !== 'model-size';
  if (type !== 'benchmark' && type !== 'comparison') return false;
  if (number.start >= prose.end) {
    const between = text.slice(prose.end, number.start);
    return between.length <= AFTER && !CLAUSE.test(between) && (type === 'benchmark' || !ASIDE.test(between));
  }
  const between = text.slice(number.end, prose.start);
  const participle = /[,—–] (?:[a-z]+ly )?$/.test(between) && /^[a-z]+ing\b/.test(text.slice(prose.start, prose.end));
  return type === 'benchmark' && between.length <= BEFORE && participle;
}
