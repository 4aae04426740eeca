import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarked } from './marked';

/** Drafts by rule; «places» are cited, ‹places› are not. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'in the same sentence': [
    'It cost «$5» ([paper](https://a.b)). It took ‹3 days›.',
    'It took ‹3 days›. It cost [«$5»](https://a.b) and «7 GPUs». It took ‹9 days›.',
    'It cost «$5» [by count][c] and «7 GPUs» (https://a.b).\n\n[c]: https://d.e',
    'It cost «$5» <a href="https://a.b">they say</a>.',
    'It took ‹3 days›. [One thing cost «$5». Another cost «$6».](https://a.b) It took ‹9 days›.',
  ],
  'by footnotes that have a definition': [
    'It cost «$5».[^1] It took ‹3 days›.\n\n[^1]: Paper.',
    'It cost «$5». [^1] It took ‹3 days›.\n\n[^1]: Paper.',
    'It cost «$5»[^1] and «6 GPUs». It took ‹3 days›[^2].\n\n[^1]: Paper.',
    'It cost «$5».<sup><a href="#fn1">1</a></sup> It took ‹3 days›.',
  ],
  'by citation keys': [
    'It cost «$5» [@deepseek]. It took ‹3 days›.',
    'It cost «$5». [see @a, p. 3; @b] It took ‹3 days›.',
    'It took ‹3 days›. @vaswani2017attention report «8 GPUs».',
    'It took ‹3 days›, said @OpenAI.',
  ],
  'not by what opens no source': [
    'It cost ‹$5› ![chart](https://a.b/c.png) by [[Some note]] and [mail](mailto:a@b.org) or [below](#costs).',
    'It cost ‹$5› [paper][none].',
    'It cost ‹$5› `https://a.b`.',
  ],
  'not by what is still to be filled in': [
    'It cost ‹$5›.[^1]\n\n[^1]: https://',
    'It cost ‹$5›.[^1]\n\n[^1]: TODO: ask [the lab](#lab)',
    'It cost ‹$5›.[^1]\n\n[^1]:',
    'It cost ‹$5›.[^1]\n\n[^1]: (source needed)',
    'It cost [‹$5›]().',
    'It cost ‹$5› [x](#) and [x](TODO) and [x](https://) and <a href="">x</a>.',
    'It cost [‹$5›][a].\n\n[a]: https://',
    'It cost «$5».[^1]\n\n[^1]: [@key]',
    'It cost «$5».[^1]\n\n[^1]: TODO: check https://a.b/c again',
    'It cost «$5».[^1]\n\n[^1]: Todo sobre la IA, p. 4',
    'It cost «$5».[^1]\n\n[^1]: TK Maxx, annual report',
    'It cost «$5» [x](notes/source.md).',
  ],
  'in the same top-level list item': [
    '- It cost «$5».\n\n  It took «3 days».\n  - See [this](https://a.b).\n  - «7 GPUs».\n- It took ‹9 days›.',
    '1. It cost ‹$5›.\n2. It took «3 days». See [this](https://a.b).',
    '<ul><li>It cost «$5», <a href="https://a.b">they</a> say.<p>«3 days»</p></li><li>‹9 days›</li></ul>',
  ],
  'in the same row, the caption or a sentence next to a table': [
    '| a | b | c |\n|---|---|---|\n| x | «5» | [p](https://a.b) |\n| y | ‹6› | - |',
    'As [they](https://a.b) say.\n\n| a |\n|---|\n| «5» |\n\nIt took ‹3 days›.',
    'See [it](https://a.b). Here it is.\n\n| a |\n|---|\n| ‹5› |\n\nThat is it. See [it](https://a.b).',
    '| a |\n|---|\n| «5» |\n\n[They](https://a.b) say so. It took ‹3 days›.',
    '| a |\n|---|\n| «5» |\n\nTable 1. Costs by year. From [them](https://a.b).',
    '| a |\n|---|\n| ‹5› |\n\n***\n\n[They](https://a.b) say so.',
    '<table><caption>By <a href="https://a.b">them</a></caption><tr><td>«5»</td></tr></table>',
  ],
  'in a lead-in before a list, table or quote': [
    'Figures by [them](https://a.b):\n\n- «$5»\n  - «6 GPUs»\n- «3 days»\n\nAnd ‹7 GPUs›.',
    'Figures by [them](https://a.b).\n\n- ‹$5›',
    'See [this](https://a.b). The figures:\n- ‹$5›',
    'Figures by [them](https://a.b):\n\n![chart](a.png)\n\n- ‹$5›',
    'Figures by [them](https://a.b):\n\nThe first is ‹$5›.',
    'As **[they](https://a.b) put it:**\n\n> It cost «$5».\n>\n> It took «3 days».\n\nAnd ‹7 GPUs›.',
    'As [they](https://a.b) put it:\n\n| a |\n|---|\n| «$5» |',
  ],
  'in the line below a quote': [
    '> It cost «$5».\n>\n> It took «3 days».\n\n— Altman, [blog](https://a.b)\n\nAnd ‹7 GPUs›.',
    '> It cost «$5». It took «3 days».\n>\n> — [Altman](https://a.b)',
    '> It cost ‹$5›.\n\nAltman wrote this [here](https://a.b).',
    '> It cost «$5».\n\n[@karpathy](https://a.b)',
    '> It cost «$5».\n\nSource: [the paper](https://a.b)',
    '> It cost «$5».\n\nSam Altman, [a post](https://a.b)',
    '> It cost ‹$5›.\n\nFrom here on it grew fast, as [they](https://a.b) say, and it has not stopped growing yet.',
  ],
  'under a linked title': [
    '## [OpenAI raises money](https://a.b)\n\nIt got «$5». It took «3 days».\n\n- «7 GPUs»\n\n## Next\n\nIt cost ‹$6›.',
    '**1. [OpenAI raises money](https://a.b)**\n\nIt got «$5».\n\n**[Another](https://a.c)**\n\nIt took «3 days».\n\n### Next\n\n‹$6›',
    '3. [OpenAI raises money](https://a.b)\n\nIt got «$5».',
    '- [OpenAI](https://a.b)\n- [Meta](https://a.c)\n\nIt got ‹$5›.',
    '[OpenAI raises money](https://a.b) today\n\nIt got ‹$5›.',
    '[Read more →](https://a.b)\n\nIt got ‹$5›.',
    '## [Costs](#costs)\n\nIt got ‹$5›.',
    '![chart](https://a.b/c.png)\n\nIt got ‹$5›.',
    'https://a.b/c\n\nIt got ‹$5›.',
  ],
};

for (const [rule, drafts] of Object.entries(cases)) {
  for (const draft of drafts) {
    test(`cited ${rule}: ${draft}`, () => {
      for (const text of [draft, draft.replaceAll('\n', '\r\n'), `Before.\n\n${draft}`]) {
        for (const place of readMarked(text)) assert.equal(place.sourcing.cited, place.expected, place.text);
      }
    });
  }
}

test('all references that hold are given once, in reading order', () => {
  const [place] = readMarked(
    'From [a](https://a.b):\n\n- It cost «$5» [@c] [d](https://d.e).\n  - See [f](https://f.g)',
  );
  assert.deepEqual(
    place?.sourcing.references.map(({ target }) => target),
    ['https://a.b', 'c', 'https://d.e', 'https://f.g'],
  );
});

test('nothing is known of a block that is not there', () => {
  const [place] = readMarked('It cost «$5».');
  assert.deepEqual(place?.sourcing.references, []);
  assert.equal(place?.sourcing.cited, false);
});
