import type { SourceKind } from '../../core/citations/customFields';
import type { PanelClaim, PanelSource } from '../../protocol/messages';
import { counted } from '../words';
import type { Model, Outcome } from './model';
import { request } from './requests';

/** Focus mark of the button that signs a claim off, and of the one that takes it back. */
export function signOffMark(claim: PanelClaim): string {
  return `signoff|${claim.id}`;
}

/** Stands for claims as they read; `focus` is who gets the keyboard afterwards. */
export function signOff(model: Model, claims: readonly PanelClaim[], focus: string): Outcome {
  if (claims.length === 0) return { model, send: null };
  const ids = claims.map(({ id }) => id);
  const success = claims.length === 1 ? 'Signed off.' : `${counted(claims.length, 'claim')} signed off.`;
  return request({ ...model, confirming: null }, { form: null, success, undo: null, focus }, (version) => ({
    ...version,
    kind: 'signOff',
    claims: ids,
  }));
}

/** Takes the sign-off of a claim back. */
export function withdrawSignOff(model: Model, claim: PanelClaim): Outcome {
  const answerTo = { form: null, success: 'Sign-off taken back.', focus: signOffMark(claim) };
  return request(
    model,
    { ...answerTo, undo: (version) => ({ ...version, kind: 'signOff', claims: [claim.id] }) },
    (version) => ({ ...version, kind: 'withdrawSignOff', claim: claim.id }),
  );
}

/** Says what kind of source it is; the keyboard stays on the choice, whose mark is `focus`. */
export function setSourceKind(model: Model, source: string, kind: SourceKind | null, focus: string): Outcome {
  const answerTo = { form: null, success: 'Kind of source saved.', undo: null, focus };
  return request(model, answerTo, (version) => ({ ...version, kind: 'setSourceKind', source, sourceKind: kind }));
}

/** Makes one source of two that are the same. */
export function mergeSources(model: Model, gone: PanelSource): Outcome {
  const { key, duplicateOf: kept } = gone;
  if (kept === null) return { model, send: null };
  const answerTo = { form: null, success: 'Merged into one source.', undo: null, focus: 'source-search' };
  return request({ ...model, confirming: null }, answerTo, (version) => ({
    ...version,
    kind: 'mergeSources',
    kept,
    gone: key,
  }));
}
