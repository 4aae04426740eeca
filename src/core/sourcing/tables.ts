import type { SentencedBlock } from '../sentences/sentence';

/** Heads of a column that names who says what stands in the row. */
const SOURCE_HEAD =
  /^(?:sources?|reported by|according to|analysts?|forecasters?|brokers?|estimates? by|researchers?)$/i;

/** Cells of tables with a column "Source", where that column is filled in their row; its own cells are not among them. */
export function cellsWithSource(blocks: readonly SentencedBlock[]): ReadonlySet<SentencedBlock> {
  const columns = new Map<number, number>();
  const named = new Set<string>();
  const found = new Set<SentencedBlock>();
  for (const { cell, prose } of blocks) {
    if (!cell) continue;
    if (cell.row === 0 && SOURCE_HEAD.test(prose.text.trim())) columns.set(cell.table, cell.column);
    else if (columns.get(cell.table) === cell.column && /\p{L}/u.test(prose.text))
      named.add(`${cell.table} ${cell.row}`);
  }
  for (const block of blocks) {
    const { cell } = block;
    if (cell && columns.get(cell.table) !== cell.column && named.has(`${cell.table} ${cell.row}`)) found.add(block);
  }
  return found;
}
