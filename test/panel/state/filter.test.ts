import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFilter, isFiltering } from '../../../src/panel/state/filter';
import { NO_FILTER, type Filter } from '../../../src/panel/state/model';
import { claim, SAMPLE_CLAIMS } from '../harness/drafts';

const rows: readonly [why: string, filter: Partial<Filter>, ids: readonly string[]][] = [
  ['words of the claim', { search: 'h800s' }, ['c04', 'c05']],
  ['all words, in any order', { search: 'months  cluster' }, ['c04', 'c05']],
  ['no claim by the words of its title', { search: 'who uses' }, []],
  ['the metric', { search: 'mmlu' }, ['c10']],
  ['title of a source', { search: 'introducing' }, ['c08']],
  ['the passage quoted', { search: 'two dollars for an hour' }, ['c03']],
  ['the value in words', { search: '11x' }, ['c09']],
  ['a status', { statuses: ['disputed'] }, ['c10']],
  ['one of several statuses', { statuses: ['disputed', 'stale'] }, ['c08', 'c10']],
  ['a type', { type: 'compute' }, ['c06', 'c08']],
  ['everything at once', { type: 'compute', statuses: ['stale', 'cited'], search: 'llama' }, ['c08']],
  ['nothing', { search: 'no such words' }, []],
];

for (const [why, part, ids] of rows) {
  test(`the filter finds ${why}`, () => {
    const filter = { ...NO_FILTER, ...part };
    assert.deepEqual(
      applyFilter(SAMPLE_CLAIMS, filter).map(({ id }) => id),
      ids,
    );
    assert.ok(isFiltering(filter));
  });
}

test('no filter leaves nothing out, nor does white space', () => {
  assert.equal(applyFilter(SAMPLE_CLAIMS, NO_FILTER), SAMPLE_CLAIMS);
  assert.equal(isFiltering({ ...NO_FILTER, search: '  ' }), false);
});

test('a no-break space is a space', () => {
  const wide = [claim('a', 'It cost |$6\u00a0million|.')];
  assert.equal(applyFilter(wide, { ...NO_FILTER, search: '6 million' }).length, 1);
});
