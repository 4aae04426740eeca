import type { ClaimType } from './claim';
import { isPlus } from './percentForms';
import type { Site } from './site';
import { headWeight } from './tableHeads';

/** How strongly something speaks for a type. */
interface TypeWeight {
  readonly type: ClaimType;
  readonly weight: number;
}

/** What hits in heads weigh against one near the quantity: those of its column, its row, and the paragraph before the table. */
const COLUMN = 2;
const ROW = 0.8;
const LEAD = 0.4;
/** What a signed percentage beside another number of its cell is. */
const BESIDE = 6;
/** Cells from this length on hold prose. */
const PROSE = 60;

/** A column's head says what its cells are; where it says nothing ("Detail", a model's name) the row's first cell does. */
export function tableWeights({ block, column, row, lead, uniform, quantity, quantities }: Site): readonly TypeWeight[] {
  const found: TypeWeight[] = [];
  const add = (type: ClaimType, weight: number): void => void found.push({ type, weight });
  const { dimension } = quantity;
  // "2790 ms (-53%)": by how much it differs.
  if (column && dimension === 'percent' && quantity.signed && quantities.length > 1 && block.prose.text.length < PROSE)
    add('comparison', BESIDE);
  const head = headWeight(column, dimension, isPlus(quantity)) ?? headWeight(row, dimension, isPlus(quantity));
  if (head) add(head.type, head.weight);
  const heads = column?.hits ?? [];
  for (const hit of heads) add(hit.type, hit.weight * COLUMN);
  if (uniform) {
    // What all of a column measure is said above it, not in each row, but for the names of benchmarks.
    for (const hit of lead?.hits ?? []) add(hit.type, hit.weight * LEAD);
  }
  for (const hit of row?.hits ?? []) {
    if (uniform && !hit.named) continue;
    // "MoE" in a row's name says nothing of its scores.
    const named =
      hit.type === 'model-size' && quantity.dimension === 'none' && (heads.length > 0 || /\d/.test(row?.text ?? ''));
    if (!named) add(hit.type, hit.weight * (heads.length > 0 ? ROW : COLUMN));
  }
  return found;
}
