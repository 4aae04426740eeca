import type { RootContent } from 'mdast';
import { cutChunks, frontMatterEnd } from './chunks';
import { readPlain, type PlainBlock } from './plain';
import { parseTree } from './tree';

/** A stretch of a chunk that Markdown parses the same alone as in place. */
export interface Stretch {
  /** Where in the chunk it starts. */
  readonly start: number;
  readonly text: string;
  /** What is in it, where that takes no parser; else null. */
  readonly plain: readonly PlainBlock[] | null;
}

/** What was found in a stretch: nodes of a syntax tree, or blocks that took no parser. */
export interface Parsed {
  readonly nodes: readonly RootContent[];
  readonly plain: readonly PlainBlock[];
  /** What is to be added to their offsets to get those in the text. */
  readonly base: number;
}

/** The stretches of a chunk. What is not plain is in stretches as long as they can be. */
export function stretchesOf({
  text,
  isStart,
}: {
  readonly text: string;
  readonly isStart: boolean;
}): readonly Stretch[] {
  // A draft may start with front matter.
  if (isStart) return [{ start: 0, text, plain: null }];
  const stretches: Stretch[] = [];
  const { starts } = cutChunks(text, false);
  starts.forEach((start, index) => {
    const part = text.slice(start, starts[index + 1]);
    const plain = readPlain(part);
    const last = stretches.at(-1);
    if (plain === null && last?.plain === null) {
      stretches[stretches.length - 1] = { ...last, text: last.text + part };
    } else stretches.push({ start, text: part, plain });
  });
  return stretches;
}

/**
 * Parses the stretches of chunks that follow one another, all at once. `definitions` stand for those of the rest of the
 * draft; `isStart` says whether the draft starts with them.
 */
export function parseStretches(
  chunks: readonly (readonly Stretch[])[],
  isStart: boolean,
  definitions: string,
): readonly (readonly Parsed[])[] {
  const text = chunks.flatMap((stretches) => stretches.map((one) => (one.plain === null ? one.text : ''))).join('');
  const mark = isStart && text.startsWith('\uFEFF') ? 1 : 0;
  // Front matter must come first; anywhere else a line of dashes must not be taken for its fence.
  const hasFrontMatter = isStart && frontMatterEnd(text) > 0;
  const before = hasFrontMatter ? '' : definitions || '\n';
  const after = hasFrontMatter ? `\n\n${definitions}` : '';
  const nodes = text === '' ? [] : parseTree(before + text.slice(mark) + after).children;
  let offset = before.length - mark;
  let next = 0;
  const skip = (end: number): void => {
    while (next < nodes.length && (nodes[next]?.position?.start.offset ?? 0) < end) next++;
  };
  skip(before.length);
  return chunks.map((stretches) =>
    stretches.map(({ start, text: { length }, plain }) => {
      if (plain) return { nodes: [], plain, base: start };
      const first = next;
      const base = start - offset;
      offset += length;
      skip(offset);
      return { nodes: nodes.slice(first, next), plain: [], base };
    }),
  );
}
