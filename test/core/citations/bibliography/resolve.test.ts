import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../../src/core/analyze';
import { readDeclaration } from '../../../../src/core/citations/bibliography/declaration';
import { readBibliography } from '../../../../src/core/citations/bibliography/load';
import { bibliographyKeys, unknownKeys } from '../../../../src/core/citations/bibliography/knownKeys';
import { citableSources, entryOf } from '../../../../src/core/citations/bibliography/resolve';
import { createDocument } from '../../../../src/core/document';
import type { LedgerReading } from '../../../../src/core/ledger/read';
import { emptyLedger } from '../../../../src/core/ledger/write';
import { parseMarkdown } from '../../../../src/core/markdown/parse';

const BIB = readBibliography(
  '@misc{known2024, title={Known}, url={https://example.com/known}}\n@misc{open, title={x\n\n@misc{doi2024, doi={10.1000/X}}',
  'bibtex',
);
const MATTER = '---\nbibliography: a.bib\nreferences:\n- id: inline\n  title: I\n---\n\n';
const TEXT = `${MATTER}It cost $6 million [@known2024; @gone]. See @tbl-costs, [@fig:a], [@open, p. 3], [@stored] and [@inline].\n`;
const document = parseMarkdown(TEXT);
const declaration = readDeclaration(document);
const STORED = { stored: { id: 'stored', type: 'report', title: 'S' } };

const undefinedIn = (keys: ReturnType<typeof bibliographyKeys>) =>
  document.blocks.flatMap(({ references }) => references.filter(unknownKeys(keys, STORED))).map(({ target }) => target);

test('A key is undefined when neither bibliography, draft nor ledger has it', () => {
  assert.deepEqual(undefinedIn(bibliographyKeys(declaration, [BIB])), ['gone']);
});

test('Where a bibliography or the front matter cannot be read, and where there is none, any key may be right', () => {
  assert.deepEqual(undefinedIn(bibliographyKeys(declaration, [BIB, null])), []);
  assert.equal(bibliographyKeys({ files: ['a.bib'], items: [], isReadable: false }, [BIB]), null);
  assert.equal(bibliographyKeys({ files: [], items: [], isReadable: true }, []), null);
});

test('Keys that become known in an open draft source its claims', () => {
  const draft = createDocument('It cost $6 million [@gone].\n\nIt took 55 days [@known2024].\n', {
    keys: bibliographyKeys(declaration, [BIB]),
  });
  const statuses = () => draft.analysis().claims.map(({ status }) => status);
  assert.deepEqual(statuses(), ['unsourced', 'cited']);
  draft.configure({ keys: { has: () => true } });
  assert.deepEqual(statuses(), ['cited', 'cited']);
  draft.configure({
    keys: bibliographyKeys(declaration, [BIB]),
    ledger: ledgerOf({ gone: { id: 'gone', type: 'report' } }),
  });
  assert.deepEqual(statuses(), ['cited', 'cited']);
  draft.configure({ keys: bibliographyKeys(declaration, [BIB]) });
  assert.deepEqual(statuses(), ['unsourced', 'cited']);
});

const ledgerOf = (sources: typeof STORED | object): LedgerReading => ({
  kind: 'ok',
  ledger: { ...emptyLedger('draft.md'), sources: { ...sources } },
});

test('An unknown key is found and sources no claim; a known one does', () => {
  const keys = bibliographyKeys(declaration, [BIB]);
  const unknown = analyze('It cost $6 million to train [@gone].\n', { keys });
  assert.deepEqual(
    unknown.findings.map(({ code, message }) => [code, message]),
    [
      ['unsourced-claim', 'No source for $6 million (cost). Add a citation, or say why none is needed.'],
      [
        'undefined-citation',
        'The key @gone is in no bibliography of this draft and not in its ledger. Add an entry for it, or correct the key.',
      ],
    ],
  );
  for (const [text, ledger] of [
    ['It cost $6 million to train [@known2024].\n', null],
    ['It cost $6 million to train [@stored].\n', ledgerOf(STORED)],
  ] as const) {
    const { findings, claims } = analyze(text, { keys, ledger });
    assert.deepEqual(findings, []);
    assert.equal(claims[0]?.status, 'cited');
  }
});

test('Without bibliographies, and beside a ledger that cannot be read, keys are left alone', () => {
  const keys = bibliographyKeys(declaration, [BIB]);
  assert.deepEqual(analyze('It cost $6 million to train [@gone].\n', { ledger: ledgerOf(STORED) }).findings, []);
  const newer = analyze('It cost $6 million to train [@gone].\n', {
    keys,
    ledger: { kind: 'newer', version: 2, ledger: null },
  });
  assert.deepEqual(newer.findings, []);
});

test('The sources of cited keys are those of the ledger, the draft and its bibliographies', () => {
  const sources = citableSources(document, STORED, declaration, [null, BIB]);
  assert.deepEqual(Object.keys(sources).sort(), ['inline', 'known2024', 'stored']);
  assert.equal(sources['known2024']?.URL, 'https://example.com/known');
});

test('A source that a bibliography has already is found by what it is known by', () => {
  assert.equal(
    entryOf({ id: 'x', type: 'webpage', URL: 'http://www.example.com/known/' }, [null, BIB])?.entry.key,
    'known2024',
  );
  assert.equal(entryOf({ id: 'x', type: 'article', DOI: 'https://doi.org/10.1000/x' }, [BIB])?.entry.key, 'doi2024');
  assert.equal(entryOf({ id: 'x', type: 'interview', title: 'Known' }, [BIB]), null);
});
