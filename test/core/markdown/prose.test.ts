import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../../src/core/markdown/parse';

/** The prose of each block. */
function proses(text: string): readonly string[] {
  return parseMarkdown(text).blocks.map(({ prose }) => prose.text);
}

const cases: readonly { readonly name: string; readonly text: string; readonly prose: readonly string[] }[] = [
  { name: 'plain text', text: 'It cost $6 million.', prose: ['It cost $6 million.'] },
  { name: 'emphasis inside a number', text: 'It cost **$6** *million*.', prose: ['It cost $6 million.'] },
  { name: 'struck text', text: 'It cost ~~$5~~ $6.', prose: ['It cost $5 $6.'] },
  { name: 'single tildes mean about', text: 'From ~450 to ~500 tokens.', prose: ['From ~450 to ~500 tokens.'] },
  {
    name: 'links',
    text: 'It [cost $6](https://example.com/1) [once][x].\n\n[x]: https://example.com',
    prose: ['It cost $6 once.'],
  },
  { name: 'escapes', text: 'It cost \\$6 \\* 2 \\\\ 3.', prose: ['It cost $6 * 2 \\ 3.'] },
  { name: 'entities', text: '5&nbsp;GPUs &amp; 3 &#x3C; 4 &mdash; 5', prose: ['5\u00a0GPUs & 3 < 4 — 5'] },
  { name: 'an entity that is none', text: 'R&D; &nosuch; &#0;', prose: ['R&D; &nosuch; \ufffd'] },
  { name: 'soft and hard breaks are one space', text: 'One  \ntwo\\\nthree\n   four', prose: ['One two three four'] },
  { name: 'CRLF', text: 'One\r\ntwo  \r\nthree', prose: ['One two three'] },
  { name: 'breaks in a quote', text: '> One\n> two\nthree\n> > four', prose: ['One two three', 'four'] },
  { name: 'emoji and CJK', text: '🚀 **成本** 为 5 万美元 🤯', prose: ['🚀 成本 为 5 万美元 🤯'] },
  { name: 'inline code stays', text: 'Run `a  b` and `` ` ``.', prose: ['Run a  b and `.'] },
  { name: 'code over a line break', text: 'Run `a\nb` now', prose: ['Run a b now'] },
  { name: 'images go', text: 'A ![5 GPUs](a.png) B', prose: ['A  B'] },
  { name: 'words around an image stay apart', text: '5![x](a.png)6', prose: ['5 6'] },
  {
    name: 'tags go',
    text: 'A <b>big</b> <span class="n3">cluster</span><br>of 5<!-- 7 -->',
    prose: ['A big cluster of 5'],
  },
  { name: 'a power is no gluing of digits', text: '10<sup>25</sup> FLOP', prose: ['10^25 FLOP'] },
  { name: 'an index below stays', text: 'CO<sub>2</sub>', prose: ['CO2'] },
  { name: 'what a page hides goes', text: 'A<ref>Smith 2020, p. 5</ref> <math>x=5</math> B', prose: ['A  B'] },
  { name: 'a table', text: '| a | b |\n|---|---|\n| 5 \\| 6 | *7* |', prose: ['a', 'b', '5 | 6', '7'] },
  {
    name: 'front matter, code, rules and definitions are none',
    text: '---\na: 5\n---\n\n    5\n\n***\n\n```\n5\n```\n\n[a]: b\n[^a]: 5',
    prose: [],
  },
  { name: 'a heading with attributes', text: '## Cost {#cost .x}\n\nTwo\n===', prose: ['Cost ', 'Two'] },
];

const glued: typeof cases = [
  {
    name: 'spaces lost around a number',
    text: 'It has **$2bn**in a**round**with[**40%**](https://a.b)more and**600**people',
    prose: ['It has $2bn in aroundwith 40% more and 600 people'],
  },
  {
    name: 'spaces lost beside magnitudes and before numbers',
    text: '[made $4.5 million](https://a.b)in May; **fast scripts**10x',
    prose: ['made $4.5 million in May; fast scripts 10x'],
  },
  {
    name: 'parts of words',
    text: 'GPT-**4**o is **10**x at **5**nm on [2 GPU](https://a.b)s, the **5th**ed.',
    prose: ['GPT-4o is 10x at 5nm on 2 GPUs, the 5thed.'],
  },
];

const markers: typeof cases = [
  { name: 'footnotes', text: 'In 2020.[^1] So 5[^b]6.\n\n[^1]: x\n[^b]: y', prose: ['In 2020. So 5 6.'] },
  { name: 'footnotes without a definition', text: 'In 2020.[^1] So', prose: ['In 2020. So'] },
  { name: 'an escaped footnote is text', text: 'In 2020\\[^1]', prose: ['In 2020[^1]'] },
  { name: 'citation keys', text: 'So it is [see @a; -@b, p. 3].', prose: ['So it is .'] },
  {
    name: 'HTML footnotes',
    text: 'Up 5%.<sup><a href="#fn1" id="ref1">1</a></sup> So <a href="#fn2">[2]</a>',
    prose: ['Up 5%. So '],
  },
  {
    name: 'a longer text in a superscript footnote',
    text: 'numbers<sup><a href="#fn3">see 3</a></sup>, so',
    prose: ['numbers, so'],
  },
  {
    name: 'numbered links glued to a word',
    text: 'company[3](https://a.b), 2020[[4]](https://a.b) x',
    prose: ['company, 2020 x'],
  },
  { name: 'a link on a number is text', text: 'It has [300](https://a.b) people', prose: ['It has 300 people'] },
  {
    name: 'numbered markers without a link',
    text: 'growth[3] and more.[1,2] a [7] b',
    prose: ['growth and more. a [7] b'],
  },
  { name: 'escaped brackets', text: 'x \\[\\[a\\]\\] \\[@b\\] y', prose: ['x [[a]] [@b] y'] },
  { name: 'wiki links', text: '[[Bank of X|BoX]] and [[TSMC]] ![[chart.png]]', prose: ['BoX and TSMC '] },
  {
    name: 'undefined reference links',
    text: 'See [the *paper*][p] and [this][] and [that].',
    prose: ['See the paper and this and [that].'],
  },
  { name: 'an index is no reference link', text: 'a[i][j] and [1][2]', prose: ['a[i][j] and [1][2]'] },
  { name: 'templating', text: '{% if x == 5 %}\n\nHi {{ user.name }}, {{< fig 3 >}} ok', prose: ['Hi ,  ok'] },
  { name: 'callouts', text: '> [!NOTE] Five\n> GPUs', prose: [' Five GPUs'] },
  { name: 'attributes of an image', text: 'A ![x](y){width=50%} B', prose: ['A  B'] },
  { name: 'an e-mail address and a bare link stay', text: 'a@b.org https://a.b/1.', prose: ['a@b.org https://a.b/1.'] },
  { name: 'markers in code stay', text: '`[^1] [@a] {{x}} a[3]`', prose: ['[^1] [@a] {{x}} a[3]'] },
  { name: 'markers in mathematics stay', text: '$x_{[^1]} = a[3]$', prose: ['$x_{[^1]} = a[3]$'] },
];

for (const { name, text, prose } of [...cases, ...glued, ...markers]) {
  test(`prose: ${name}`, () => {
    assert.deepEqual(proses(text), prose);
  });
  test(`prose with CRLF: ${name}`, () => {
    assert.deepEqual(proses(text.replace(/\r?\n/g, '\r\n')), prose);
  });
}

const html: typeof cases = [
  {
    name: 'a caption',
    text: '<figure>\n<img src="a.png" width="50%">\n<figcaption>Up to\n 5x &gt; 3x, <a href="https://a.b">they</a> say.</figcaption>\n</figure>',
    prose: ['Up to 5x > 3x, they say.'],
  },
  {
    name: 'paragraphs and headings',
    text: '<div><h2>Cost</h2><p>One</p>two<br>three</div>',
    prose: ['Cost', 'One', 'two three'],
  },
  {
    name: 'scripts, styles and comments',
    text: '<div>\n<script>a = 5;</script><style>b{c:5}</style><!-- 5 -->\nok</div>',
    prose: ['ok'],
  },
  { name: 'brackets of HTML are text', text: '<p>a[^1] [x][y] [@k]</p>', prose: ['a[^1] [x][y] [@k]'] },
  { name: 'a sign that opens no tag', text: '<p>5 < 6 and a<</p>', prose: ['5 < 6 and a<'] },
];

for (const { name, text, prose } of html) {
  test(`prose of HTML: ${name}`, () => {
    assert.deepEqual(
      proses(text).map((one) => one.trim()),
      prose,
    );
  });
}

/** The marks of a kind, as they read. */
function marked(text: string, kind: string): readonly string[] {
  return parseMarkdown(text).blocks.flatMap(({ prose, marks }) =>
    marks.filter((mark) => mark.kind === kind).map((mark) => prose.text.slice(mark.prose.start, mark.prose.end)),
  );
}

const marks: readonly { readonly kind: string; readonly text: string; readonly expect: readonly string[] }[] = [
  { kind: 'code', text: 'a `b c` <code>d</code>', expect: ['b c', 'd'] },
  { kind: 'strong', text: 'a **b *c*[^1]** __![x](y)__', expect: ['b c'] },
  { kind: 'link', text: '[a b](c) https://d.e/', expect: ['a b', 'https://d.e/'] },
  { kind: 'math', text: 'So $x^2$ and $$5$$ and $\\frac{a}{b}$', expect: ['$x^2$', '$$5$$', '$\\frac{a}{b}$'] },
  { kind: 'math', text: 'From $5 to $10 and \\$x_1$, $5_a or $ 5=x $ 7', expect: [] },
  {
    kind: 'address',
    text: '(arXiv:2412.19437) at arxiv.org/abs/2412.1, [https://a.b/5](https://a.b/5)',
    expect: ['https://a.b/5', 'arXiv:2412.19437', 'arxiv.org/abs/2412.1'],
  },
  { kind: 'address', text: '5/10 and GPT-4/Claude 3.5', expect: [] },
];

for (const { kind, text, expect } of marks) {
  test(`marks of ${kind} in ${text}`, () => {
    assert.deepEqual([...marked(text, kind)].sort(), [...expect].sort());
  });
}
