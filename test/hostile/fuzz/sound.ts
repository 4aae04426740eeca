import assert from 'node:assert/strict';
import { jsonReporter } from '../../../src/cli/json';
import type { Analysis } from '../../../src/core/analysis';
import type { AnalyzedClaim } from '../../../src/core/analyzedClaim';
import { analyze } from '../../../src/core/analyze';
import type { Prose } from '../../../src/core/markdown/model';
import { toSource } from '../../../src/core/markdown/prose';
import type { Span } from '../../../src/core/text/span';

/**
 * Asserts what holds of the analysis of any text: there is one; everything found lies in the text, in order and where its
 * words stand; and the report for programs can be read.
 */
export function assertSound(source: string): void {
  const analysis = analyze(source);
  assert.equal(analysis.document.source, source);
  assertBlocks(analysis);
  assertClaims(analysis);
  for (const { span } of analysis.skipped) assertFilled(span, source.length);
  assertOrder(analysis.skipped.map(({ span }) => span));
  for (const finding of analysis.findings) {
    assertSpan(finding, source.length);
    finding.related.forEach((related) => assertSpan(related, source.length));
  }
  assertOrder(analysis.findings);
  assertReport(analysis);
}

function assertSpan({ start, end }: Span, length: number): void {
  assert.ok(0 <= start && start <= end && end <= length, `a span lies in its text: ${start}-${end} of ${length}`);
}

function assertFilled(span: Span, length: number): void {
  assertSpan(span, length);
  assert.ok(span.start < span.end, 'a span is not empty');
}

function assertOrder(spans: readonly Span[]): void {
  spans.forEach(({ start }, index) =>
    assert.ok(start >= (spans[index - 1]?.start ?? 0), `spans are in order: ${spans[index - 1]?.start} and ${start}`),
  );
}

function assertBlocks({ document, blocks }: Analysis): void {
  for (const { prose, sentences, references } of blocks) {
    let end = 0;
    for (const sentence of sentences) {
      assertSpan(sentence, prose.text.length);
      assert.equal(prose.text.slice(end, sentence.start).trim(), '', 'between sentences there is nothing');
      end = sentence.end;
      assertSpan(toSource(prose, sentence), document.source.length);
    }
    assert.equal(prose.text.slice(end).trim(), '', 'after the last sentence there is nothing');
    for (const reference of references) {
      assertSpan(reference.prose, prose.text.length);
      assertFilled(reference.source, document.source.length);
    }
    assertOrder(references.map((reference) => reference.source));
  }
}

function assertClaims({ document, blocks, claims }: Analysis): void {
  const { source } = document;
  claims.forEach((claim, index) => {
    const { prose, references } = blocks[claim.block] ?? assert.fail('a claim stands in a block');
    assertFilled(claim.span, source.length);
    assertFilled(claim.prose, prose.text.length);
    assert.equal(prose.text.slice(claim.prose.start, claim.prose.end), claim.text, 'a claim is its words in the prose');
    assertReads(prose, claim, source);
    assertSpan(claim.sentence, source.length);
    assert.ok(
      claim.sentence.start <= claim.span.start && claim.span.end <= claim.sentence.end,
      'its sentence holds it',
    );
    const known = new Set([...references, ...blocks.flatMap((block) => block.references)]);
    assert.ok(
      claim.references.every((reference) => known.has(reference)),
      'what sources it is in the draft',
    );
    const before = claims[index - 1];
    if (before?.block === claim.block)
      assert.ok(before.prose.end <= claim.prose.start, 'claims are in order and apart');
    else assert.ok((before?.block ?? -1) < claim.block, 'claims are in reading order');
  });
  assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length, 'no two claims have one id');
}

/** The source of a claim reads as its words: what stands in it verbatim, with entities and line breaks resolved. */
function assertReads({ text, pieces }: Prose, { prose, span }: AnalyzedClaim, source: string): void {
  let read = '';
  for (const piece of pieces) {
    const from = Math.max(prose.start, piece.prose.start);
    const to = Math.min(prose.end, piece.prose.end);
    if (from >= to) continue;
    const offset = piece.source.start - piece.prose.start;
    const at = piece.verbatim ? { start: from + offset, end: to + offset } : piece.source;
    assert.ok(span.start <= at.start && at.end <= span.end, 'the source of its words lies in its span');
    read += piece.verbatim ? source.slice(at.start, at.end) : text.slice(from, to);
  }
  assert.equal(read, text.slice(prose.start, prose.end), 'its source reads as its words');
}

interface Reported extends Span {
  readonly text: string;
}

function assertReport(analysis: Analysis): void {
  const { source } = analysis.document;
  const { begin, draft, end } = jsonReporter(true);
  const report = JSON.parse(begin() + draft({ path: 'draft.md', analysis }) + end()) as {
    readonly files: readonly { readonly claims: readonly Reported[]; readonly skipped: readonly Reported[] }[];
  };
  const [file] = report.files;
  assert.equal(file?.claims.length, analysis.claims.length);
  for (const { start, end: last, text } of [...(file?.claims ?? []), ...(file?.skipped ?? [])])
    assert.equal(JSON.stringify(source.slice(start, last)), JSON.stringify(text), 'what is reported is the text there');
}
