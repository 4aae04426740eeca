import type { TextEdit } from '../../text/edit';
import type { Bibliography, BibliographyEntry } from './bibliography';

/** What stands before the key of an entry in each format. */
const BEFORE_KEY: Readonly<Record<Bibliography['format'], RegExp>> = {
  bibtex: /@\s*[\w:+-]+\s*[{(]\s*/y,
  'csl-json': /"id"\s*:\s*"?/g,
  'csl-yaml': /\bid:[ \t]*["']?/g,
};

/** What names the entry that another takes data from. */
const PARENT = /\b(?:crossref|xdata)\s*=\s*[{"]\s*/gi;

/** The edits that give an entry another key, also where other entries name it; null where its key is not found. */
export function renameKey(bibliography: Bibliography, key: string, renamed: string): readonly TextEdit[] | null {
  const entry = bibliography.entries.get(key);
  const own = entry && keyEdit(bibliography, entry, BEFORE_KEY[bibliography.format], key, renamed);
  if (!own) return null;
  const children = [...bibliography.entries.values()].filter(({ parent }) => parent === key);
  const others = children.map((child) => keyEdit(bibliography, child, PARENT, key, renamed));
  return others.includes(null) ? null : [own, ...others.filter((edit) => edit !== null)];
}

function keyEdit(
  { text }: Bibliography,
  { start, end }: BibliographyEntry,
  before: RegExp,
  key: string,
  renamed: string,
): TextEdit | null {
  const written = text.slice(start, end);
  before.lastIndex = 0;
  for (let found = before.exec(written); found; found = before.exec(written)) {
    const at = found.index + found[0].length;
    const isWhole = written.startsWith(key, at) && !/[\w:.+/-]/.test(written.charAt(at + key.length));
    if (isWhole) return { start: start + at, end: start + at + key.length, text: renamed };
  }
  return null;
}
