import * as z from 'zod';
import type { Source } from './source';

const nameSchema = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
});

const dateSchema = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
  circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
});

/** A CSL-JSON item as ledgers and bibliographies hold it; fields that Claimcheck does not read may be anything. */
export const sourceSchema: z.ZodType<Source> = z.looseObject({
  id: z.string().min(1),
  type: z.string().min(1),
  title: z.string().optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  archive: z.string().optional(),
  number: z.string().optional(),
  author: z.array(nameSchema).optional(),
  editor: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
});
