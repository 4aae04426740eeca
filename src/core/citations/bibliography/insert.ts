import { stringify } from 'yaml';
import { lineEndOf } from '../../text/lineEnd';
import type { TextEdit } from '../../text/edit';
import { sourceKey } from '../key';
import type { Source } from '../source';
import type { Bibliography } from './bibliography';
import { insertBibtex } from './insertBibtex';
import { insertCslJson } from './insertCslJson';

/** An edit that adds a source to a bibliography and nothing else, or why it cannot be added, as one sentence. */
export type Insertion =
  | { readonly ok: true; readonly key: string; readonly edit: TextEdit }
  | { readonly ok: false; readonly message: string };

/**
 * Adds a source behind the last entry, in the file's own line ends and indentation. It keeps its id unless that is in
 * the file already, or among the keys in `taken`.
 */
export function addToBibliography(
  bibliography: Bibliography,
  source: Source,
  taken: ReadonlySet<string> = new Set(),
): Insertion {
  const fatal = bibliography.problems.find(({ isFatal }) => isFatal);
  if (fatal) {
    const message = `Nothing can be added to this bibliography: line ${fatal.line}: ${fatal.reason}. Mend it, then try again.`;
    return { ok: false, message };
  }
  const key = freeKey(bibliography, source, taken);
  // What Claimcheck keeps of its own in a source is not for other programs.
  const added: Source = { ...source, id: key, custom: undefined };
  switch (bibliography.format) {
    case 'bibtex':
      return { ok: true, key, edit: insertBibtex(bibliography, added) };
    case 'csl-json':
      return { ok: true, key, edit: insertCslJson(bibliography, added) };
    case 'csl-yaml':
      return { ok: true, key, edit: insertCslYaml(bibliography, added) };
  }
}

/** Programs take keys for equal that differ in capitals, so they are no two keys here either. */
function freeKey({ entries, problems }: Bibliography, source: Source, others: ReadonlySet<string>): string {
  const keys = [...entries.keys(), ...problems.flatMap(({ key }) => key ?? []), ...others];
  const taken = new Set(keys.map((key) => key.toLowerCase()));
  const canStand = /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/-]*$/u.test(source.id);
  return canStand && !taken.has(source.id.toLowerCase()) ? source.id : sourceKey(source, taken);
}

function insertCslYaml({ text, entries }: Bibliography, source: Source): TextEdit {
  const lineEnd = lineEndOf(text);
  const last = [...entries.values()].at(-1);
  const indent = last ? (/^[ \t]*/.exec(text.slice(last.start, last.end))?.[0] ?? '') : '';
  const at = last ? last.end : endOfHead(text);
  const lines = stringify([source], { lineWidth: 0 }).trimEnd().split('\n');
  return { start: at, end: at, text: lines.map((line) => lineEnd + indent + line).join('') };
}

/** The end of the line "references:" of a list that has no items yet. */
function endOfHead(text: string): number {
  const found = /^references:[^\r\n]*/m.exec(text);
  return found ? found.index + found[0].length : text.length;
}
