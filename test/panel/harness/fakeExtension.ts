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
          citation.id === request.citation ? { ...citation, ...request.fields } : citation,
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
  }
}

function mapClaims(draft: PanelDraft, ids: readonly string[], step: (claim: PanelClaim) => PanelClaim): PanelDraft {
  return { ...draft, claims: draft.claims.map((claim) => (ids.includes(claim.id) ? step(claim) : claim)) };
}

function citationFrom(draft: PanelDraft, id: string, source: string | null, fields: CitationFields): PanelCitation {
  const known = draft.sources.find(({ key }) => key === source);
  return {
    ...fields,
    ...(known ? { title: known.title, url: known.url } : {}),
    id,
    source: source ?? fields.url,
    inText: true,
  };
}
