import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerJsonSchema } from '../../../src/core/ledger/jsonSchema';

test('The JSON schema describes every field and lets unknown ones be', () => {
  const schema = ledgerJsonSchema();
  assert.equal('title' in schema && schema.title, 'Claimcheck ledger');
  const text = JSON.stringify(schema);
  assert.ok(!text.includes('"additionalProperties":false'));
  for (const word of [
    'supports',
    'own reporting',
    'Offset in the collapsed prose',
    'citations',
    'removed',
    'signOff',
    'claimcheck-kind',
  ]) {
    assert.ok(text.includes(word), word);
  }
});
