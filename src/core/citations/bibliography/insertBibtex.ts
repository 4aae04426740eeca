import { lineEndOf } from '../../text/lineEnd';
import type { TextEdit } from '../../text/edit';
import type { Source } from '../source';
import type { Bibliography } from './bibliography';
import { bibtexEntry, type BibtexLook } from './bibtexWrite';

/**
 * Adds an entry behind the last one that can be read: what is open further down cannot swallow it. In a file of which
 * no entry can be read, it goes to the start.
 */
export function insertBibtex(bibliography: Bibliography, source: Source): TextEdit {
  const { text, entries, problems } = bibliography;
  const last = [...entries.values()].at(-1);
  const look = lookOf(text, last ? text.slice(last.start, last.end) : '');
  const entry = bibtexEntry(source, look);
  if (last) {
    // A remark behind the last entry stays on its line.
    const rest = /^[^\r\n@]*(?=[\r\n]|$)/.exec(text.slice(last.end))?.[0];
    const at = last.end + (rest?.length ?? 0);
    const after = rest === undefined ? look.lineEnd : '';
    return { start: at, end: at, text: look.lineEnd + look.lineEnd + entry + after };
  }
  if (problems.length > 0) {
    const at = text.startsWith('\ufeff') ? 1 : 0;
    return { start: at, end: at, text: entry + look.lineEnd + look.lineEnd };
  }
  return insertAtEnd(text, entry, look.lineEnd);
}

/** Behind what a file without entries holds, which has a line of its own. */
function insertAtEnd(text: string, entry: string, lineEnd: string): TextEdit {
  const body = text.replace('\ufeff', '');
  const gap = body.trim() === '' ? '' : /[\r\n]$/.test(body) ? lineEnd : lineEnd + lineEnd;
  return { start: text.length, end: text.length, text: `${gap}${entry}${lineEnd}` };
}

/** How the file's last entry is written; two blanks and " = " where there is none. */
function lookOf(text: string, last: string): BibtexLook {
  const field = /[\r\n]([ \t]*)[A-Za-z][\w-]*([ \t]*=[ \t]*)[{"\w]/.exec(last);
  const isAligned = /[ \t]{2}/.test(field?.[2] ?? '');
  return {
    lineEnd: lineEndOf(text),
    indent: field?.[1] ?? '  ',
    equals: field && !isAligned ? (field[2] ?? ' = ') : ' = ',
    hasLastComma: /,\s*[})]$/.test(last),
    hasDates: last === '' || /^[ \t]*date[ \t]*=/im.test(text) || !/^[ \t]*year[ \t]*=/im.test(text),
  };
}
