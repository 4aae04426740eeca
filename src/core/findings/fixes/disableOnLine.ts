import type { Claim } from '../../claims/claim';
import type { Block, MarkdownDocument } from '../../markdown/model';
import { LineIndex } from '../../text/lineIndex';
import type { TextEdit } from '../../text/edit';
import type { Fix } from '../finding';

/** What stands behind the text of a line or cell and must stay behind it. */
const CLOSINGS: Readonly<Record<Block['kind'], string>> = {
  /** The bar behind a cell. */
  cell: '|',
  /** The closing signs of a heading. */
  heading: '#',
  /** The backslash that breaks a line. */
  paragraph: '\\',
};

/** Offset at which the words of a stretch of source end, what closes it left out. */
function endOfWords(text: string, kind: Block['kind']): number {
  let end = text.trimEnd().length;
  while (end > 0 && text.charAt(end - 1) === CLOSINGS[kind]) end--;
  return text.slice(0, end).trimEnd().length;
}

/** Where a comment can stand behind a claim on its line. */
function placeBehind({ source }: MarkdownDocument, block: Block, claim: Claim): number {
  const lines = new LineIndex(source);
  const { line } = lines.at(claim.span.end);
  const lineEnd = line < lines.count ? lines.startOf(line + 1) : source.length;
  const end = block.kind === 'cell' ? block.span.end : lineEnd;
  return claim.span.end + endOfWords(source.slice(claim.span.end, end), block.kind);
}

/** Adds the type to a directive that is on the line already: two of them would read badly. */
function widenDirective({ source, directives }: MarkdownDocument, claim: Claim): TextEdit | null {
  const lines = new LineIndex(source);
  const { line } = lines.at(claim.span.end);
  const here = directives.find(
    ({ kind, types, span }) => kind === 'disable-line' && types.length > 0 && lines.at(span.start).line === line,
  );
  const last = here?.types.at(-1);
  if (!here || last === undefined) return null;
  const head = source.slice(here.span.start, here.span.end).split(':')[0] ?? '';
  const at = here.span.start + head.lastIndexOf(last) + last.length;
  return { start: at, end: at, text: ` ${claim.type}` };
}

/** Switches the checks of one claim type off on the claim's line: "… $6 million. <!-- claimcheck-disable-line cost -->". */
export function disableOnLine(document: MarkdownDocument, claim: Claim): readonly Fix[] {
  const block = document.blocks[claim.block];
  if (!block) return [];
  const at = placeBehind(document, block, claim);
  const added = { start: at, end: at, text: ` <!-- claimcheck-disable-line ${claim.type} -->` };
  const edits = [widenDirective(document, claim) ?? added];
  return [{ title: `Do not check ${claim.type} claims on this line`, edits }];
}
