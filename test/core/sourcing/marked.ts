import { parseMarkdown } from '../../../src/core/markdown/parse';
import { toProse } from '../../../src/core/markdown/prose';
import { splitSentences } from '../../../src/core/sentences/split';
import { readSourcing, type Sourcing } from '../../../src/core/sourcing/scope';

/** A place of a draft that is marked: «so» where the answer should be yes, ‹so› where it should be no. */
export interface MarkedPlace {
  readonly text: string;
  readonly expected: boolean;
  readonly sourcing: Sourcing;
  /** Who is named, as written. */
  readonly namedBy: string | null;
}

/** Reads the sourcing of each marked place of a draft, whose marks are taken out first. */
export function readMarked(marked: string): readonly MarkedPlace[] {
  const places: { start: number; end: number; expected: boolean }[] = [];
  let source = '';
  for (const [, sign, inside, rest] of marked.matchAll(/([«‹])([^»›]*)[»›]|([^«‹]+)/g)) {
    const start = source.length;
    source += inside ?? rest ?? '';
    if (sign) places.push({ start, end: source.length, expected: sign === '«' });
  }
  const document = parseMarkdown(source);
  const blocks = document.blocks.map(splitSentences);
  const reader = readSourcing(document, blocks);
  return places.map(({ start, end, expected }) => {
    const block = blocks.find(({ span }) => span.start <= start && end <= span.end);
    if (!block) throw new Error(`No block holds ${source.slice(start, end)}`);
    const prose = { start: toProse(block.prose, start), end: toProse(block.prose, end) };
    const sourcing = reader.of(block.index, prose);
    const { namedBy } = sourcing;
    const name = namedBy && block.prose.text.slice(namedBy.start, namedBy.end);
    return { text: source.slice(start, end), expected, sourcing, namedBy: name };
  });
}
