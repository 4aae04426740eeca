import { makeAnchor, type AnchoredEntry } from '../../../src/core/claims/anchor';
import type { Claim } from '../../../src/core/claims/claim';
import { collapse, toCollapsed, type Collapsed, type CollapsibleBlock } from '../../../src/core/claims/collapse';

/** A draft whose claims are marked by hand. */
export interface MarkedDraft {
  readonly collapsed: Collapsed;
  readonly claims: readonly Claim[];
}

/**
 * Reads a draft with one block a line, claims in square brackets, and table rows as "| cell | cell |":
 * "The run cost [$6 million] to train."
 */
export function marked(text: string): MarkedDraft {
  const blocks: CollapsibleBlock[] = [];
  const claims: Claim[] = [];
  text.split('\n').forEach((line, row) => {
    const isRow = line.startsWith('|');
    const parts = isRow ? line.split('|').slice(1, -1) : [line];
    parts.forEach((part, column) => {
      const { prose, spans } = unmarked(isRow ? part.trim() : part);
      for (const span of spans) claims.push(claimAt(blocks.length, prose, span));
      blocks.push({
        prose: { text: prose, pieces: [] },
        sentences: sentencesOf(prose),
        cell: isRow ? { table: 0, row, column } : null,
      });
    });
  });
  return { collapsed: collapse(blocks), claims };
}

/** What a ledger keeps of the claims of a draft; ids are "0", "1", … in reading order, or those given. */
export function entriesOf({ collapsed, claims }: MarkedDraft): readonly AnchoredEntry[] {
  return claims.map((claim, index) => ({
    id: String(index),
    anchor: makeAnchor(collapsed, toCollapsed(collapsed, claim)),
    value: claim.value,
    unit: claim.unit,
  }));
}

function unmarked(line: string) {
  const spans: { start: number; end: number }[] = [];
  let prose = '';
  for (const part of line.split(/(\[[^\]]*\])/)) {
    const words = part.startsWith('[') ? part.slice(1, -1) : part;
    if (part.startsWith('[')) spans.push({ start: prose.length, end: prose.length + words.length });
    prose += words;
  }
  return { prose, spans };
}

function claimAt(block: number, prose: string, span: { start: number; end: number }): Claim {
  const text = prose.slice(span.start, span.end);
  const digits = /[0-9][0-9,.]*/.exec(text)?.[0] ?? '';
  const scale = /million|M\b/.test(text) ? 1e6 : 1;
  const unit = text.includes('$') ? 'USD' : (/[A-Za-z%]+$/.exec(text)?.[0] ?? '');
  return {
    ...{ block, prose: span, span, text, type: 'other', qualitative: digits === '' },
    value: digits === '' ? null : Number(digits.replaceAll(',', '')) * scale,
    ...{ unit, bound: null, subject: null, metric: null, priority: 'low' },
  };
}

function sentencesOf(prose: string) {
  return [...prose.matchAll(/\S(?:[^.]|\.(?!\s|$))*\.?/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
