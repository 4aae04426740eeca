import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CITATION_STYLES, type CitationStyle } from '../../../src/core/citations/source';
import { cited } from './citingMany';

const NOTE = '[^1]: “A report”. https://example.com/r';

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
