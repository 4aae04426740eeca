import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberFormatOf } from '../../../src/core/quantities/numberFormat';
import { scanQuantities } from '../../../src/core/quantities/scan';
import { tokenize } from '../../../src/core/quantities/tokens';

/** Pieces of which prose with quantities is made, and of which it is not. */
const pieces = fc.constantFrom(
  ...[
    '$',
    '5',
    '6.5',
    'million',
    'B',
    '%',
    ' ',
    '-',
    '–',
    'to',
    'and',
    'H100',
    's',
    'x',
    'half',
    'the',
    'cost',
    'per',
    '/',
    '#',
    '+',
    '.',
    ',',
  ],
  ...[
    'twenty',
    'dozens',
    'of',
    'e',
    '^',
    '²',
    'US',
    '₹',
    'tokens',
    'GPU',
    'hours',
    '(',
    ')',
    '½',
    '🚀',
    '数',
    '\u00a0',
    'in',
    'one',
    'order',
    'magnitude',
  ],
);
const prose = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 40 }).map((words) => words.join('')),
);
const spaced = fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' '));

test('Quantities lie in the text, in order and apart, with numbers that are numbers', () => {
  fc.assert(
    fc.property(fc.oneof(prose, spaced), (text) => {
      let last = 0;
      for (const { prose: span, value } of scanQuantities(text)) {
        assert.ok(last <= span.start && span.start < span.end && span.end <= text.length);
        assert.ok([value].flat().every((number) => !Number.isNaN(number)));
        last = span.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('Tokens cover all but white space', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const tokens = tokenize(text, numberFormatOf(null));
      assert.equal(tokens.map(({ start, end }) => text.slice(start, end)).join(''), text.replace(/\s/g, ''));
    }),
  );
});

test('A shifted text has the same quantities, shifted', () => {
  fc.assert(
    fc.property(spaced, (text) => {
      const lead = 'So then: ';
      const shifted = scanQuantities(lead + text).map(({ prose: span, value }) => [span.start - lead.length, value]);
      assert.deepEqual(
        shifted,
        scanQuantities(text).map(({ prose: span, value }) => [span.start, value]),
      );
    }),
  );
});

test('Chains of any length are read, for nothing calls itself for each link', () => {
  for (const link of ['/s', ' per second'])
    assert.equal(scanQuantities(`5 tokens${link.repeat(15_000)}`)[0]?.prose.start, 0, link);
  assert.equal(scanQuantities(`5${' x 10'.repeat(15_000)}`)[0]?.value, 5);
});
