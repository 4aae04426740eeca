import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import { ReferenceReader } from '../../../src/core/citations/referenced';
import { CITATION_STYLES, type CitationStyle, type Source } from '../../../src/core/citations/source';
import { citeEdits } from '../../../src/core/citations/write';
import { applyEdits } from '../../../src/core/text/edit';
import { contains } from '../../../src/core/text/span';

const REPORT: Source = { id: 'report', type: 'report', title: 'A report', URL: 'https://example.com/r' };
const NOTE = '[^1]: “A report”. https://example.com/r';

/** The draft after citing the report for all claims between two places, in one set of edits. */
function cited(text: string, style: CitationStyle, from = 0, to = text.length): string {
  const { document, blocks, claims } = analyze(text);
  const chosen = claims.filter(({ span }) => contains({ start: from, end: to }, span));
  const edits = citeEdits(document, blocks, chosen, REPORT, style);
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  ordered.forEach((edit, index) => assert.ok(edit.start >= (ordered[index - 1]?.end ?? 0), 'edits do not overlap'));
  return applyEdits(text, edits);
}

const PARAGRAPH =
  'It cost $6 million, they say, and took 55 days. Nobody knows. It used 2,048 GPUs.\n\nIt has 671 billion parameters.\n';
const TABLE = '| Model | Cost | GPUs |\n| --- | --- | --- |\n| A | $6 million | 2,048 GPUs |\n| B | $9 million | |\n';
const LIST = '- It cost $6 million.\n- It took 55 days\n  and 2,048 GPUs.\n';

const EXPECTED: readonly (readonly [
  name: string,
  text: string,
  to: number,
  Readonly<Record<CitationStyle, string>>,
])[] = [
  [
    'the claims of a paragraph',
    PARAGRAPH,
    PARAGRAPH.indexOf('\n'),
    {
      footnote:
        PARAGRAPH.replace('million,', 'million,[^1]').replace('days.', 'days.[^1]').replace('GPUs.', 'GPUs.[^1]') +
        `\n${NOTE}\n`,
      link: PARAGRAPH.replace(/\$6 million|55 days|2,048 GPUs/g, '[$&](https://example.com/r)'),
      reference:
        PARAGRAPH.replace(/\$6 million|55 days|2,048 GPUs/g, '[$&][1]') + '\n[1]: https://example.com/r "A report"\n',
      key: PARAGRAPH.replace('million,', 'million [@report],')
        .replace('days.', 'days [@report].')
        .replace('GPUs.', 'GPUs [@report].'),
    },
  ],
  [
    'the claims of a table',
    TABLE,
    TABLE.length,
    {
      footnote: TABLE.replace(/ (\$. million|2,048 GPUs) /g, ' $1[^1] ') + `\n${NOTE}\n`,
      link: TABLE.replace(/ (\$. million|2,048 GPUs) /g, ' [$1](https://example.com/r) '),
      reference:
        TABLE.replace(/ (\$. million|2,048 GPUs) /g, ' [$1][1] ') + '\n[1]: https://example.com/r "A report"\n',
      key: TABLE.replace(/ (\$. million|2,048 GPUs) /g, ' $1 [@report] '),
    },
  ],
  [
    'the claims of a list',
    LIST,
    LIST.length,
    {
      footnote: '- It cost $6 million.[^1]\n- It took 55 days\n  and 2,048 GPUs.[^1]\n' + `\n${NOTE}\n`,
      link: LIST.replace(/\$6 million|55 days|2,048 GPUs/g, '[$&](https://example.com/r)'),
      reference:
        LIST.replace(/\$6 million|55 days|2,048 GPUs/g, '[$&][1]') + '\n[1]: https://example.com/r "A report"\n',
      key: '- It cost $6 million [@report].\n- It took 55 days\n  and 2,048 GPUs [@report].\n',
    },
  ],
];

for (const [name, text, to, expected] of EXPECTED) {
  for (const style of CITATION_STYLES) {
    test(`Cites ${name} at once (${style})`, () => {
      assert.equal(cited(text, style, 0, to), expected[style]);
      const windows = cited(text.replaceAll('\n', '\r\n'), style, 0, to + text.slice(0, to).split('\n').length - 1);
      assert.equal(windows, expected[style].replaceAll('\n', '\r\n'));
    });
  }
}

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
