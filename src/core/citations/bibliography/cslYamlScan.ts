import { parseDocument } from 'yaml';
import type { BibliographyRecord } from './bibliography';
import { describeCslItem, readCslItem } from './cslItem';
import { LineCounter } from './lineCounter';

const LIST = /^references:[ \t]*(?:#[^\r\n]*)?$/m;
const ITEM = /^([ \t]*)-(?=\s|$)/;

/** A line with its end, and where it starts. */
interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * The items of a CSL-YAML file, those of the list `references:` in block style, one after the other. Each is parsed for
 * itself, so that a mistake in one costs that one.
 */
export function* scanCslYaml(text: string): Generator<BibliographyRecord> {
  const list = LIST.exec(text);
  if (!list) {
    const reason = 'there is no list “references:” with an item a line';
    yield { kind: 'problem', problem: { start: 0, end: text.length, line: 1, reason, key: null, isFatal: true } };
    return;
  }
  const lines = new LineCounter(text);
  for (const { start, end } of itemSpans(text, list.index + list[0].length)) {
    const source = readYamlItem(text.slice(start, end));
    const place = { start, end, line: lines.of(start) };
    if (typeof source !== 'string') yield { kind: 'entry', entry: { ...describeCslItem(source), ...place } };
    else yield { kind: 'problem', problem: { ...place, reason: source, key: null, isFatal: false } };
  }
}

/** Reads "- id: …" with the lines below it; what it is not, as the reason of a problem. */
export function readYamlItem(text: string): ReturnType<typeof readCslItem> {
  // In place of the dash a blank, so that the first line is indented as the others.
  const value = readYaml(text.replace(ITEM, '$1 '));
  return value === undefined ? 'the item is not YAML' : readCslItem(value);
}

/** The value of a YAML text; undefined where it is none. */
export function readYaml(text: string): unknown {
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: 100 }) as unknown);
  } catch {
    return undefined;
  }
}

/** From the first dash of each item to the end of its last line that is not blank. */
function* itemSpans(text: string, from: number): Generator<{ readonly start: number; readonly end: number }> {
  let indent: string | null = null;
  let open: { start: number; end: number } | null = null;
  for (const line of linesFrom(text, from)) {
    const words = line.text.trimEnd();
    if (words.trim() === '' || words.trimStart().startsWith('#')) continue;
    const dash: string | undefined = ITEM.exec(line.text)?.[1];
    indent ??= dash ?? null;
    if (indent === null || (dash !== indent && !isDeeper(words, indent))) break;
    if (dash === indent) {
      if (open) yield open;
      open = { start: line.start, end: line.start };
    }
    if (open) open.end = line.start + words.length;
  }
  if (open) yield open;
}

function isDeeper(line: string, indent: string): boolean {
  return line.startsWith(indent) && /^[ \t]/.test(line.slice(indent.length));
}

function* linesFrom(text: string, from: number): Generator<Line> {
  for (let start = text.indexOf('\n', from) + 1; start > 0 && start < text.length;) {
    const end = text.indexOf('\n', start);
    yield { text: text.slice(start, end === -1 ? text.length : end), start };
    if (end === -1) return;
    start = end + 1;
  }
}
