import type { Analysis, AnalyzedClaim } from '../core/analysis';
import { collectSources } from '../core/citations/library';
import { flatWords } from '../core/claims/anchor';
import type { LedgerClaim } from '../core/ledger/schema';
import type { SentencedBlock } from '../core/sentences/sentence';
import { LineIndex } from '../core/text/lineIndex';
import type { PanelClaim, PanelDraft, PanelOrphan } from '../protocol/messages';
import { CitationLister } from './panelCitations';
import { storedSources } from './storedSources';
import { valueWords } from './valueWords';

/** How much prose is shown on either side of a claim, in UTF-16 code units. */
const CONTEXT = 60;

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
  const lines = new LineIndex(analysis.document.source);
  const citations = new CitationLister(analysis);
  return {
    ...context,
    claims: analysis.claims.map((claim) => panelClaim(claim, analysis, lines, citations)),
    orphans: analysis.orphans.map((entry) => panelOrphan(entry, citations)),
    sources: collectSources(analysis.document, storedSources(analysis)).map(({ key, title, url }) => ({
      key,
      title,
      url,
    })),
  };
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
    status: claim.status,
    value: valueWords(claim),
    subject: claim.subject ?? '',
    metric: claim.metric ?? '',
    heading: heading?.prose.text ?? '',
    headingLine: heading ? lines.at(heading.span.start).line : 0,
    waiver: waiverOf(claim.entry),
    citations: citations.ofClaim(claim),
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
    before: flatWords(prefix),
    after: flatWords(suffix),
    citations: citations.ofEntry(entry, new Set()),
    waiver: waiverOf(entry),
  };
}

function waiverOf(entry: LedgerClaim | null): PanelClaim['waiver'] {
  return entry?.waiver ? { reason: entry.waiver.reason, note: entry.waiver.note } : null;
}
