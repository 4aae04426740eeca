import { identifySource } from '../core/citations/identify';
import type { FromPanel } from '../protocol/messages';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { findDraft } from './claimTarget';
import type { CitationActions } from './citationActions';
import { withTyped, type CitationInput } from './citationInput';
import type { RecordActions } from './recordActions';

/** What does what the panel asks for. */
export interface RequestContext {
  readonly actions: CitationActions;
  readonly records: RecordActions;
  readonly store: AnalysisStore;
}

/** What the panel asks for and waits to hear of. */
export type Request = Extract<FromPanel, { readonly request: number }>;

/**
 * Does what the panel asks for, on the text as it is now: claims are found again by their ids, so an action that was
 * made on an older version is done at the right place or refused. Null when it is done, else a sentence saying why not.
 */
export async function handleRequest(
  { actions, records, store }: RequestContext,
  request: Request,
): Promise<string | null> {
  const state = await findDraft(store, request.uri);
  if (!state) return 'The draft is not open any more; open it and try again.';
  switch (request.kind) {
    case 'addCitation':
      return withClaims(state, request.claims, (claims) => actions.cite(state, claims, newCitation(request)));
    case 'saveCitation':
      return withClaim(state, request.claim, (claim) => actions.saveCitation(state, claim, request));
    case 'removeCitation':
      return withClaim(state, request.claim, (claim) => actions.removeCitation(state, claim, request.citation));
    case 'waive':
      return withClaim(state, request.claim, (claim) => records.setWaiver(state, claim, request.reason, request.note));
    case 'confirm':
      return withClaim(state, request.claim, (claim) => records.confirm(state, claim));
    case 'reattach':
      if (request.claim === null) return records.removeOrphan(state, request.orphan);
      return withClaim(state, request.claim, (claim) => records.reattach(state, request.orphan, claim));
    case 'setVerdict':
      return withClaim(state, request.claim, (claim) => records.setVerdict(state, claim, request));
    case 'signOff':
      return withClaims(state, request.claims, (claims) => records.signOff(state, claims));
    case 'withdrawSignOff':
      return withClaim(state, request.claim, (claim) => records.withdrawSignOff(state, claim));
    case 'setSourceKind':
      return records.setSourceKind(state, request.source, request.sourceKind);
    case 'mergeSources':
      return records.mergeSources(state, request.kept, request.gone);
  }
}

/** What the form of a new citation gives; what was looked up is taken as the person left it. */
function newCitation({ source, fields, record }: Extract<Request, { kind: 'addCitation' }>): CitationInput {
  const asked = source === null && record ? identifySource(fields.url) : null;
  return { source, fields, ...(asked && record && { found: { record: withTyped(record, fields), asked } }) };
}

const GONE = 'That claim is not in the draft any more; choose another.';

function claimOf({ analysis }: DraftState, id: string): AnalyzedClaim | undefined {
  return analysis.claims.find((claim) => claim.id === id);
}

async function withClaims(
  state: DraftState,
  ids: readonly string[],
  act: (claims: readonly AnalyzedClaim[]) => Promise<string | null>,
): Promise<string | null> {
  const claims = ids.flatMap((id) => claimOf(state, id) ?? []);
  return claims.length < ids.length || claims.length === 0 ? GONE : act(claims);
}

async function withClaim(
  state: DraftState,
  id: string,
  act: (claim: AnalyzedClaim) => Promise<string | null>,
): Promise<string | null> {
  const claim = claimOf(state, id);
  return claim ? act(claim) : GONE;
}
