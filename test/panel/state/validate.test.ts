import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editCitationForm, newCitationForm, type CitationForm } from '../../../src/panel/state/form';
import { errorsOf, isWebAddress } from '../../../src/panel/state/validate';
import { citation, claim, source, SOURCES, TODAY } from '../harness/drafts';

const place = claim('c', 'It has |8 GPUs|.');
const withFields = (form: CitationForm, fields: Partial<CitationForm['fields']>): CitationForm => ({
  ...form,
  fields: { ...form.fields, ...fields },
});
const fresh = newCitationForm(place, TODAY);

const good: readonly [why: string, form: CitationForm][] = [
  ['a web address', withFields(fresh, { url: ' https://example.com/a?b=c ' })],
  ['a DOI', withFields(fresh, { url: 'doi:10.1145/3442188.3445922' })],
  ['an arXiv id', withFields(fresh, { url: 'arXiv:2412.19437v2' })],
  ['a source that was picked', { ...fresh, source: 'deepseek-v3' }],
  ['a day of publication', withFields(fresh, { url: 'https://example.com', date: '26 December 2024' })],
  [
    'a day of publication that was there before',
    editCitationForm(place, citation(source('k', 'Interview', ''), { date: 'Spring 2024' })),
  ],
  ['no day of access', withFields(fresh, { url: 'https://example.com', accessed: '' })],
  ['an address that was there before', editCitationForm(place, citation(source('k', 'Interview', 'tape 4')))],
];

const bad: readonly [why: string, form: CitationForm, field: string][] = [
  ['no address', fresh, 'url'],
  ['a word', withFields(fresh, { url: 'example' }), 'url'],
  ['a script', withFields(fresh, { url: 'javascript:alert(1)' }), 'url'],
  ['a day that is none', withFields(fresh, { url: 'https://example.com', accessed: '2026-02-30' }), 'accessed'],
  ['a day in other words', withFields(fresh, { url: 'https://example.com', accessed: '23.11.2026' }), 'accessed'],
  ['another word for a day', withFields(fresh, { url: 'https://example.com', date: 'yesterday' }), 'date'],
  ['tomorrow', withFields(fresh, { url: 'https://example.com', accessed: '2026-11-24' }), 'accessed'],
];

for (const [why, form] of good) test(`good: ${why}`, () => assert.deepEqual(errorsOf(form, TODAY), {}));
for (const [why, form, field] of bad) {
  test(`to be mended: ${why}`, () => {
    const errors = errorsOf(form, TODAY);
    assert.deepEqual(Object.keys(errors), [field]);
    assert.match(errors[field] ?? '', /^[A-Z].*\.$/);
  });
}

test('only http and https are web addresses', () => {
  const [first] = SOURCES;
  assert.ok(first && isWebAddress(first.url));
  for (const url of [
    '',
    'ftp://a.example',
    'javascript:alert(1)',
    'https://',
    'https://a b',
    ' https://a.example',
    'vscode://x',
  ]) {
    assert.equal(isWebAddress(url), false, url);
  }
});
