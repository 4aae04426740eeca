import * as z from 'zod';
import { unkeyedSchema } from '../core/citations/sourceSchema';
import { SOURCE_KINDS } from '../core/citations/customFields';
import { VERDICTS, WAIVER_REASONS } from '../core/ledger/schema';
import type { FromPanel } from './messages';

// A form holds a passage at most; what is longer is not from our panel.
const text = z.string().max(100_000);
const id = z.string().min(1).max(2_000);
const draft = { uri: z.string().min(1), version: z.int() };
const action = { ...draft, request: z.int().nonnegative() };

const sourceKind = z.enum(SOURCE_KINDS).nullable();

const fields = z.object({
  title: text,
  url: text,
  date: text,
  authors: text.optional(),
  quote: text,
  locator: text,
  accessed: text,
  verdict: z.enum(VERDICTS),
  note: text,
  sourceKind: sourceKind.optional(),
});

/** What the panel may send; a test holds it equal to the type `FromPanel`. */
export const fromPanelSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('reveal'), ...draft, claim: id, focus: z.boolean() }),
  z.object({
    kind: z.literal('addCitation'),
    ...action,
    claims: z.array(id).min(1).readonly(),
    source: id.nullable(),
    fields,
    record: unkeyedSchema.optional(),
  }),
  z.object({
    kind: z.literal('saveCitation'),
    ...action,
    claim: id,
    citation: id.nullable(),
    source: id.nullable(),
    fields,
    record: unkeyedSchema.optional(),
    replaced: z.array(id).readonly().optional(),
  }),
  z.object({ kind: z.literal('removeCitation'), ...action, claim: id, citation: id }),
  z.object({ kind: z.literal('waive'), ...action, claim: id, reason: z.enum(WAIVER_REASONS).nullable(), note: text }),
  z.object({ kind: z.literal('confirm'), ...action, claim: id }),
  z.object({ kind: z.literal('reattach'), ...action, orphan: id, claim: id.nullable() }),
  z.object({
    kind: z.literal('setVerdict'),
    ...action,
    claim: id,
    citation: id.nullable(),
    source: id,
    verdict: z.enum(VERDICTS),
  }),
  z.object({ kind: z.literal('signOff'), ...action, claims: z.array(id).min(1).readonly() }),
  z.object({ kind: z.literal('withdrawSignOff'), ...action, claim: id }),
  z.object({ kind: z.literal('setSourceKind'), ...action, source: id, sourceKind }),
  z.object({ kind: z.literal('mergeSources'), ...action, kept: id, gone: id }),
  z.object({ kind: z.literal('clipboard') }),
  z.object({
    kind: z.literal('lookUp'),
    uri: draft.uri,
    lookUp: action.request,
    typed: text,
    source: id.nullable(),
  }),
  z.object({ kind: z.literal('endLookUp'), lookUp: action.request }),
  z.object({ kind: z.literal('open'), url: z.url({ protocol: /^https?$/ }) }),
  z.object({ kind: z.literal('command'), command: z.enum(['openLedger', 'showLog', 'openSample']) }),
]);

/**
 * A message of the panel, or null for anything else. Unknown fields are left out; `open` lets only http and https
 * addresses through: `{ kind: 'open', url: 'javascript:alert(1)' }` is null. For the extension only: the panel must not
 * carry zod.
 */
export function parseFromPanel(data: unknown): FromPanel | null {
  const parsed = fromPanelSchema.safeParse(data);
  return parsed.success ? parsed.data : null;
}
