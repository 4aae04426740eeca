import type { Analysis } from '../../../../src/core/analysis';
import { analyze } from '../../../../src/core/analyze';
import type { Conversion } from '../../../../src/core/citations/convert/convert';
import { ReferenceReader } from '../../../../src/core/citations/referenced';
import type { CitationStyle, FootnoteFormat, Source } from '../../../../src/core/citations/source';
import { convertDraft } from '../../../../src/core/convertDraft';
import type { LedgerClaim } from '../../../../src/core/ledger/schema';
import { applyEdits } from '../../../../src/core/text/edit';

export type Stored = Readonly<Record<string, Source>>;

/** What the ledger says about which words are cited by which sources. */
export type Recorded = Readonly<Record<string, readonly string[]>>;

function entry(sources: readonly string[], words: string): LedgerClaim {
  const updated = '2026-11-23T12:00:00.000Z';
  const blank = { quote: '', locator: '', accessed: '', verdict: 'not checked' as const, note: '', updated };
  return {
    ...{ id: words, anchor: { quote: words, prefix: '', suffix: '', hint: 0 }, type: 'cost', value: null, unit: '' },
    ...{ citations: sources.map((source) => ({ ...blank, id: source, source })), waiver: null, history: [], updated },
  };
}

export function converted(
  text: string,
  stored: Stored,
  style: CitationStyle,
  recorded: Recorded = {},
  format: FootnoteFormat = 'short',
): Conversion & { readonly text: string } {
  const analysis = analyze(text);
  const claims = analysis.claims.map((claim) => ({ ...claim, entry: entry(recorded[claim.text] ?? [], claim.text) }));
  const asked: Analysis = { ...analysis, claims };
  const conversion = convertDraft(asked, { style, format, stored });
  return { ...conversion, text: applyEdits(text, conversion.edits) };
}

/** For each claim, by its words, what it is cited by: the identities of its sources in order. */
export function sourcing(text: string, stored: Stored): readonly (readonly [string, string])[] {
  const { document, claims } = analyze(text);
  const reader = new ReferenceReader(document, stored);
  return claims.map((claim) => {
    const identities = claim.references.map((reference) => reader.read(reference).identity);
    return [claim.text, [...new Set(identities)].sort().join(' ')];
  });
}
