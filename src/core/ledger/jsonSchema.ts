import * as z from 'zod';
import { ledgerSchema } from './schema';

/** The JSON schema of a ledger, from which editors check and complete the file and show what its fields mean. */
export function ledgerJsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Claimcheck ledger',
    description: 'Who checked which claim of a draft against which source. Written by Claimcheck beside the draft.',
    ...z.toJSONSchema(ledgerSchema, { target: 'draft-7', io: 'input' }),
  };
}
