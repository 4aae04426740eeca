import type { ScannedQuantity } from '../quantities/scan';
import type { Token } from '../quantities/tokens';
import type { ClaimType } from './claim';

/** How a quantity is written. The words are lower case, and empty where there is none. */
export interface Written {
  readonly quantity: ScannedQuantity;
  /** Those of its block. */
  readonly tokens: readonly Token[];
  /** The word before it, hedges passed over. */
  readonly before: string;
  /** The word behind it. */
  readonly after: string;
  /** Its own last word. */
  readonly last: string;
}

/** What a way of writing a quantity says of its type. */
export interface FormWeight {
  readonly type: ClaimType;
  readonly weight: number;
  readonly when: (written: Written) => boolean;
}

/** The larger end of a quantity, without its sign. */
export const highest = ({ value }: ScannedQuantity): number => Math.abs(typeof value === 'number' ? value : value[1]);
