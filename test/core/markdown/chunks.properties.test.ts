import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Labels } from '../../../src/core/markdown/labels';
import type { Block, Definition, MarkdownDocument, Reference } from '../../../src/core/markdown/model';
import { blankLabels } from '../../../src/core/markdown/definitions';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { parseChunks, type ChunkMarkup } from '../../../src/core/markdown/parseChunks';
import { chunksOf } from './chunksOf';
import { chunkyDraft } from './snippets';

/** A block without what places it in the draft, but for its offsets, which are moved. */
function placed(block: Block, by: number): unknown {
  const { kind, depth, span, prose, marks, references, list, quote, cell } = block;
  const move = ({ start, end }: { start: number; end: number }) => ({ start: start + by, end: end + by });
  const places = list && {
    ...{ topList: list.topList + by, topItem: list.topItem + by, list: list.list + by, item: list.item + by },
    depth: list.depth,
  };
  return {
    ...{
      kind,
      depth,
      marks,
      text: prose.text,
      span: move(span),
      list: places,
      quote: quote === null ? null : quote + by,
    },
    cell: cell && { ...cell, table: cell.table + by },
    pieces: prose.pieces.map((piece) => ({ ...piece, source: move(piece.source) })),
    references: references.map((reference: Reference) => ({ ...reference, source: move(reference.source) })),
  };
}

function labelsOf({ definitions }: MarkdownDocument): Labels {
  const of = (kind: Definition['kind']) => definitions.filter((definition) => definition.kind === kind);
  return {
    addresses: new Map(of('link').map(({ label, url }) => [label, url ?? ''])),
    footnotes: new Set(of('footnote').map(({ label }) => label)),
    blanks: blankLabels(definitions),
  };
}

/** What the chunks hold, put together. */
function joined(texts: readonly string[], markups: readonly ChunkMarkup[]): unknown {
  let offset = 0;
  const found = markups.map(({ blocks, definitions, directives, frontMatter }, index) => {
    const by = offset;
    offset += texts[index]?.length ?? 0;
    return {
      blocks: blocks.map((block) => placed(block, by)),
      definitions: definitions.map(({ kind, label, span }) => ({ kind, label, start: span.start + by })),
      directives: directives.map(({ kind, span }) => ({ kind, start: span.start + by })),
      frontMatter: frontMatter ? [frontMatter.text] : [],
    };
  });
  const definitions = found.flatMap((one) => one.definitions);
  const isFirst = (one: (typeof definitions)[number]) =>
    definitions.find(({ kind, label }) => kind === one.kind && label === one.label) === one;
  return {
    blocks: found.flatMap(({ blocks }) => blocks),
    definitions: definitions.filter(isFirst),
    directives: found.flatMap(({ directives }) => directives),
    frontMatter: found.flatMap(({ frontMatter }) => frontMatter),
  };
}

test('the blocks of a chunked parse are those of one parse of the whole', () => {
  fc.assert(
    fc.property(chunkyDraft, (source) => {
      const whole = parseMarkdown(source);
      const expected = {
        blocks: whole.blocks.map((block) => placed(block, 0)),
        definitions: whole.definitions.map(({ kind, label, span }) => ({ kind, label, start: span.start })),
        directives: whole.directives.map(({ kind, span }) => ({ kind, start: span.start })),
        frontMatter: whole.frontMatter ? [whole.frontMatter.text] : [],
      };
      const texts = chunksOf(source);
      const chunks = texts.map((text, index) => ({ text, isStart: index === 0 }));
      const labels = labelsOf(whole);
      const sorted = (found: unknown) => JSON.parse(JSON.stringify(found)) as unknown;
      assert.deepEqual(sorted(joined(texts, parseChunks(chunks, labels))), sorted(expected), 'all at once');
      const single = chunks.flatMap((chunk) => parseChunks([chunk], labels));
      assert.deepEqual(sorted(joined(texts, single)), sorted(expected), 'one by one');
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  );
});
