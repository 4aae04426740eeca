import type { z } from 'zod';
import { LineIndex } from '../text/lineIndex';
import { readJson, type JsonNode } from './json';
import { joinRepeated } from './merge';
import { ledgerSchema, type Ledger } from './schema';

/** What a file beside a draft turned out to be. */
export type LedgerReading =
  | { readonly kind: 'ok'; readonly ledger: Ledger }
  /** Written by a newer Claimcheck: to be shown as far as it can be read, else null, and never written over. */
  | { readonly kind: 'newer'; readonly version: number; readonly ledger: Ledger | null }
  | BrokenLedger;

/** Not a ledger, to be reported and never written over. */
export interface BrokenLedger {
  readonly kind: 'broken';
  /** Place and reason, without a full stop: "line 3, column 7: a comma is missing". */
  readonly message: string;
  /** Into the text as given, a BOM included; line and column count from 1, the BOM left out. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** Whether it has the conflict marks of a merge that Git could not make. */
  readonly isConflict: boolean;
}

const BOM = '\ufeff';

/** What Git leaves in a file that it could not merge, at the start of a line. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|$)/m;

/** The records of a ledger as far as they can be read; null for a broken one and where there is none. */
export function readableLedger(reading: LedgerReading | null | undefined): Ledger | null {
  return !reading || reading.kind === 'broken' ? null : reading.ledger;
}

/** Reads a ledger. Never changes what it cannot understand: unknown fields are in the result as they are in the text. */
export function readLedger(text: string): LedgerReading {
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  const broken = brokenIn(body, text.length - body.length);
  if (body.trim() === '') return broken(0, 'the file is empty');
  const node = readJson(body);
  if ('message' in node) {
    const conflict = CONFLICT.exec(body);
    return conflict
      ? {
          ...broken(conflict.index, 'Git could not merge the file and left its conflict marks in it'),
          isConflict: true,
        }
      : broken(node.offset, node.message);
  }
  const version = node.children.get('version')?.value;
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) {
    const known = { ...(node.value as Ledger), version: 1 as const };
    const ledger = ledgerSchema.safeParse(known).success ? joinRepeated(known) : null;
    return { kind: 'newer', version, ledger };
  }
  const checked = ledgerSchema.safeParse(node.value);
  // Not the parsed copy: fields that the schema does not know must come through untouched.
  if (checked.success) return { kind: 'ok', ledger: joinRepeated(node.value as Ledger) };
  const issue = checked.error.issues[0];
  if (!issue) return broken(0, 'the file is not a ledger');
  const pointer = issue.path.map((step) => `/${String(step)}`).join('');
  return broken(offsetOf(node, issue.path), `${pointer === '' ? 'the file' : pointer} should be ${expectation(issue)}`);
}

/** Makes readings of one file: offsets count from the text after the BOM. */
function brokenIn(body: string, shift: number): (offset: number, reason: string) => BrokenLedger {
  return (offset, reason) => {
    const { line, column } = new LineIndex(body).at(offset);
    const message = `line ${line}, column ${column}: ${reason}`;
    return { kind: 'broken', message, offset: offset + shift, line, column, isConflict: false };
  };
}

/** Where the value at a path starts, or the innermost value around it that is there. */
function offsetOf(node: JsonNode, path: readonly PropertyKey[]): number {
  let found = node;
  for (const step of path) found = found.children.get(String(step)) ?? found;
  return found.offset;
}

/** What an issue says was expected, as the rest of a sentence: "a text", "one of supports, partly". */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return TYPE_WORDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return 'a UTC time like "2026-11-23T16:00:00.000Z"';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'a text that is not empty' : 'zero or more';
  if (issue.code === 'invalid_union') return 'a number, a pair of numbers or null';
  return 'as the documentation of the ledger gives it';
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};
