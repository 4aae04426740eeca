import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraft } from './checkDraft';
import { judged } from './judged';

/** Each `$N` is a claim about costs, each `N GPUs` one about hardware, both unsourced. */
function flagged(text: string): readonly string[] {
  const costs = [...text.matchAll(/\$\d+/g)].map(([words]) => ({ text: words, status: 'unsourced' as const }));
  const chips = [...text.matchAll(/\d+ GPUs/g)].map(([words]) => ({
    text: words,
    status: 'unsourced' as const,
    type: 'hardware' as const,
  }));
  return checkDraft(judged(text, [...costs, ...chips])).map(({ start, end }) => text.slice(start, end));
}

const cases: readonly { readonly name: string; readonly text: string; readonly expect: readonly string[] }[] = [
  {
    name: 'a line',
    text: 'For $1 and 1 GPUs. <!-- claimcheck-disable-line -->\nFor $2.',
    expect: ['$2'],
  },
  {
    name: 'a line for some types',
    text: 'For $1 and 1 GPUs. <!-- claimcheck-disable-line cost data -->',
    expect: ['1 GPUs'],
  },
  {
    name: 'the next line',
    text: '<!-- claimcheck-disable-next-line -->\nFor $1\nand $2.',
    expect: ['$2'],
  },
  {
    name: 'the next line, with the blank line that a formatter puts before it',
    text: '<!-- claimcheck-disable-next-line cost: own estimate -->\n\nFor $1 and 1 GPUs\nand $2.',
    expect: ['1 GPUs', '$2'],
  },
  {
    name: 'from a place to another',
    text: 'For $1.\n\n<!-- claimcheck-disable -->\n\nFor $2.\n\n<!-- claimcheck-enable -->\n\nFor $3.',
    expect: ['$1', '$3'],
  },
  {
    name: 'from a place to the end, for a type',
    text: '<!-- claimcheck-disable hardware -->\n\nFor $1 and 1 GPUs.\n\nFor 2 GPUs.',
    expect: ['$1'],
  },
  {
    name: 'two types at two places, both ended at once',
    text: '<!-- claimcheck-disable cost -->\n\n$1\n\n<!-- claimcheck-disable hardware -->\n\n$2, 1 GPUs\n\n<!-- claimcheck-enable -->\n\n$3, 2 GPUs',
    expect: ['$3', '2 GPUs'],
  },
  {
    name: 'nothing, where the type is unknown',
    text: 'For $1. <!-- claimcheck-disable-line costs -->',
    expect: ['$1'],
  },
  {
    name: 'nothing, where there is no next line',
    text: 'For $1. <!-- claimcheck-disable-next-line -->',
    expect: ['$1'],
  },
  {
    name: 'findings about no claim, only without types',
    text: 'See[^a]. <!-- claimcheck-disable-line cost -->\n\nSee[^b]. <!-- claimcheck-disable-line -->',
    expect: ['[^a]'],
  },
];

for (const { name, text, expect } of cases) {
  test(`directives silence ${name}`, () => {
    assert.deepEqual(flagged(text), expect);
    const windows = text.replaceAll('\n', '\r\n');
    assert.deepEqual(flagged(windows), expect);
  });
}
