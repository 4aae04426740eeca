import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citingChanges } from '../../../src/core/ledger/citing';
import type { CitationRecord } from '../../../src/core/ledger/change';
import { CITATION, NOON, RUN_COST } from './samples';

/** What is written when a citation is made for a claim that has one already. */
function changes(has: Partial<CitationRecord>, made: Partial<CitationRecord>) {
  const entry = { citations: [{ ...CITATION, ...has, updated: NOON }] };
  return citingChanges(RUN_COST, entry, { ...CITATION, id: 'citation-2', ...made });
}

const BARE = { quote: '', locator: '', note: '', verdict: 'not checked' } as const;

test('a first citation makes a record, a citation of another source or passage another', () => {
  const kinds = (all: readonly { readonly kind: string }[]) => all.map(({ kind }) => kind);
  const added = ['ensureClaim', 'addCitation'];
  assert.deepEqual(kinds(citingChanges(RUN_COST, null, CITATION)), added);
  assert.deepEqual(kinds(changes({}, { source: 'other' })), added);
  assert.deepEqual(kinds(changes({}, { quote: 'Another passage.' })), added);
  assert.deepEqual(kinds(changes({}, { locator: 'p. 7' })), added);
});

test('what the record has already is not written again', () => {
  assert.deepEqual(changes({}, {}), []);
  assert.deepEqual(changes({}, BARE), []);
  assert.deepEqual(changes({ verdict: 'supports' }, { ...BARE, accessed: '2026-11-24' }), [], 'nothing was looked at');
});

test('what is new goes to the record that is there', () => {
  const edit = (fields: Partial<CitationRecord>) => [{ kind: 'editCitation', citation: 'citation-1', fields }];
  assert.deepEqual(
    changes(BARE, { verdict: 'supports' }),
    edit({ quote: CITATION.quote, locator: 'p. 5', verdict: 'supports' }),
  );
  assert.deepEqual(changes({ ...BARE, accessed: '' }, BARE), edit({ accessed: CITATION.accessed }));
  assert.deepEqual(
    changes({}, { note: 'Seen.', accessed: '2026-11-24' }),
    edit({ note: 'Seen.', accessed: '2026-11-24' }),
  );
});
