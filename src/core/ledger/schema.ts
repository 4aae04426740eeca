import * as z from 'zod';
import { sourceSchema } from '../citations/sourceSchema';
import type { Anchor } from '../claims/anchor';
import { CLAIM_TYPES } from '../claims/claim';

/** What a checker said of one citation after reading the source. */
export const VERDICTS = ['supports', 'partly', 'contradicts', 'not checked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a claim needs no citation. */
export const WAIVER_REASONS = [
  'own reporting',
  'own calculation',
  'common knowledge',
  'source to come',
  'not a claim',
] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

const id = z.string().min(1);

/** UTC, as `Date.toISOString` writes it: "2026-11-23T16:00:00.000Z". */
const time = z.iso.datetime();

const anchorSchema = z.looseObject({
  quote: z.string().describe('The words of the claim: "$6 million".'),
  prefix: z.string().describe('Prose right before it, up to 32 characters.'),
  suffix: z.string().describe('Prose right after it, up to 32 characters.'),
  hint: z.int().nonnegative().describe('Offset in the collapsed prose of the whole draft where it was last seen.'),
}) satisfies z.ZodType<Anchor>;

const citationSchema = z.looseObject({
  id,
  source: z.string().describe('Key in `sources`.'),
  quote: z.string().describe('The passage of the source that supports the claim.'),
  locator: z.string().describe('Page, section or timestamp.'),
  accessed: z.string().describe('Day of access, YYYY-MM-DD, or empty.'),
  verdict: z.enum(VERDICTS).describe('What a checker said after reading the source.'),
  note: z.string(),
  updated: time,
});

const waiverSchema = z.looseObject({ reason: z.enum(WAIVER_REASONS), note: z.string() });

const signOffSchema = z.looseObject({
  by: z.string().describe('Name of the checker who stands for the claim as it reads.'),
  at: time,
  note: z.string(),
});

const historySchema = z.looseObject({
  id,
  at: time,
  by: z.string().describe("The checker's name, or empty."),
  what: z.string().describe('What was done, in words: "verdict: supports".'),
});

const claimSchema = z.looseObject({
  id,
  anchor: anchorSchema.describe('Where the claim is, by its words.'),
  type: z.enum(CLAIM_TYPES),
  value: z
    .union([z.number(), z.tuple([z.number(), z.number()]), z.null()])
    .describe('The number in base units, [low, high] for a range, null for a comparison without a number.'),
  unit: z.string().describe('"USD", "%", "GPU-hour", or empty.'),
  citations: z.array(citationSchema),
  waiver: waiverSchema.nullable().describe('Why the claim needs no citation, or null.'),
  signOff: signOffSchema.nullable().optional().describe('Who has signed the claim off, or null; ledgers may lack it.'),
  history: z.array(historySchema).describe('Who did what and when; entries are never changed.'),
  updated: time.describe('When anything but its citations and history changed.'),
});

const removedSchema = z.looseObject({ id, at: time });

/** The file beside a draft, version 1. Unknown fields are kept wherever they stand. */
export const ledgerSchema = z.looseObject({
  version: z.literal(1),
  draft: z.string().describe('File name of the draft.'),
  sources: z.record(z.string(), sourceSchema).describe('CSL-JSON items by key.'),
  claims: z.array(claimSchema),
  removed: z.array(removedSchema).describe('Deleted claims and citations, so that merging does not bring them back.'),
});

/** Data that is not changed in place. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

export type Ledger = Frozen<z.infer<typeof ledgerSchema>>;
export type LedgerClaim = Frozen<z.infer<typeof claimSchema>>;
export type LedgerCitation = Frozen<z.infer<typeof citationSchema>>;
export type LedgerWaiver = Frozen<z.infer<typeof waiverSchema>>;
export type LedgerEvent = Frozen<z.infer<typeof historySchema>>;
export type Removal = Frozen<z.infer<typeof removedSchema>>;
