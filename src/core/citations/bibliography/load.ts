import type {
  Bibliography,
  BibliographyEntry,
  BibliographyFormat,
  BibliographyProblem,
  BibliographyRecord,
} from './bibliography';
import { scanBibtex } from './bibtexScan';
import { scanCslJson } from './cslJsonScan';
import { scanCslYaml } from './cslYamlScan';
import type { Span } from '../../text/span';

/** How much of a file is read, in UTF-16 code units, before the caller may do something else: some milliseconds' worth. */
const SLICE = 4096;

/** How far loading has come, in UTF-16 code units. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number;
}

const SCANNERS: Readonly<Record<BibliographyFormat, (text: string) => Generator<BibliographyRecord>>> = {
  bibtex: scanBibtex,
  'csl-json': scanCslJson,
  'csl-yaml': scanCslYaml,
};

/**
 * Reads a bibliography in small slices: a generator that yields how far it is and returns the bibliography. Of entries
 * with one key the first counts, and the others are problems.
 */
export function* loadBibliography(text: string, format: BibliographyFormat): Generator<LoadProgress, Bibliography> {
  const entries = new Map<string, BibliographyEntry>();
  const problems: BibliographyProblem[] = [];
  const macros = new Map<string, Span>();
  let next = SLICE;
  for (const record of SCANNERS[format](text)) {
    if (record.kind === 'macro') macros.set(record.name, record.span);
    else if (record.kind === 'problem') problems.push(record.problem);
    else {
      const { entry } = record;
      const first = entries.get(entry.key);
      if (first) problems.push(repeated(entry, first));
      else entries.set(entry.key, entry);
    }
    const done = endOf(record);
    if (done < next) continue;
    next = done + SLICE;
    yield { done, total: text.length };
  }
  return { format, text, entries, problems, macros };
}

function endOf(record: BibliographyRecord): number {
  if (record.kind === 'entry') return record.entry.end;
  return record.kind === 'macro' ? record.span.end : record.problem.end;
}

function repeated({ start, end, line, key }: BibliographyEntry, first: BibliographyEntry): BibliographyProblem {
  const reason = `the key “${key}” stands in line ${first.line} already, and that entry is used`;
  return { start, end, line, key, reason, isFatal: false };
}

/** Reads a bibliography in one go. */
export function readBibliography(text: string, format: BibliographyFormat): Bibliography {
  const loading = loadBibliography(text, format);
  for (;;) {
    const step = loading.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads a bibliography in the background: after every slice `pause` is awaited, in which others get their turn and the
 * caller may show the progress. Rejects when `pause` does, which is how to give up.
 */
export async function loadInBackground(
  text: string,
  format: BibliographyFormat,
  pause: (progress: LoadProgress) => Promise<void>,
): Promise<Bibliography> {
  const loading = loadBibliography(text, format);
  for (;;) {
    const step = loading.next();
    if (step.done) return step.value;
    await pause(step.value);
  }
}
