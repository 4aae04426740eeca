import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import type { CitationStyle, Source } from '../../../src/core/citations/source';
import { citeEdits } from '../../../src/core/citations/write';
import { applyEdits } from '../../../src/core/text/edit';
import { contains } from '../../../src/core/text/span';

/** What is cited. */
export const REPORT: Source = { id: 'report', type: 'report', title: 'A report', URL: 'https://example.com/r' };

/** The draft after citing the report for all claims between two places, in one set of edits. */
export function cited(text: string, style: CitationStyle, from = 0, to = text.length): string {
  const { document, blocks, claims } = analyze(text);
  const chosen = claims.filter(({ span }) => contains({ start: from, end: to }, span));
  const edits = citeEdits(document, blocks, chosen, REPORT, style);
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  ordered.forEach((edit, index) => assert.ok(edit.start >= (ordered[index - 1]?.end ?? 0), 'edits do not overlap'));
  return applyEdits(text, edits);
}
