import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { followEdits } from '../../../src/core/claims/follow';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';

/** What of the text belongs to the number after edits of "cost $6 million once"; null when it is gone. */
function followed(...edits: readonly TextEdit[]): string | null {
  const text = 'cost $6 million once';
  const place = followEdits(new Map([['claim', { start: 5, end: 15 }]]), edits).get('claim');
  return place ? applyEdits(text, edits).slice(place.start, place.end) : null;
}

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

const FOLLOWED: readonly (readonly [name: string, edits: readonly TextEdit[], number: string | null])[] = [
  ['nothing', [], '$6 million'],
  ['words before', [edit(0, 0, 'It ')], '$6 million'],
  ['words behind', [edit(20, 20, ' more')], '$6 million'],
  ['a word deleted before', [edit(0, 5, '')], '$6 million'],
  ['a digit in it', [edit(7, 7, '0')], '$60 million'],
  ['the digit replaced', [edit(6, 7, '7')], '$7 million'],
  ['a letter glued to its end', [edit(15, 15, 's')], '$6 millions'],
  ['a word glued to its end and one behind', [edit(15, 15, 's or so')], '$6 millions'],
  ['a space and a word at its end', [edit(15, 15, ' or so')], '$6 million'],
  ['a sign glued to its start', [edit(5, 5, '~')], '~$6 million'],
  ['a word and a sign at its start', [edit(5, 5, 'about ~')], '~$6 million'],
  ['a word at its start', [edit(5, 5, 'about ')], '$6 million'],
  ['a line break at its start', [edit(5, 5, '\r\n')], '$6 million'],
  ['all of it deleted', [edit(5, 15, '')], null],
  ['all of it and more deleted', [edit(2, 18, '')], null],
  ['all of it replaced by a number', [edit(5, 15, '$7 million')], '$7 million'],
  ['the whole text replaced', [edit(0, 20, 'cost $6 million once')], null],
  ['all of it replaced by a paragraph', [edit(5, 15, 'a text of many words that has another 6 in it')], null],
  ['its start deleted with a word before', [edit(0, 7, '')], ' million'],
  ['its end deleted with a word behind', [edit(7, 20, '')], '$6'],
  ['its end replaced with a word behind', [edit(7, 20, 'M twice')], '$6M'],
  ['its start replaced with a word before', [edit(0, 7, 'was $8')], '$8 million'],
  ['two edits at once', [edit(0, 4, 'took'), edit(6, 7, '8')], '$8 million'],
  ['edits in reverse order', [edit(16, 20, 'twice'), edit(6, 7, '8'), edit(0, 4, '')], '$8 million'],
];

for (const [name, edits, number] of FOLLOWED) {
  test(`A number after an edit: ${name}`, () => assert.equal(followed(...edits), number));
}

test('Edits that touch no number leave each on its own words', () => {
  const text = 'a 11 b 22 c 33 d 44 e';
  const spans = new Map(
    ['11', '22', '33', '44'].map((word) => [word, { start: text.indexOf(word), end: text.indexOf(word) + 2 }]),
  );
  const gaps = fc.constantFrom(0, 1, 5, 6, 10, 11, 15, 16, 20, 21);
  const oneEdit = fc.tuple(gaps, fc.constantFrom('', ' x', 'x ', ' x y ')).map(([at, words]) => edit(at, at, words));
  fc.assert(
    fc.property(fc.uniqueArray(oneEdit, { selector: ({ start }) => start, maxLength: 4 }), (edits) => {
      const after = applyEdits(text, edits);
      for (const [word, { start, end }] of followEdits(spans, edits)) assert.ok(after.slice(start, end).includes(word));
    }),
  );
});
