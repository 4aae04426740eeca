import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze';
import { identifySource } from '../../src/core/citations/identify';
import { dropPlace, isClearlySource, pastePlace, type PastePlace } from '../../src/core/pastePlace';
import type { Span } from '../../src/core/text/span';

/** A text with "«" and "»" around what is selected, "|" where the cursor is. */
function marked(text: string): { readonly source: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let source = '';
  let start = 0;
  for (const character of text) {
    if (character === '«' || character === '|') start = source.length;
    if (character === '»' || character === '|') spans.push({ start, end: source.length });
    if (!'«»|'.includes(character)) source += character;
  }
  return { source, spans };
}

const shown = (place: PastePlace | null) =>
  place && `${place.claims.map(({ text }) => text).join(', ')}${place.isClear ? '' : '?'}`;

const isOpen = ({ status }: { readonly status: string }) => status === 'unsourced';

const CITED = 'It cost [$6 million](https://example.com).';

const pasted: readonly (readonly [text: string, claims: string | null])[] = [
  ['It cost «$6 million» to train.', '$6 million'],
  ['It cost $«6» million to train.', '$6 million'],
  ['«It cost $6 million to train.»', '$6 million'],
  ['«It cost $6 million on 2,048 H800s.»', '$6 million, 2,048 H800s'],
  ['It cost «$6 million» on «2,048 H800s».', '$6 million, 2,048 H800s'],
  ['«It» cost «$6 million».', null],
  ['«It cost» $6 million.', null],
  ['«It cost $6 million.\n\nIt drew» 700 W.', '$6 million?'],
  [CITED.replace('$6 million', '«$6 million»'), '$6 million?'],
  [`${CITED.replace('It cost', '«It cost')} It drew 700 W.»`, '700 W'],
  [CITED.replace('https://example.com', '«https://example.com»'), null],
  ['It cost $6 million|.', '$6 million?'],
  ['It cost $6 million to train. |', '$6 million?'],
  ['It cost $6 million on 2,048 H800s.|', '2,048 H800s?'],
  ['It cost | $6 million.', null],
  ['It cost $6 million. That was not | much.', null],
  ['It cost $6 million.\n|', null],
  [CITED.replace('.', '.|'), null],
  ['It cost $6 million|, it drew 700 W|.', null],
  ['', null],
];

for (const [text, expected] of pasted) {
  test(`A source pasted into ${JSON.stringify(text)} is for ${expected}`, () => {
    const { source, spans } = marked(text);
    assert.equal(shown(pastePlace(analyze(source), spans, isOpen)), expected);
  });
}

test('A source dropped on a claim is for that claim, and for none beside it', () => {
  const dropped = (text: string) => {
    const { source, spans } = marked(text);
    return shown(dropPlace(analyze(source), spans[0]?.start ?? 0, isOpen));
  };
  assert.equal(dropped('It cost $6 mil|lion on 2,048 H800s.'), '$6 million');
  assert.equal(dropped('It cost $6 million on 2,048 H800s.|'), null);
  assert.equal(dropped(CITED.replace('6', '6|')), '$6 million?');
});

test('Nothing is put to a claim that needs no source', () => {
  const { claims, blocks, document } = analyze('It cost $6 million.');
  const waived = claims.map((claim) => ({ ...claim, status: 'waived' as const }));
  assert.equal(pastePlace({ blocks, document, claims: waived }, [{ start: 8, end: 18 }], isOpen), null);
});

test('What may be meant as it stands is not clearly a source', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['https://example.com/a', true],
    ['<https://example.com/a>', true],
    ['www.example.com', true],
    ['example.com/a', false],
    ['10.1145/3442188.3445922', true],
    ['doi:10.1000/182', true],
    ['arXiv:2412.19437', true],
    ['2412.19437', false],
    ['PMID 34265844', true],
    ['978-0-262-03561-3', false],
    ['0-8044-2957-X', false],
  ];
  for (const [text, expected] of rows) {
    const identity = identifySource(text);
    assert.ok(identity, text);
    assert.equal(isClearlySource(text, identity), expected, text);
  }
});
