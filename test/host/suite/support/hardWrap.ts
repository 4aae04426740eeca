const WIDTH = 36;

/** Blocks whose lines mean something: headings, tables, definitions, front matter. */
const FIXED = /^(?:#|\||\[|---|<)/m;

/** Marks of list items and quotes at the start of a line. */
const MARK = /^(?:\s*(?:[-*]|\d+\.)\s+|(?:>\s?)+)/;

/** Wraps the paragraphs, list items and quotes of a draft at a narrow width, as a formatter would; the rest stays. */
export function hardWrap(text: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const wrapped = blocks.map((block) => (FIXED.test(block) ? block : itemsOf(block).map(wrapItem).join('\n')));
  return wrapped.join('\n\n').replaceAll('\n', lineEnd);
}

/** The lines of a block, those without a mark joined to the line before. */
function itemsOf(block: string): readonly string[] {
  const items: string[] = [];
  for (const line of block.split('\n')) {
    if (items.length === 0 || MARK.test(line) || line.trim() === '') items.push(line);
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return items;
}

function wrapItem(item: string): string {
  const mark = MARK.exec(item)?.[0] ?? '';
  const indent = mark.includes('>') ? mark : ' '.repeat(mark.length);
  const lines = [''];
  for (const word of item.slice(mark.length).split(' ')) {
    const last = lines.pop() ?? '';
    if (last === '') lines.push(word);
    else if (last.length + word.length < WIDTH) lines.push(`${last} ${word}`);
    else lines.push(last, word);
  }
  return lines.map((line, index) => `${index === 0 ? mark : indent}${line}`.trimEnd()).join('\n');
}
