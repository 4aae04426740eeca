import type { SkipReason } from '../reasons';
import type { Site } from '../site';

/** A rule by which a quantity is no claim. */
export interface Exclusion {
  /** Name given out with `--explain`: "calendar-date". */
  readonly name: SkipReason;
  /** Whether it holds for the quantity. */
  readonly applies: (site: Site) => boolean;
}
