import type { AnalyzedClaim } from '../core/analyzedClaim';
import type { CellPlace } from '../core/markdown/model';
import type { SentencedBlock } from '../core/sentences/sentence';
import type { PanelClaim } from '../protocol/messages';

/** How much prose is shown on either side of a claim, in UTF-16 code units. */
const CONTEXT = 60;

/** Tells what stands around claims of one draft; the heads of its tables are looked up once. */
export class SurroundingWords {
  private readonly titles: ReadonlyMap<string, string>;

  constructor(private readonly blocks: readonly SentencedBlock[]) {
    this.titles = new Map(
      blocks.flatMap(({ cell, prose }) =>
        cell && (cell.row === 0 || cell.column === 0) ? [[keyOf(cell), prose.text.trim().slice(0, CONTEXT)]] : [],
      ),
    );
  }

  /** The prose around a claim; for a cell of a table the words of its row and column first, which say what it is. */
  of({ block: index, prose }: Pick<AnalyzedClaim, 'block' | 'prose'>): Pick<PanelClaim, 'before' | 'after'> {
    const block = this.blocks[index];
    const text = block?.prose.text ?? '';
    const before = text.slice(Math.max(0, prose.start - CONTEXT), prose.start);
    return {
      before: withoutGaps((block?.cell ? this.titlesOf(block.cell) : '') + before),
      after: withoutGaps(text.slice(prose.end, prose.end + CONTEXT)),
    };
  }

  /** "DeepSeek-V3, Training tokens: "; without what is empty or the cell itself. */
  private titlesOf(cell: CellPlace): string {
    const heads = [
      { ...cell, column: 0 },
      { ...cell, row: 0 },
    ];
    const others = heads.filter(({ row, column }) => row !== cell.row || column !== cell.column);
    const titles = others.map((head) => this.titles.get(keyOf(head)) ?? '').filter((words) => words !== '');
    return titles.length === 0 ? '' : `${titles.join(', ')}: `;
  }
}

function keyOf({ table, row, column }: CellPlace): string {
  return `${table} ${row} ${column}`;
}

/** Where a mark was taken out of the prose its space is left before the punctuation: "2,048 H800s . Then". */
function withoutGaps(text: string): string {
  return text.replace(/ (?=[.,;:!?](?:\s|$))/g, '');
}
