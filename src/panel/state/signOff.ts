import type { PanelClaim } from '../../protocol/messages';
import { STATUS_WORDS } from '../words';

/** Whether somebody stands for the claim as it reads now; one that changed or is disputed since has to be looked at again. */
export function isSignedOff(claim: PanelClaim): boolean {
  return claim.signOff !== null && !STATUS_WORDS[claim.status].open;
}

/** Whether the claim can be signed off: nothing is left to do about its source, and nobody has done so. */
export function canSignOff(claim: PanelClaim): boolean {
  return claim.signOff === null && !STATUS_WORDS[claim.status].open;
}

/** The claims that one step signs off for the whole draft: somebody has judged them, and signed them off nobody. */
export function checkedToSignOff(claims: readonly PanelClaim[]): readonly PanelClaim[] {
  return claims.filter((claim) => (claim.status === 'verified' || claim.status === 'waived') && canSignOff(claim));
}
