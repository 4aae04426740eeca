import type { Analysis } from './analysis';
import type { AnalyzedClaim } from './analyzedClaim';
import type { SourceIdentity } from './citations/identify';
import { contains, overlaps, touches, type Span } from './text/span';

/** What a source is put to that is pasted or dropped into a draft. */
export interface PastePlace {
  readonly claims: readonly AnalyzedClaim[];
  /** Whether a citation is what must be meant there; otherwise it is one possibility of several. */
  readonly isClear: boolean;
}

type Draft = Pick<Analysis, 'blocks' | 'claims' | 'document'>;

/** Whether a claim waits for a source. */
type IsOpen = (claim: AnalyzedClaim) => boolean;

/**
 * The claims that a source is for that is pasted over selections (spans of the source) or at a cursor (an empty span). Over
 * words of one paragraph those that wait for a source are clearly meant. At a cursor it may be the claim that it is in
 * or behind, up to the end of its sentence: "It cost $6 million to train. |". Null where nothing can be cited.
 */
export function pastePlace(draft: Draft, spans: readonly Span[], isOpen: IsOpen): PastePlace | null {
  const [first, ...others] = spans;
  if (!first) return null;
  if (first.start === first.end) return others.length === 0 ? behind(draft, first.start, isOpen) : null;
  const within = spans.map((span) => draft.claims.filter((claim) => overlaps(claim.span, span)));
  if (within.some((claims) => claims.length === 0)) return null;
  const isInOneBlock = spans.every((span) => draft.blocks.some((block) => contains(block.span, span)));
  return citable([...new Set(within.flat())], isOpen, isInOneBlock);
}

/** The claim that a source is for that is dropped on it; null elsewhere. `offset` counts in the source. */
export function dropPlace({ claims }: Draft, offset: number, isOpen: IsOpen): PastePlace | null {
  const claim = claims.find(({ span }) => touches(span, offset));
  return claim ? citable([claim], isOpen, true) : null;
}

/**
 * Whether a text can be nothing but a source: "https://…", "doi:10.1145/…", "PMID 34265844". "2412.19437" and "example.com/a"
 * may be meant as they stand.
 */
export function isClearlySource(text: string, { kind }: SourceIdentity): boolean {
  if (kind === 'url') return /^\s*<?(?:https?:\/\/|www\.)/i.test(text);
  return /[^\d\s.,x-]/i.test(text);
}

function citable(claims: readonly AnalyzedClaim[], isOpen: IsOpen, isClear: boolean): PastePlace | null {
  const open = claims.filter(isOpen);
  if (open.length > 0) return { claims: open, isClear };
  const others = claims.filter(({ status }) => status !== 'waived');
  return others.length > 0 ? { claims: others, isClear: false } : null;
}

/** The last open claim that a cursor is in or behind. */
function behind({ claims, document }: Draft, offset: number, isOpen: IsOpen): PastePlace | null {
  const isBehind = ({ span, sentence }: AnalyzedClaim) =>
    span.start <= offset && /^[ \t]*$/.test(document.source.slice(sentence.end, Math.max(offset, sentence.end)));
  const claim = claims.findLast((candidate) => isOpen(candidate) && isBehind(candidate));
  return claim ? { claims: [claim], isClear: false } : null;
}
