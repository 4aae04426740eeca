import type { Analysis, AnalyzedClaim } from './analysis';
import { attachLedger, type Attached } from './attach';
import { collapse } from './claims/collapse';
import { detectClaims } from './claims/detect';
import { claimHashes } from './claims/hash';
import type { Priority } from './claims/claim';
import type { Reading } from './claims/reading';
import { checkDraft, type Severities } from './findings/check';
import { readableLedger, type LedgerReading } from './ledger/read';
import { draftLanguage } from './markdown/frontMatter';
import { parseMarkdown } from './markdown/parse';
import { toSource } from './markdown/prose';
import { NO_MEMORY, type Memory } from './memory';
import type { SentencedBlock } from './sentences/sentence';
import { splitSentences } from './sentences/split';
import { readSourcing, type SourcingReader } from './sourcing/scope';
import { statusOf } from './sourcing/status';
import { contains, type Span } from './text/span';

/** What an analysis depends on beside the text. */
export interface AnalysisOptions {
  /** What the draft's ledger file holds; null where there is none. */
  readonly ledger?: LedgerReading | null;
  /** What earlier analyses of the draft know, followed through the edits since. */
  readonly memory?: Memory;
  /** What the workspace chose about how drafts are read. */
  readonly reading?: Reading;
  readonly severities?: Severities;
  /** Claims that matter less are not reported; all are by default. */
  readonly minimumPriority?: Priority;
  /** Makes the id of a claim that has none yet; without it the id is a hash of quote, context and occurrence. */
  readonly newId?: () => string;
}

/** The whole program: what a draft claims, how each claim is sourced, and what is wrong. Total on any text. */
export function analyze(text: string, options: AnalysisOptions = {}): Analysis {
  const document = parseMarkdown(text);
  const blocks = document.blocks.map(splitSentences);
  const detection = detectClaims(document, blocks, { ...options, lang: draftLanguage(document) });
  const ledger = readableLedger(options.ledger);
  const collapsed = collapse(blocks);
  const { attached, orphans } = attachLedger(collapsed, blocks, detection.claims, ledger, options.memory ?? NO_MEMORY);
  const sourcing = readSourcing(document, blocks);
  const ids = identify(attached, options, () =>
    claimHashes(
      collapsed,
      attached.map(({ claim }) => claim),
    ),
  );
  const claims = attached.map((item, index) => judge(item, ids[index] ?? '', blocks, sourcing));
  const ledgerProblem = options.ledger?.kind === 'broken' ? options.ledger.message : null;
  const findings = checkDraft({ document, claims, ledger, ledgerProblem }, options);
  return { document, blocks, claims, skipped: detection.skipped, findings, ledger, orphans };
}

/** Ids by what is known best: the ledger, then the claim that was followed here, then a new one. */
function identify(
  attached: readonly Attached[],
  { newId }: AnalysisOptions,
  hashes: () => readonly string[],
): readonly string[] {
  const known = attached.map(({ entry, followedAs }) => entry?.id ?? followedAs);
  if (newId) return known.map((id) => id ?? newId());
  const hashed = known.includes(null) ? hashes() : [];
  return known.map((id, index) => id ?? hashed[index] ?? '');
}

function judge(
  { claim, entry, changed }: Attached,
  id: string,
  blocks: readonly SentencedBlock[],
  sourcing: SourcingReader,
): AnalyzedClaim {
  const { cited, attributed, references } = sourcing.of(claim.block, claim.prose);
  const status = statusOf({ cited, attributed }, entry && { ...entry, changed });
  return {
    ...claim,
    id,
    sentence: sentenceAround(blocks[claim.block], claim),
    cited,
    attributed,
    references,
    entry,
    status,
  };
}

function sentenceAround(block: SentencedBlock | undefined, claim: { readonly prose: Span; readonly span: Span }): Span {
  const sentence = block?.sentences.find((candidate) => contains(candidate, claim.prose));
  return block && sentence ? toSource(block.prose, sentence) : claim.span;
}
