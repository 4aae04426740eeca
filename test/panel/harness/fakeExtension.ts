import type { CitationFields, FromPanel, PanelCitation, PanelClaim, PanelDraft } from '../../../src/protocol/messages';
import type { OpenPanel } from './openPanel';

type Request = Extract<FromPanel, { readonly request: number }>;

/** Does what the panel asks for on a draft of its own, as the extension would: snapshot first, then the answer. */
export async function answerAll(panel: OpenPanel, draft: PanelDraft): Promise<PanelDraft> {
  const requests = (await panel.sent()).filter((message): message is Request => 'request' in message);
  let now = draft;
  for (const request of requests.slice(now.version - draft.version)) {
    now = { ...apply(now, request), version: now.version + 1 };
    await panel.show(now);
    await panel.post({ kind: 'done', request: request.request, ok: true, message: 'Saved.' });
  }
  return now;
}

function apply(draft: PanelDraft, request: Request): PanelDraft {
  switch (request.kind) {
    case 'addCitation': {
      const added = citationFrom(draft, `new-${request.request}`, request.source, request.fields);
      return mapClaims(draft, request.claims, (claim) => ({
        ...claim,
        status: 'cited',
        citations: [...claim.citations, added],
      }));
    }
    case 'saveCitation':
      return mapClaims(draft, [request.claim], (claim) => ({
        ...claim,
        citations: claim.citations.map((citation) =>
          citation.id === request.citation ? withFields(citation, request.fields) : citation,
        ),
      }));
    case 'removeCitation':
      return mapClaims(draft, [request.claim], (claim) => {
        const citations = claim.citations.filter(({ id }) => id !== request.citation);
        return { ...claim, citations, status: citations.length === 0 ? 'unsourced' : claim.status };
      });
    case 'waive': {
      const { reason, note } = request;
      const waiver = reason === null ? null : { reason, note };
      return mapClaims(draft, [request.claim], (claim) => ({
        ...claim,
        waiver,
        status: waiver ? 'waived' : 'unsourced',
      }));
    }
    case 'confirm':
      return mapClaims(draft, [request.claim], (claim) => ({ ...claim, status: claim.waiver ? 'waived' : 'verified' }));
    case 'reattach':
      return { ...draft, orphans: draft.orphans.filter(({ id }) => id !== request.orphan) };
    case 'setVerdict':
      return mapClaims(draft, [request.claim], (claim) => judged(claim, request));
    case 'signOff':
      return mapClaims(draft, request.claims, (claim) => withEvent({ ...claim, signOff: SIGN_OFF }, 'signed off'));
    case 'withdrawSignOff':
      return mapClaims(draft, [request.claim], (claim) =>
        withEvent({ ...claim, signOff: null }, `took back the sign-off of ${SIGN_OFF.by}`),
      );
    case 'setSourceKind':
      return withKind(draft, request.source, request.sourceKind);
    case 'mergeSources':
      return { ...draft, sources: draft.sources.filter(({ key }) => key !== request.gone) };
  }
}

const SIGN_OFF = { by: 'Ada', at: '2026-11-23T12:00:00.000Z' };

function withEvent(claim: PanelClaim, what: string): PanelClaim {
  return { ...claim, history: [...claim.history, { ...SIGN_OFF, what }] };
}

function withKind(draft: PanelDraft, source: string, kind: PanelCitation['sourceKind']): PanelDraft {
  const claims = draft.claims.map((claim) => ({
    ...claim,
    citations: claim.citations.map((one) => (one.library === source ? { ...one, sourceKind: kind } : one)),
  }));
  return { ...draft, claims, sources: draft.sources.map((one) => (one.key === source ? { ...one, kind } : one)) };
}

function judged(
  claim: PanelClaim,
  { citation, source, verdict }: Extract<Request, { kind: 'setVerdict' }>,
): PanelClaim {
  const citations = claim.citations.map((one) =>
    one.id === citation && one.library === source
      ? { ...one, id: one.id ?? `taken-${source}`, source: one.source ?? source, verdict }
      : one,
  );
  const isDisputed = citations.some((one) => one.verdict === 'contradicts');
  const isVerified = citations.some((one) => one.verdict === 'supports');
  return { ...claim, citations, status: isDisputed ? 'disputed' : isVerified ? 'verified' : claim.status };
}

function withFields(
  citation: PanelCitation,
  { sourceKind = citation.sourceKind, authors = citation.authors, ...fields }: CitationFields,
): PanelCitation {
  return { ...citation, ...fields, authors, sourceKind };
}

function mapClaims(draft: PanelDraft, ids: readonly string[], step: (claim: PanelClaim) => PanelClaim): PanelDraft {
  return { ...draft, claims: draft.claims.map((claim) => (ids.includes(claim.id) ? step(claim) : claim)) };
}

function citationFrom(draft: PanelDraft, id: string, source: string | null, fields: CitationFields): PanelCitation {
  const known = draft.sources.find(({ key }) => key === source);
  return {
    ...fields,
    authors: fields.authors ?? '',
    sourceKind: fields.sourceKind ?? null,
    library: source ?? fields.url,
    ...(known ? { title: known.title, url: known.url } : {}),
    id,
    source: source ?? fields.url,
    inText: true,
  };
}
