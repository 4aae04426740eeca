import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Source } from '../../../src/core/citations/source';
import { withFound } from '../../../src/core/citations/withFound';

const SOURCE: Source = {
  ...{ id: 'report', type: 'webpage', title: 'A Title of Our Own', URL: 'https://example.com/a', publisher: 'A Press' },
  custom: { 'claimcheck-kind': 'press' },
};
const RECORD = {
  ...{ type: 'report', title: 'Another Title', URL: 'https://example.com/b', publisher: 'B Press', DOI: '10.1000/b' },
  ...{ author: [{ literal: 'Lab' }], custom: {} },
};

test('What is found fills what a source lacks, and takes the place of what is named', () => {
  assert.deepEqual(withFound(SOURCE, RECORD, []), { ...SOURCE, DOI: '10.1000/b' });
  assert.deepEqual(withFound(SOURCE, RECORD, ['publisher', 'type']), {
    ...{ ...SOURCE, DOI: '10.1000/b' },
    ...{ publisher: 'B Press', type: 'report' },
  });
});

test('What a form has a field for, and what only Claimcheck says, is left to them', () => {
  const { title, custom, id, author } = withFound(SOURCE, RECORD, ['title', 'custom', 'id', 'author']);
  assert.deepEqual({ title, custom, id, author }, { ...pick(SOURCE), author: undefined });
});

function pick({ title, custom, id }: Source) {
  return { title, custom, id };
}
