import type { Analysis, AnalyzedClaim } from '../core/analysis';
import { sourceKind } from '../core/citations/customFields';
import { shownDate } from '../core/citations/date';
import { duplicateSources } from '../core/citations/duplicates';
import type { LibrarySource } from '../core/citations/library';
import type { LedgerClaim } from '../core/ledger/schema';
import type { SentencedBlock } from '../core/sentences/sentence';
import { LineIndex } from '../core/text/lineIndex';
import type { PanelClaim, PanelDraft, PanelOrphan, PanelSource } from '../protocol/messages';
import { CitationLister } from './panelCitations';
import { storedSources } from './storedSources';
import { valueWords } from './words';

/** How much prose is shown on either side of a claim, in UTF-16 code units. */
const CONTEXT = 60;

/** What the panel's state is made of beside the analysis. */
export interface PanelContext {
  readonly uri: string;
  readonly version: number;
  readonly name: string;
  readonly selected: string | null;
  readonly locked: string | null;
}

/** The whole state of the panel for one draft. */
export function panelDraft(analysis: Analysis, context: PanelContext): PanelDraft {
  const lines = new LineIndex(analysis.document.source);
  const citations = new CitationLister(analysis);
  return {
    ...context,
    claims: analysis.claims.map((claim) => panelClaim(claim, analysis, lines, citations)),
    orphans: analysis.orphans.map((entry) => panelOrphan(entry, citations)),
    sources: panelSources(analysis, citations.library),
  };
}

function panelSources(analysis: Analysis, library: readonly LibrarySource[]): readonly PanelSource[] {
  const duplicates = duplicateSources(storedSources(analysis));
  const firsts = new Map(duplicates.map(({ kept, gone }) => [gone.id, kept.id]));
  return library.map(({ key, title, url, source }) => ({
    ...{ key, title, url },
    date: shownDate(source.issued),
    kind: sourceKind(source),
    duplicateOf: firsts.get(key) ?? null,
  }));
}

function panelClaim(claim: AnalyzedClaim, analysis: Analysis, lines: LineIndex, citations: CitationLister): PanelClaim {
  const block = analysis.blocks[claim.block];
  const heading = block?.kind === 'heading' ? block : analysis.blocks[block?.heading ?? -1];
  return {
    id: claim.id,
    text: claim.text,
    ...around(claim, block),
    line: lines.at(claim.span.start).line,
    type: claim.type,
    priority: claim.priority,
    status: claim.status,
    value: valueWords(claim),
    subject: claim.subject ?? '',
    metric: claim.metric ?? '',
    heading: heading?.prose.text ?? '',
    headingLine: heading ? lines.at(heading.span.start).line : 0,
    waiver: waiverOf(claim.entry),
    citations: citations.ofClaim(claim),
    ...signOffAndHistory(claim.entry),
  };
}

function around({ prose }: AnalyzedClaim, block: SentencedBlock | undefined): Pick<PanelClaim, 'before' | 'after'> {
  const text = block?.prose.text ?? '';
  return {
    before: text.slice(Math.max(0, prose.start - CONTEXT), prose.start),
    after: text.slice(prose.end, prose.end + CONTEXT),
  };
}

function panelOrphan(entry: LedgerClaim, citations: CitationLister): PanelOrphan {
  const { quote, prefix, suffix } = entry.anchor;
  return {
    id: entry.id,
    text: quote,
    before: prefix,
    after: suffix,
    citations: citations.ofEntry(entry, new Set()),
    waiver: waiverOf(entry),
  };
}

function signOffAndHistory(entry: LedgerClaim | null): Pick<PanelClaim, 'signOff' | 'history'> {
  const signOff = entry?.signOff ?? null;
  return {
    signOff: signOff && { by: signOff.by, at: signOff.at },
    history: (entry?.history ?? []).map(({ by, at, what }) => ({ by, at, what })),
  };
}

function waiverOf(entry: LedgerClaim | null): PanelClaim['waiver'] {
  return entry?.waiver ? { reason: entry.waiver.reason, note: entry.waiver.note } : null;
}
