import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Priority } from '../../../src/core/claims/claim';
import type { CheckOptions, Severities } from '../../../src/core/findings/check';
import { FINDING_CODES } from '../../../src/core/findings/finding';
import type { RuleInput } from '../../../src/core/findings/rule';
import { checkDraft } from './checkDraft';
import { entry, judged, type NamedClaim } from './judged';

/** "warning unsourced-claim [$6 million] message" for each finding. */
function found(input: RuleInput, severities: Severities = {}): readonly string[] {
  return checkDraft(input, { severities }).map(({ severity, code, start, end, message }) => {
    return `${severity} ${code} [${input.document.source.slice(start, end)}] ${message}`;
  });
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly claims?: readonly NamedClaim[];
  readonly expect: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'nothing is wrong with an empty draft', text: '', expect: [] },
  {
    name: 'a claim without a source',
    text: 'It cost $6 million.',
    claims: [{ text: '$6 million', status: 'unsourced' }],
    expect: [
      'warning unsourced-claim [$6 million] No source for $6 million (cost). Add a citation, or say why none is needed.',
    ],
  },
  {
    name: 'a comparison in words is quoted',
    text: 'It beats GPT-4o.',
    claims: [{ text: 'beats GPT-4o', status: 'unsourced', type: 'benchmark', qualitative: true }],
    expect: [
      'warning unsourced-claim [beats GPT-4o] No source for “beats GPT-4o” (benchmark). Add a citation, or say why none is needed.',
    ],
  },
  {
    name: 'a claim that names who says so',
    text: 'According to Meta, it took 16,000 GPUs.',
    claims: [{ text: '16,000 GPUs', status: 'attributed', type: 'hardware' }],
    expect: [
      'information attributed-only [16,000 GPUs] The text names who says 16,000 GPUs (hardware) but gives readers nothing to open. Add a link or a footnote.',
    ],
  },
  {
    name: 'claims that are sourced, verified or waived are fine',
    text: 'Costs of $1, $2 and $3.',
    claims: [
      { text: '$1', status: 'cited' },
      { text: '$2', status: 'verified' },
      { text: '$3', status: 'waived' },
    ],
    expect: [],
  },
  {
    name: 'a number that changed after it was checked',
    text: 'It cost $6 million.',
    claims: [{ text: '$6 million', status: 'stale', entry: entry() }],
    expect: [
      'warning stale-claim [$6 million] This read $5 million when it was checked and reads $6 million now. Check it again.',
    ],
  },
  {
    name: 'a sentence that changed after its number was checked',
    text: 'It cost $5 million.',
    claims: [{ text: '$5 million', status: 'stale', entry: entry() }],
    expect: [
      'warning stale-claim [$5 million] The text around $5 million has changed since it was checked. Check it again.',
    ],
  },
  {
    name: 'a footnote without its text, at each place',
    text: 'One[^a] and two[^a].\n\n[^b]: Three. See[^b].',
    expect: [
      'error undefined-citation [[^a]] The footnote [^a] has no text. Add a line that starts with [^a]: or remove the mark.',
      'error undefined-citation [[^a]] The footnote [^a] has no text. Add a line that starts with [^a]: or remove the mark.',
    ],
  },
  {
    name: 'a link whose label has no address, named as it was written',
    text: 'See [the paper][Tech  Report] and [it][].',
    expect: [
      'error undefined-citation [[the paper][Tech  Report]] The link label [Tech  Report] has no address. Add a line that starts with [Tech  Report]: or write the address in the link.',
      'error undefined-citation [[it][]] The link label [it] has no address. Add a line that starts with [it]: or write the address in the link.',
    ],
  },
  {
    name: 'definitions that say nothing yet',
    text: 'One[^a] and [two][b].\n\n[^a]: TODO\n\n[b]: https://',
    expect: [
      'error undefined-citation [[^a]] The footnote [^a] says nothing yet. Write its source behind [^a]: or remove the mark.',
      'error undefined-citation [[two][b]] The address of the link label [b] is not filled in. Write it behind [b]:',
    ],
  },
  {
    name: 'citation keys and brackets alone are no undefined citations',
    text: 'So it is [@key], [sic] and [1].',
    expect: [],
  },
  {
    name: 'definitions that nothing uses',
    text: 'Text.\n\n[^a]: A note.\n\n[Paper]: https://example.com',
    expect: [
      'hint unused-source [[^a]: A note.] Nothing refers to the footnote [^a]. Refer to it, or remove it.',
      'hint unused-source [[Paper]: https://example.com] No link uses the address of [Paper]. Use it, or remove it.',
    ],
  },
  {
    name: 'definitions used by text, images and footnotes, whatever the case',
    text: '[A][ONE] ![alt][two] [three] x[^n]\n\n[one]: /1\n[Two]: /2\n[three]: /3\n[four]: /4\n[^n]: See [it][four].',
    expect: [],
  },
  {
    name: 'a footnote and a link label of a source that is there already',
    text: 'A[^a] b[^b] [c][c] [d][d].\n\n[^a]: The Report, https://example.com/r.\n[^b]: <http://www.example.com/r/?utm_source=x>\n\n[c]: https://arxiv.org/abs/2412.19437\n[d]: https://arxiv.org/pdf/2412.19437v2 "Paper"',
    expect: [
      'hint duplicate-source [[^b]: <http://www.example.com/r/?utm_source=x>] The footnotes [^a] and [^b] give the same source. Refer to one of them in both places.',
      'hint duplicate-source [[d]: https://arxiv.org/pdf/2412.19437v2 "Paper"] The link labels [c] and [d] have the same address. Use one of them in both places.',
    ],
  },
  {
    name: 'notes about two places in one source, with several sources, and addresses of two parts of a page, are no duplicates',
    text: 'A[^a] b[^b] c[^c] [d][d] [e][e].\n\n[^a]: The Report, p. 3. https://example.com/r\n[^b]: The Report, p. 5. https://example.com/r\n[^c]: https://example.com/r and https://example.org/s\n\n[d]: https://example.com/r#one\n[e]: https://example.com/r#two',
    expect: [],
  },
  {
    name: 'remarks in the form of definitions',
    text: 'Text.\n\n[//]: # (a remark)\n[remark]: <>',
    expect: [],
  },
];

for (const { name, text, claims, expect } of cases) {
  test(`finds: ${name}`, () => {
    assert.deepEqual(found(judged(text, claims)), expect);
  });
}

test('the same is found with Windows line ends and further down', () => {
  for (const { text, claims } of cases.filter((each) => each.text !== '')) {
    const plain = found(judged(text, claims));
    const moved = found(judged(`A paragraph before.\r\n\r\n${text.replaceAll('\n', '\r\n')}`, claims));
    assert.deepEqual(moved, plain);
  }
});

test('a disputed claim names the sources that contradict it, by title, address or key', () => {
  const citations = ['a', 'b', 'c', 'd'].map((source) => ({ source, verdict: 'contradicts' as const }));
  const input = judged('It cost $6 million.', [{ text: '$6 million', status: 'disputed', entry: entry(citations) }]);
  const sources = {
    a: { id: 'a', type: 'report', title: 'The Report' },
    b: { id: 'b', type: 'webpage', URL: 'https://example.com' },
    c: { id: 'c', type: 'webpage', title: '' },
  };
  const ledger = { version: 1 as const, draft: 'draft.md', sources, claims: [], removed: [] };
  assert.deepEqual(found({ ...input, ledger }), [
    'error disputed-claim [$6 million] The Report and https://example.com and c and d contradict $6 million. Correct the text, or change the verdict.',
  ]);
});

test('a source that the ledger has twice is reported where the draft cites it, else at the start', () => {
  const sources = {
    a: { id: 'a', type: 'report', title: 'The Report', URL: 'https://example.com/r' },
    b: { id: 'b', type: 'webpage', URL: 'http://www.example.com/r/' },
    c: { id: 'c', type: 'webpage', URL: 'https://example.com/r', custom: { 'claimcheck-same-as': 'a' } },
    d: { id: 'd', type: 'interview', title: 'The Report' },
  };
  const ledger = { version: 1 as const, draft: 'draft.md', sources, claims: [], removed: [] };
  const message = 'The ledger has “The Report” twice, as a and as b. Make one record of the two.';
  assert.deepEqual(found({ ...judged('See [@b].'), ledger }), [`hint duplicate-source [[@b]] ${message}`]);
  assert.deepEqual(found({ ...judged('See [@a].'), ledger }), [`hint duplicate-source [] ${message}`]);
});

test('a claim with nothing but its maker’s own word is found when that is asked for', () => {
  const maker = { 'claimcheck-kind': 'maker' };
  const sources = {
    a: { id: 'a', type: 'webpage', title: 'Launch post', URL: 'https://example.com/a', custom: maker },
    b: {
      id: 'b',
      type: 'webpage',
      title: 'News',
      URL: 'https://example.org/b',
      custom: { 'claimcheck-kind': 'press' },
    },
    c: { id: 'c', type: 'webpage', title: 'Second record', custom: { 'claimcheck-same-as': 'a' } },
  };
  const ledger = { version: 1 as const, draft: 'draft.md', sources, claims: [], removed: [] };
  const codes = (text: string, cited: readonly string[], status: 'cited' | 'waived' = 'cited') => {
    const citations = cited.map((source) => ({ source, verdict: 'supports' as const }));
    const input = judged(text, [{ text: '$6 million', status, entry: entry(citations) }]);
    const claims = input.claims.map((claim) => ({
      ...claim,
      references: input.document.blocks.flatMap(({ references }) => references),
    }));
    return found({ ...input, claims, ledger }, { 'own-word-only': 'warning' });
  };
  assert.deepEqual(codes('It cost $6 million.', ['a', 'c']), [
    "warning own-word-only [$6 million] For $6 million there is only the maker's own word (Launch post). Add a source of somebody else, or say in the text whose figure it is.",
  ]);
  assert.equal(codes('It cost [$6 million](https://www.example.com/a).', []).length, 1);
  assert.deepEqual(codes('It cost $6 million.', ['a', 'b']), []);
  assert.deepEqual(codes('It cost [$6 million](https://example.org/b).', ['a']), []);
  assert.deepEqual(codes('It cost [$6 million](https://example.net/unknown).', ['a']), []);
  assert.deepEqual(codes('It cost $6 million.', []), []);
  assert.deepEqual(codes('It cost $6 million.', ['a'], 'waived'), []);
  const input = judged('It cost $6 million.', [
    { text: '$6 million', status: 'cited', entry: entry([{ source: 'a', verdict: 'supports' }]) },
  ]);
  assert.deepEqual(found({ ...input, ledger }), [], 'off unless asked for');
});

test('a ledger that cannot be read is reported at the start, whatever the draft switches off', () => {
  const input = { ...judged('<!-- claimcheck-disable -->\n\nText.'), ledgerProblem: 'line 3: a comma is missing' };
  assert.deepEqual(found(input), [
    "error invalid-ledger [] The record of this draft's citations cannot be read: line 3: a comma is missing. Nothing is written to it until it is mended.",
  ]);
});

test('settings give each code its severity or switch it off', () => {
  const input = judged('It cost $6[^a].', [{ text: '$6', status: 'unsourced' }]);
  const codes = (severities: Severities) =>
    checkDraft(input, { severities }).map(({ code, severity }) => `${severity} ${code}`);
  assert.deepEqual(codes({ 'unsourced-claim': 'hint' }), ['hint unsourced-claim', 'error undefined-citation']);
  assert.deepEqual(codes({ 'unsourced-claim': 'off', 'undefined-citation': 'warning' }), [
    'warning undefined-citation',
  ]);
  const allOff = Object.fromEntries(Object.keys(FINDING_CODES).map((code) => [code, 'off']));
  assert.deepEqual(codes(allOff), []);
});

test('a claim of low priority is reported more quietly, unless the settings say how', () => {
  const input = judged('It took 55 days and cost $6.', [
    { text: '55 days', status: 'unsourced', type: 'duration', priority: 'low' },
    { text: '$6', status: 'unsourced', priority: 'high' },
  ]);
  const severities = (options: CheckOptions) => checkDraft(input, options).map(({ severity }) => severity);
  assert.deepEqual(severities({}), ['information', 'warning']);
  assert.deepEqual(severities({ severities: { 'unsourced-claim': 'error' } }), ['error', 'error']);
});

test('claims below the minimum priority are not asked a source for, and are still reported when they changed', () => {
  const input = judged('It took 55 days on 8 GPUs and cost $6. It ran 9 days.', [
    { text: '55 days', status: 'unsourced', priority: 'low' },
    { text: '8 GPUs', status: 'attributed', priority: 'medium' },
    { text: '$6', status: 'unsourced', priority: 'high' },
    { text: '9 days', status: 'stale', priority: 'low', entry: entry() },
  ]);
  const found = (minimumPriority: Priority) => checkDraft(input, { minimumPriority }).map(({ claim }) => claim);
  assert.deepEqual(found('low'), [0, 1, 2, 3]);
  assert.deepEqual(found('medium'), [1, 2, 3]);
  assert.deepEqual(found('high'), [2, 3]);
});

test('findings come in order of place and say which claim they are about', () => {
  const input = judged('[^x] costs $2, $1.', [
    { text: '$2', status: 'unsourced' },
    { text: '$1', status: 'attributed' },
  ]);
  const order = checkDraft(input).map(({ code, claim }) => [code, claim]);
  assert.deepEqual(order, [
    ['undefined-citation', null],
    ['unsourced-claim', 0],
    ['attributed-only', 1],
  ]);
});

test('a footnote that was defined as a link leads to the definition', () => {
  const input = judged('See[^1] and [it][2].\n\n[1]: /1\n[^2]: Two.');
  const related = checkDraft(input).flatMap((finding) =>
    finding.related.map(({ start, end, message }) => [input.document.source.slice(start, end), message]),
  );
  assert.deepEqual(related, [
    ['[1]: /1', 'This is the address of the link label [1], not the footnote [^1].'],
    ['[^2]: Two.', 'This is the footnote [^2], not the address of the link label [2].'],
  ]);
});
