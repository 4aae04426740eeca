import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../src/core/analyze';
import { LIST, listed } from './listing';

const REPORT = 'Lab, “The $5 million Report”. https://example.com/r'.replace('$', '\\$');
const PAPER = '“Paper”. https://arxiv.org/abs/2412.19437';

const TEXT =
  'It took 55 days [@paper]. It cost $6 million[^1] or [more](https://www.example.com/r/). [Home](https://example.org).\n\n[^1]: A talk with an engineer.\n';

test('A list with its heading goes to the end, each source once, in the order of first citation', () => {
  assert.equal(
    listed(TEXT),
    `${TEXT.trimEnd()}\n\n## Sources\n\n${LIST(PAPER, '“A talk with an engineer”.', REPORT)}\n`,
  );
});

test('A link that no claim uses and that the ledger does not know is no source', () => {
  const text = 'See [home](https://example.org).\n\nIt cost $6 million [@report].\n';
  assert.equal(listed(text), `${text}\n## Sources\n\n${LIST(REPORT)}\n`);
});

test('It goes below a heading of that name, and the words there stay', () => {
  const text = 'It cost $6 million [@report].\n\n# Quellen\n\nThanks to all.\n\n# End\n';
  assert.equal(
    listed(text, 'quellen'),
    `It cost $6 million [@report].\n\n# Quellen\n\n${LIST(REPORT)}\n\nThanks to all.\n\n# End\n`,
  );
});

test('A list that is there is brought up to date in its place, in the format that is asked for', () => {
  const text = `## Sources\n\nOurs:\n\n${LIST('Old one', 'Another')}\n\nThanks.\n\nIt cost $6 million [@report].\n`;
  const apa = 'Lab. (n.d.). *The \\$5 million Report*. https://example.com/r';
  assert.equal(listed(text, 'Other', 'apa'), text.replace(LIST('Old one', 'Another'), LIST(apa)));
  assert.equal(
    listed(text.replace(' [@report]', '')),
    text.replace(LIST('Old one', 'Another'), LIST()).replace(' [@report]', ''),
  );
});

test('Line ends stay those of the draft', () => {
  const windows = listed('It cost $6 million [@report].\r\n');
  assert.equal(windows, `It cost $6 million [@report].\n\n## Sources\n\n${LIST(REPORT)}\n`.replaceAll('\n', '\r\n'));
});

test('Nothing is written without sources, and none into code that is still open', () => {
  assert.equal(listed('It cost $6 million.\n'), 'It cost $6 million.\n');
  const open = 'It cost $6 million [@report].\n\n```\ncode\n';
  assert.equal(listed(open), open);
});

test('The list is no part of what is checked: its numbers are no claims and its links cite nothing', () => {
  const before = analyze(TEXT);
  const after = analyze(listed(TEXT));
  const told = ({ claims, skipped, findings }: typeof before) => [
    claims.map(({ text, status, references }) => [text, status, references.length]),
    skipped.length,
    findings.map(({ code, start }) => [code, start]),
  ];
  assert.deepEqual(told(after), told(before));
});

test('What a person has written between the comments is not replaced', () => {
  const text = `It cost $6 million [@report].\n\n${LIST('Old one').replace('- Old', 'My own words.\n\n- Old')}\n`;
  assert.ok(listed(text).startsWith(text));
});
