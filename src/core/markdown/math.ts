import type { FlatProse } from './flatProse';
import type { Mark } from './model';
import { isEscaped, toSource } from './prose';

/** Between two `$` that touch what they hold; prices do too, so the content decides. */
const MATH = /\$\$[^$]+\$\$|\$(?!\s)[^$]+\$(?!\d)/g;
const TEX = /\\[a-zA-Z]+|[\^_={}]|\\[{}\\]/;

/** TeX in the text of a block: `$$…$$`, and `$…$` where it reads like TeX and so is not two prices in one line. */
export function findMath(flat: FlatProse, source: string): Mark[] {
  if (!flat.text.includes('$')) return [];
  const marks: Mark[] = [];
  MATH.lastIndex = 0;
  let match = MATH.exec(flat.text);
  while (match) {
    const prose = { start: match.index, end: match.index + match[0].length };
    const span = toSource(flat, prose);
    const isTex = match[0].startsWith('$$') || TEX.test(source.slice(span.start, span.end));
    const escaped = isEscaped(flat, prose.start, source) || isEscaped(flat, prose.end - 1, source);
    if (isTex && !escaped && !/\s\$$/.test(match[0])) marks.push({ kind: 'math', prose });
    else MATH.lastIndex = prose.start + 1;
    match = MATH.exec(flat.text);
  }
  return marks;
}
