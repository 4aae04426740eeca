import { rowOffsets, scrollFor, ROW_HEIGHTS } from './layout';
import { viewOf, type ListSize, type Model } from './model';
import type { Row } from './rows';
import { visibleRows } from './visibleRows';

/** What has to be known of a box to scroll a row of it into sight. */
interface ListBox {
  readonly scroll: number;
  readonly height: number;
}

/** Where the list has to be scrolled to for a row to be seen, below the title that sticks to the top. */
export function scrollToShow(rows: readonly Row[], row: number, box: ListBox): number {
  const target = rows[row];
  const covered = target?.kind === 'claim' && target.parent !== null ? ROW_HEIGHTS.heading : 0;
  return scrollFor(rowOffsets(rows), row, { ...box, covered });
}

/** The list has another size: a current row that was in sight stays so when something below it opens. */
export function resize(model: Model, size: ListSize): Model {
  const { current, scroll } = viewOf(model);
  const { rows } = visibleRows(model);
  const row = rows.findIndex(({ key }) => key === current);
  const wasInSight = row >= 0 && scrollToShow(rows, row, { scroll, height: model.listSize.height }) === scroll;
  return { ...model, listSize: size, reveal: wasInSight ? current : model.reveal };
}
