import type { Analysis } from '../core/analysis';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { sourceKind } from '../core/citations/customFields';
import { shownDate } from '../core/citations/date';
import { duplicateSources } from '../core/citations/duplicates';
import type { LibrarySource } from '../core/citations/library';
import { flatWords } from '../core/claims/anchor';
import { inOrder } from '../core/ledger/records';
import type { LedgerClaim } from '../core/ledger/schema';
import { LineIndex } from '../core/text/lineIndex';
import type { PanelClaim, PanelDraft, PanelOrphan, PanelSource, PanelStatus } from '../protocol/messages';
import { claimsLeft, isPromised } from './claimsLeft';
import { CitationLister } from './panelCitations';
import { storedSources } from './storedSources';
import { SurroundingWords } from './surroundingWords';
import { valueWords } from './valueWords';
import { OPEN_STATUSES } from './words';

/** What the panel's state is made of beside the analysis. */
export interface PanelContext {
  readonly uri: string;
  readonly version: number;
  readonly name: string;
  readonly selected: string | null;
  readonly locked: string | null;
  readonly lockedCommand: PanelDraft['lockedCommand'];
}

/** The whole state of the panel for one draft. */
export function panelDraft(analysis: Analysis, context: PanelContext): PanelDraft {
  const citations = new CitationLister(analysis);
  const readers: Readers = {
    lines: new LineIndex(analysis.document.source),
    citations,
    words: new SurroundingWords(analysis.blocks),
    left: new Set(claimsLeft(analysis)),
  };
  return {
    ...context,
    claims: analysis.claims.map((claim) => panelClaim(claim, analysis, readers)),
    orphans: analysis.orphans.map((entry) => panelOrphan(entry, citations)),
    sources: panelSources(analysis, citations.library),
  };
}

/** What is looked up for each claim of one draft. */
interface Readers {
  readonly lines: LineIndex;
  readonly citations: CitationLister;
  readonly words: SurroundingWords;
  readonly left: ReadonlySet<AnalyzedClaim>;
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

function panelClaim(claim: AnalyzedClaim, analysis: Analysis, { lines, citations, words, left }: Readers): PanelClaim {
  const block = analysis.blocks[claim.block];
  const heading = block?.kind === 'heading' ? block : analysis.blocks[block?.heading ?? -1];
  return {
    id: claim.id,
    text: claim.text,
    ...words.of(claim),
    line: lines.at(claim.span.start).line,
    type: claim.type,
    priority: claim.priority,
    status: panelStatus(claim, left),
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

/** The status that the panel counts the claim under. */
function panelStatus(claim: AnalyzedClaim, left: ReadonlySet<AnalyzedClaim>): PanelStatus {
  if (isPromised(claim)) return 'promised';
  if (claim.status === 'waived' && claim.cited && claim.entry?.waiver?.reason === 'source to come') return 'cited';
  return OPEN_STATUSES.has(claim.status) && !left.has(claim) ? 'silenced' : claim.status;
}

function panelOrphan(entry: LedgerClaim, citations: CitationLister): PanelOrphan {
  const { quote, prefix, suffix } = entry.anchor;
  return {
    id: entry.id,
    text: quote,
    before: flatWords(prefix),
    after: flatWords(suffix),
    citations: citations.ofEntry(entry, new Set()),
    waiver: waiverOf(entry),
  };
}

function signOffAndHistory(entry: LedgerClaim | null): Pick<PanelClaim, 'signOff' | 'history'> {
  const signOff = entry?.signOff ?? null;
  return {
    signOff: signOff && { by: signOff.by, at: signOff.at },
    history: inOrder(entry?.history ?? []).map(({ by, at, what }) => ({ by, at, what })),
  };
}

function waiverOf(entry: LedgerClaim | null): PanelClaim['waiver'] {
  return entry?.waiver ? { reason: entry.waiver.reason, note: entry.waiver.note } : null;
}
