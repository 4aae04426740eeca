import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import { sourceListEdits } from '../../../src/core/citations/sourceList';
import { applyEdits } from '../../../src/core/text/edit';
import { LIST, listed, STORED } from './listing';

const PARTS = [
  ...[
    'It cost $6 million',
    ' [@report]',
    ' [@paper]',
    '[^1]',
    '. ',
    '\n\n',
    '# Sources\n\n',
    '- ',
    '> ',
    '```\n',
    ' ([Wired](https://example.net/w))',
  ],
  ...[
    '\n\n[^1]: A note. https://example.org/n\n',
    '| a |\n| - |\n| ',
    LIST('x'),
    '<!-- claimcheck-sources -->\n',
    '\n<!-- claimcheck-sources-end -->\n',
    '\r\n',
  ],
];

test('Twice changes nothing more, and nothing around the list is touched', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const { document, claims } = analyze(text);
      const edits = sourceListEdits(document, claims, STORED, { heading: 'Sources', format: 'chicago' });
      const once = applyEdits(text, edits);
      assert.equal(listed(once, 'Sources', 'chicago'), once);
      for (const { start, end } of edits)
        assert.match(text.slice(start, end), /^$|^<!-- claimcheck-sources -->[^]*<!-- claimcheck-sources-end -->$/);
    }),
    { numRuns: 60 },
  );
});
