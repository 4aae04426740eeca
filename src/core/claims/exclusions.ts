import { CODE_EXCLUSIONS } from './exclusions/code';
import { DATE_EXCLUSIONS, TIED_EXCLUSIONS } from './exclusions/dates';
import type { Exclusion } from './exclusions/exclusion';
import { LABEL_EXCLUSIONS } from './exclusions/labels';
import { NAME_EXCLUSIONS } from './exclusions/names';
import { SCOPE_EXCLUSIONS } from './exclusions/scope';
import { STRUCTURE_EXCLUSIONS } from './exclusions/structure';
import type { SkipReason } from './reasons';
import type { Site } from './site';

/** All rules in the order in which they are tried: what names and dates are, then the sentence, then what nobody counts. */
const EXCLUSIONS: readonly Exclusion[] = [
  ...CODE_EXCLUSIONS,
  ...DATE_EXCLUSIONS,
  ...LABEL_EXCLUSIONS,
  ...NAME_EXCLUSIONS,
  ...SCOPE_EXCLUSIONS,
  ...STRUCTURE_EXCLUSIONS,
  ...TIED_EXCLUSIONS,
];

/** Name of the first rule by which the quantity is no claim, or null. */
export function excludedBy(site: Site): SkipReason | null {
  return EXCLUSIONS.find(({ applies }) => applies(site))?.name ?? null;
}
