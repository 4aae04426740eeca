import type { Source } from '../source';
import type { Bibliography, BibliographyEntry } from './bibliography';
import { addressOf } from './bibtexDescribe';
import { BibtexReader } from './bibtexReader';
import { parseBibtex } from './citationJs';
import { readCslItem } from './cslItem';
import { parsed } from './cslJsonScan';
import { readYamlItem } from './cslYamlScan';

/** How far entries that take their data from others are followed. */
const MAX_PARENTS = 4;

/** The source of an entry in full, as a CSL-JSON item under its key; null where there is no such entry. */
export function entrySource(bibliography: Bibliography, key: string): Source | null {
  const entry = bibliography.entries.get(key);
  if (!entry) return null;
  const text = bibliography.text.slice(entry.start, entry.end);
  switch (bibliography.format) {
    case 'bibtex':
      return bibtexSource(bibliography, entry, text);
    case 'csl-json':
      return item(readCslItem(parsed(text)), entry);
    case 'csl-yaml':
      return item(readYamlItem(text), entry);
  }
}

function item(read: Source | string, entry: BibliographyEntry): Source {
  return typeof read === 'string' ? asDescribed(entry) : read;
}

function bibtexSource({ text, entries, macros }: Bibliography, entry: BibliographyEntry, own: string): Source {
  const family = [entry];
  for (let parent = entry.parent; parent !== null && family.length <= MAX_PARENTS;) {
    const found = entries.get(parent);
    if (!found || family.includes(found)) break;
    family.push(found);
    parent = found.parent;
  }
  const names = new Set<string>();
  const definitions = family.flatMap((member) =>
    member.macros.flatMap((name) => macroTexts(name, text, macros, names)),
  );
  const members = family.map(({ start, end }) => text.slice(start, end));
  const read = parseBibtex([...definitions, ...members].join('\n')).find(({ id }) => id === entry.key);
  return { ...addressIn(own), ...(read ?? asDescribed(entry)) };
}

/** A `@string` definition behind those that it uses itself, each once. */
function macroTexts(name: string, text: string, macros: Bibliography['macros'], done: Set<string>): readonly string[] {
  const span = macros.get(name);
  if (!span || done.has(name)) return [];
  done.add(name);
  const own = text.slice(span.start, span.end);
  const used = [...own.matchAll(/[\w:-]+/g)].map(([word]) => word.toLowerCase()).filter((word) => macros.has(word));
  return [...used.flatMap((word) => macroTexts(word, text, macros, done)), own];
}

/** The arXiv number, which Citation.js passes over, and what else says where the source is. */
function addressIn(entry: string): Partial<Source> {
  const reader = new BibtexReader(entry, entry.indexOf(',') + 1);
  const raw = new Map<string, string>();
  try {
    for (;;) {
      reader.skipSpace();
      const { name, value } = reader.field();
      if (!raw.has(name)) raw.set(name, value.raw);
      if (!reader.takes(',')) break;
    }
  } catch {
    // The end, behind a last comma.
  }
  return addressOf((name) => raw.get(name) ?? '');
}

/** What is known of an entry that could not be read in full. */
function asDescribed({ key, title, author, year }: BibliographyEntry): Source {
  return {
    ...{ id: key, type: 'document' },
    ...(title && { title }),
    ...(author && { author: [{ literal: author }] }),
    ...(year && { issued: { 'date-parts': [[Number(year)]] } }),
  };
}
