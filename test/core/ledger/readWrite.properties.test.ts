import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/core/ledger/canonical';
import { joinRepeated } from '../../../src/core/ledger/merge';
import { readLedger } from '../../../src/core/ledger/read';
import type { Ledger } from '../../../src/core/ledger/schema';
import { formatLedger } from '../../../src/core/ledger/write';
import { anyText } from '../anyText';
import { anyLedger } from './samples';

test('Reading what was written gives every record and unknown field again', () => {
  fc.assert(
    fc.property(anyLedger, (ledger) => {
      const reading = readLedger(formatLedger(ledger));
      assert.ok(reading.kind === 'ok');
      assert.equal(
        canonicalJson(reading.ledger),
        canonicalJson(joinRepeated(JSON.parse(JSON.stringify(ledger)) as Ledger)),
      );
    }),
  );
});

test('Any text can be read', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"version"',
    '1',
    'null',
    'true',
    '\n',
    '\ud800',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(40),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        const { kind } = readLedger(text);
        assert.ok(kind === 'broken' || kind === 'newer' || kind === 'ok');
      },
    ),
  );
});
