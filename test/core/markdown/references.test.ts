import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../../src/core/markdown/parse';

/** "kind target [prose] {source}" for each reference, "?" behind the kind of one that is not defined. */
function references(text: string): readonly string[] {
  const { source, blocks } = parseMarkdown(text);
  return blocks.flatMap(({ prose, references: all }) =>
    all.map(({ kind, form, target, defined, prose: shown, source: at }) => {
      const name = `${form ?? kind}${defined ? '' : '?'}`;
      return `${name} ${target} [${prose.text.slice(shown.start, shown.end)}] {${source.slice(at.start, at.end)}}`;
    }),
  );
}

const cases: readonly { readonly name: string; readonly text: string; readonly expect: readonly string[] }[] = [
  {
    name: 'an inline link',
    text: 'a [b *c*](https://d.e "t")',
    expect: ['inline https://d.e [b c] {[b *c*](https://d.e "t")}'],
  },
  {
    name: 'reference links of all three forms',
    text: '[a][X] [x][] [x]\n\n[x]: https://d.e',
    expect: [
      'reference https://d.e [a] {[a][X]}',
      'reference https://d.e [x] {[x][]}',
      'reference https://d.e [x] {[x]}',
    ],
  },
  {
    name: 'reference links without a definition',
    text: '[a][x] and [b][] and [c]',
    expect: ['reference?  [a] {[a][x]}', 'reference?  [b] {[b][]}'],
  },
  {
    name: 'autolinks and bare links',
    text: '<https://a.b/c> and https://d.e/f_(g). or www.h.i',
    expect: [
      'autolink https://a.b/c [https://a.b/c] {<https://a.b/c>}',
      'autolink https://d.e/f_(g) [https://d.e/f_(g)] {https://d.e/f_(g)}',
      'autolink http://www.h.i [www.h.i] {www.h.i}',
    ],
  },
  {
    name: 'a bare link between brackets',
    text: '[via https://a.b/c]',
    expect: ['autolink https://a.b/c [https://a.b/c] {https://a.b/c}'],
  },
  { name: 'an e-mail address is none', text: 'a@b.org <c@d.org> [e](mailto:e@f.org)', expect: [] },
  { name: 'an image and a wiki link are none', text: '![a](https://b.c) [[d]] [[e|f]]', expect: [] },
  {
    name: 'an HTML link',
    text: 'a <a class="x" href="https://b.c?d=1&amp;e=2">f</a>',
    expect: ['html https://b.c?d=1&e=2 [f] {<a class="x" href="https://b.c?d=1&amp;e=2">f</a>}'],
  },
  { name: 'a footnote', text: 'a[^N]\n\n[^n]: b', expect: ['footnote N [] {[^N]}'] },
  {
    name: 'a footnote without a definition',
    text: 'a[^n] *b[^m]*',
    expect: ['footnote? n [] {[^n]}', 'footnote? m [] {[^m]}'],
  },
  {
    name: 'HTML footnotes',
    text: 'a<sup><a href="#fn1">1</a></sup> b[2](#note-2)',
    expect: ['html-footnote #fn1 [] {<a href="#fn1">1</a>}', 'html-footnote #note-2 [] {[2](#note-2)}'],
  },
  {
    name: 'a link within the page is a link',
    text: '[see below](#costs)',
    expect: ['inline #costs [see below] {[see below](#costs)}'],
  },
  {
    name: 'numbered markers with an address',
    text: 'a[[1]](https://b.c)',
    expect: ['inline https://b.c [] {[[1]](https://b.c)}'],
  },
  {
    name: 'citation keys in brackets',
    text: 'a [@b2020] [see @c:d.e, pp. 3-4; -@{https://f.g}]',
    expect: [
      'citation b2020 [] {[@b2020]}',
      'citation c:d.e [] {[see @c:d.e, pp. 3-4; -@{https://f.g}]}',
      'citation https://f.g [] {[see @c:d.e, pp. 3-4; -@{https://f.g}]}',
    ],
  },
  {
    name: 'a bare key with a year',
    text: 'As @vaswani2017attention and @liu_2024b show',
    expect: [
      'citation vaswani2017attention [@vaswani2017attention] {@vaswani2017attention}',
      'citation liu_2024b [@liu_2024b] {@liu_2024b}',
    ],
  },
  {
    name: 'handles are no keys',
    text: '@OpenAI and @user123 and a@b2020.org and [@sama](https://x.com/sama) [[@sama](https://x.com/sama)]',
    expect: [
      'inline https://x.com/sama [@sama] {[@sama](https://x.com/sama)}',
      'inline https://x.com/sama [@sama] {[@sama](https://x.com/sama)}',
    ],
  },
  {
    name: 'brackets with a handle and a part without are text',
    text: '[ping @sama; thanks] [mail a@b.org]',
    expect: [],
  },
  { name: 'an escaped bracket starts none', text: 'a\\[^1] \\[b][c] [d]\\[e]', expect: [] },
  { name: 'a key whose bracket has a backslash is text', text: 'a \\[@b\\] \\@c2020', expect: [] },
  { name: 'in code and mathematics there are none', text: '`[^1] [@a] [b][c]` $a_{[^2]}$', expect: [] },
  {
    name: 'in a reference a note can hold a link',
    text: 'a<ref>See <a href="https://b.c">b</a></ref>',
    expect: ['html https://b.c [] {<a href="https://b.c">b</a>}'],
  },
];

for (const { name, text, expect } of cases) {
  test(`references: ${name}`, () => {
    assert.deepEqual(references(text), expect);
  });
}

test('an undefined reference has the label that its definition would have', () => {
  const [footnote, link] = parseMarkdown('a[^Big] [b][The  Label]').blocks[0]?.references ?? [];
  assert.equal(footnote?.label, 'big');
  assert.equal(link?.label, 'the label');
});
