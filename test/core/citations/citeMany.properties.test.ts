import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import { ReferenceReader } from '../../../src/core/citations/referenced';
import { CITATION_STYLES } from '../../../src/core/citations/source';
import { cited, REPORT } from './citingMany';

const PIECES = [
  ...[
    'It cost $6 million',
    ', ',
    '. ',
    '\n\n',
    'took 55 days',
    '**2,048 GPUs**',
    '- ',
    '> ',
    '# ',
    '| a |\n| - |\n| ',
    ' |\n',
    '`$5 million`',
    ' [it](https://example.org)',
  ],
  ...[
    '[^z]',
    '\n\n[^z]: A note.\n\n',
    ' [@other]',
    '<p>\n',
    '</p>\n\n',
    '```\n',
    '\\$9 million',
    ' (',
    ')',
    '“',
    '”',
    '\r\n',
  ],
];

for (const style of CITATION_STYLES) {
  test(`Whatever claims are cited at once, each that can be is cited by the source then, and again changes nothing (${style})`, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        // Behind a bracket that nobody closes there is no telling where a sentence ends.
        fc.pre(text.split('(').length === text.split(')').length);
        const once = cited(text, style);
        const { document, claims } = analyze(once);
        const reader = new ReferenceReader(document, { report: REPORT });
        const isCited = claims.map(({ references }) =>
          references.some((reference) => reader.read(reference).identity === 'url:example.com/r'),
        );
        const before = analyze(text).claims.map((claim) => claim.text);
        assert.deepEqual(
          claims.map((claim) => claim.text),
          before,
        );
        assert.ok(isCited.every(Boolean), JSON.stringify(once));
        assert.equal(cited(once, style), once);
      }),
      { numRuns: 20 },
    );
  });
}
