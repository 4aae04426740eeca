import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameProblem } from '../../../src/core/citations/nameProblem';
import { namesText } from '../../../src/core/citations/nameText';
import { readNames } from '../../../src/core/citations/readNames';
import type { CslName } from '../../../src/core/citations/source';

/** Names as CSL has them, and the line in which people edit them; each is read as the other. */
const rows: readonly [line: string, names: readonly CslName[]][] = [
  ['', []],
  ['Example, Ada', [{ family: 'Example', given: 'Ada' }]],
  ['OpenAI', [{ literal: 'OpenAI' }]],
  ['Example, Ada; OpenAI', [{ family: 'Example', given: 'Ada' }, { literal: 'OpenAI' }]],
  ['van der Maaten, Laurens', [{ 'non-dropping-particle': 'van der', family: 'Maaten', given: 'Laurens' }]],
  ['Gaulle, Charles de', [{ family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' }]],
  ['King, Martin Luther, Jr.', [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }]],
  ['King, , III', [{ family: 'King', suffix: 'III' }]],
  ['Example, Ada, "Ph.D., M.D."', [{ family: 'Example', given: 'Ada', suffix: 'Ph.D., M.D.' }]],
  ['Plato,', [{ family: 'Plato' }]],
  [', Ada', [{ given: 'Ada' }]],
  ['hooks, bell', [{ family: 'hooks', given: 'bell' }]],
  ['"Acme, Inc."; Lab', [{ literal: 'Acme, Inc.' }, { literal: 'Lab' }]],
  ['"""A"" Team"', [{ literal: '"A" Team' }]],
  ['The "A" Team', [{ literal: 'The "A" Team' }]],
  ['王, 伟', [{ family: '王', given: '伟' }]],
];

for (const [line, names] of rows) {
  test(`names in a line: ${line || 'none'}`, () => {
    assert.equal(namesText(names), line);
    assert.deepEqual(readNames(line, []), names);
    assert.equal(nameProblem(line, ''), null);
  });
}

test('Spaces, ends of lines and empty places between names do not matter', () => {
  const names = [{ family: 'Example', given: 'Ada' }, { literal: 'OpenAI' }];
  for (const line of [
    'Example,Ada;OpenAI',
    ' Example ,  Ada\nOpenAI;',
    '; ;Example, Ada\r\n\r\n "OpenAI" ,;; ;OpenAI',
  ]) {
    assert.deepEqual(readNames(line, []).slice(0, 1), names.slice(0, 1), line);
    assert.deepEqual(readNames(line, []).at(-1), names.at(-1), line);
  }
});

test('What a line cannot tell of a name stays with the names that were not touched', () => {
  const before: readonly CslName[] = [
    { family: 'van Dyk', given: 'Anna', ...{ ORCID: '0000-0001' } },
    { literal: 'Example Lab', family: 'Lab' },
    { literal: '  ' },
  ];
  assert.equal(readNames(namesText(before), before), before, 'untouched, all of it');
  assert.deepEqual(readNames('Example, Ada; van Dyk, Anna', before), [{ family: 'Example', given: 'Ada' }, before[0]]);
  assert.deepEqual(readNames('Example Lab; Example Lab', before), [before[1], { literal: 'Example Lab' }]);
});

const problems: readonly [line: string, problem: RegExp][] = [
  ['Example, Ada, Babbage', /^“Babbage” is no suffix/],
  ['Example, Ada, Jr., Babbage', /^“Example, Ada, Jr\., Babbage” has too many commas/],
  ['"Acme, Inc.', /^“"Acme, Inc\.” opens a quotation mark/],
  ['Example, Ada; et al.', /^“et al\.” is nobody’s name/],
];

for (const [line, problem] of problems) {
  test(`no names: ${line}`, () => {
    const found = nameProblem(line, '');
    assert.match(found ?? '', problem);
    assert.ok(found?.endsWith('.'), found ?? '');
    assert.equal(nameProblem(`New, Name; ${line}`, `Old, Name; ${line}`), null, 'it was there before');
  });
}
