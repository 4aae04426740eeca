import * as z from 'zod';
import { SOURCE_KINDS } from './customFields';
import type { Unkeyed } from './key';
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

const customSchema = z.looseObject({
  'claimcheck-kind': z
    .string()
    .optional()
    .describe(`What kind of source it is: ${SOURCE_KINDS.join(', ')}.`),
  'claimcheck-same-as': z.string().optional().describe('Key of the source of which this is a second record.'),
});

const fields = {
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
  // Other programs put there what they want, which is no reason to refuse the file.
  custom: z.union([customSchema, z.unknown()]).optional().describe('Where CSL has room for fields of programs.'),
};

/** A CSL-JSON item as ledgers and bibliographies hold it; fields that Claimcheck does not read may be anything. */
export const sourceSchema: z.ZodType<Source> = z.looseObject({ id: z.string().min(1), ...fields });

/** The same without its key. */
export const unkeyedSchema: z.ZodType<Unkeyed> = z.looseObject(fields);
