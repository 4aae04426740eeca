import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Prose } from '../../../src/core/markdown/model';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { toProse, toSource } from '../../../src/core/markdown/prose';
import { draft } from './snippets';

function assertMaps(prose: Prose, source: string): void {
  let proseEnd = 0;
  let sourceEnd = 0;
  for (const piece of prose.pieces) {
    assert.equal(piece.prose.start, proseEnd, 'pieces leave no gap in the prose');
    assert.ok(piece.prose.end > piece.prose.start, 'no piece is empty');
    assert.ok(piece.source.start >= sourceEnd && piece.source.end >= piece.source.start, 'pieces are in order');
    proseEnd = piece.prose.end;
    sourceEnd = piece.source.end;
    if (!piece.verbatim) continue;
    const text = prose.text.slice(piece.prose.start, piece.prose.end);
    assert.equal(source.slice(piece.source.start, piece.source.end), text, 'a verbatim piece is the source');
  }
  assert.equal(proseEnd, prose.text.length, 'pieces cover the prose');
}

test('every place of the prose maps to the source and back', () => {
  fc.assert(
    fc.property(draft, (source) => {
      for (const { prose, span } of parseMarkdown(source).blocks) {
        assertMaps(prose, source);
        for (const { prose: at, verbatim } of prose.pieces) {
          const there = toSource(prose, at);
          assert.ok(span.start <= there.start && there.end <= span.end, 'prose is in its block');
          if (verbatim) assert.equal(toProse(prose, there.start), at.start);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('everything found lies in the source and in its prose, in order', () => {
  fc.assert(
    fc.property(draft, (source) => {
      const { blocks, definitions, directives } = parseMarkdown(source);
      for (const { start, end } of [...blocks, ...definitions, ...directives].map(({ span }) => span)) {
        assert.ok(0 <= start && start < end && end <= source.length);
      }
      blocks.forEach((block, index) => {
        assert.equal(block.index, index);
        assert.ok(block.span.start >= (blocks[index - 1]?.span.start ?? 0), 'blocks are in reading order');
        for (const { prose } of [...block.marks, ...block.references]) {
          assert.ok(0 <= prose.start && prose.start <= prose.end && prose.end <= block.prose.text.length);
        }
      });
    }),
    { numRuns: 50 },
  );
});

test('the same draft with other line ends or a byte order mark reads the same', () => {
  const read = (source: string): unknown =>
    parseMarkdown(source).blocks.map(({ kind, prose, marks, references }) => {
      return { kind, text: prose.text, marks, references: references.map(({ target, prose: at }) => ({ target, at })) };
    });
  fc.assert(
    fc.property(draft, (any) => {
      const source = any.replace(/\r|^\uFEFF/g, '');
      const expected = read(source);
      assert.deepEqual(read(source.replace(/\n/g, '\r\n')), expected);
      assert.deepEqual(read(`\uFEFF${source}`), expected);
    }),
    { numRuns: 50 },
  );
});
