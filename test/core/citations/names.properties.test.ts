import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { namesText, nameText } from '../../../src/core/citations/nameText';
import { readNames } from '../../../src/core/citations/readNames';
import type { CslName } from '../../../src/core/citations/source';

const words = fc.oneof(
  fc.constantFrom(
    'Ada',
    'van',
    'de la',
    'Example',
    'Acme, Inc.',
    '"A"',
    'A; B',
    '""',
    'et al.',
    'Jr.',
    ' ',
    'O"B',
    '王',
  ),
  fc.string({ unit: fc.constantFrom(...'aB"\',; \n'), maxLength: 6 }),
);
const fields = ['family', 'given', 'suffix', 'literal', 'non-dropping-particle', 'dropping-particle'] as const;
const name: fc.Arbitrary<CslName> = fc.record(Object.fromEntries(fields.map((field) => [field, words])), {
  requiredKeys: [],
});

test('Names that nobody touched are the same after a change to others', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), fc.nat(4), (before, gone) => {
      assert.equal(readNames(namesText(before), before), before);
      const kept = before.filter((one, index) => index !== gone && nameText(one) !== '');
      const line = [...kept.map(nameText), 'Added, Name'].join('; ');
      const after = readNames(line, before);
      assert.deepEqual(after.map(nameText), [...kept.map(nameText), 'Added, Name']);
      const sameWords = (one: CslName) => before.filter((other) => nameText(other) === nameText(one)).length > 1;
      for (const [index, one] of kept.entries()) if (!sameWords(one)) assert.equal(after[index], one);
    }),
  );
});

test('Any line reads as names whose line reads the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aB"\',; \n'), maxLength: 30 }), (line) => {
      const names = readNames(line, []);
      assert.deepEqual(readNames(namesText(names), []).map(nameText), names.map(nameText));
    }),
  );
});
