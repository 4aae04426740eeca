import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraft } from './checkDraft';
import { fixesOf } from '../../../src/core/findings/fixes';
import { applyEdits } from '../../../src/core/text/edit';
import { judged, type NamedClaim } from './judged';

/** The draft after the first fix of its first finding, and the fix's title. */
function fixed(text: string, claims: readonly NamedClaim[] = []): readonly [string, string] | null {
  const input = judged(text, claims);
  const finding = checkDraft(input)[0];
  assert.ok(finding, 'something is found');
  const fix = fixesOf(input, finding)[0];
  return fix ? [applyEdits(text, fix.edits), fix.title] : null;
}

interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly title?: string;
}

const definitionCases: readonly Case[] = [
  {
    name: 'a footnote at the end of the draft',
    before: 'See[^a].\n',
    after: 'See[^a].\n\n[^a]: https://\n',
    title: 'Add the footnote [^a]',
  },
  {
    name: 'a footnote below the last one',
    before: 'See[^a] and[^b].\n\n[^a]: One,\n    two.\n\nMore.\n',
    after: 'See[^a] and[^b].\n\n[^a]: One,\n    two.\n[^b]: https://\n\nMore.\n',
  },
  {
    name: 'an address below the last one, its label as written',
    before: 'See [a] and [it][My Paper].\n\n[a]: https://example.com\n',
    after: 'See [a] and [it][My Paper].\n\n[a]: https://example.com\n[My Paper]: https://\n',
    title: 'Add an address for [My Paper]',
  },
  {
    name: 'an address at the end, not among the footnotes',
    before: 'See[^a] and [it][].\n\n[^a]: One.',
    after: 'See[^a] and [it][].\n\n[^a]: One.\n\n[it]: https://',
  },
];

const removalCases: readonly Case[] = [
  {
    name: 'the line of an address',
    before: 'See [a].\n\n[a]: /a\n[b]: /b\n[c]: /c\n\nSee [c].\n',
    after: 'See [a].\n\n[a]: /a\n[c]: /c\n\nSee [c].\n',
    title: 'Remove the address of [b]',
  },
  {
    name: 'all lines of a footnote and the blank line after it',
    before: 'Text.\n\n[^a]: One\n    two.\n\nMore.\n',
    after: 'Text.\n\nMore.\n',
    title: 'Remove the footnote [^a]',
  },
  { name: 'the blank lines before it at the end', before: 'Text.\n\n[a]: /a\n', after: 'Text.\n' },
  { name: 'the blank lines after it at the start', before: '[a]: /a\n\n\nText.\n', after: 'Text.\n' },
  { name: 'all there is', before: '[a]: /a', after: '' },
  {
    name: 'one in a quote',
    before: '> Text.\n>\n> [a]: /a\n> [b]: /b\n\nSee [b].',
    after: '> Text.\n>\n> [b]: /b\n\nSee [b].',
  },
];

const mergeCases: readonly Case[] = [
  {
    name: 'footnotes, whose marks lead to the first, each once in a place',
    before: 'A[^a] b[^b] c.[^a][^b]\n\n[^a]: The Report, 2024. https://example.com/r\n[^b]: https://example.com/r\n',
    after: 'A[^a] b[^a] c.[^a]\n\n[^a]: The Report, 2024. https://example.com/r\n',
    title: 'Use [^a] in place of [^b]',
  },
  {
    name: 'footnotes of which the second says more',
    before: 'A[^a] b[^b].\n\n[^a]: https://example.com/r\n[^b]: The Report. https://example.com/r\n',
    after: 'A[^b] b[^b].\n\n[^b]: The Report. https://example.com/r\n',
  },
  {
    name: 'link labels in every form',
    before: 'A [x][a], [y][b], [b][] and [b].\n\n[a]: https://example.com/r\n[b]: https://example.com/r\n',
    after: 'A [x][a], [y][a], [b][a] and [b][a].\n\n[a]: https://example.com/r\n',
    title: 'Use [a] in place of [b]',
  },
];

const CLAIM = [{ text: '$6', status: 'unsourced' }] as const;
const directiveCases: readonly Case[] = [
  {
    name: 'at the end of the line',
    before: 'It cost $6 in all.\nMore.\n',
    after: 'It cost $6 in all. <!-- claimcheck-disable-line cost -->\nMore.\n',
    title: 'Do not check cost claims on this line',
  },
  {
    name: 'before a hard line break',
    before: 'It cost $6.  \nMore.\\\nEnd.',
    after: 'It cost $6. <!-- claimcheck-disable-line cost -->  \nMore.\\\nEnd.',
  },
  {
    name: 'before a backslash that breaks the line',
    before: 'It cost $6.\\\nMore.',
    after: 'It cost $6. <!-- claimcheck-disable-line cost -->\\\nMore.',
  },
  {
    name: 'before the closing signs of a heading',
    before: '# For $6 #\n',
    after: '# For $6 <!-- claimcheck-disable-line cost --> #\n',
  },
  { name: 'in a list', before: '- For $6\n- More', after: '- For $6 <!-- claimcheck-disable-line cost -->\n- More' },
  {
    name: 'in the cell of a table',
    before: '| a | b |\n| - | - |\n| $6 x | c |\n',
    after: '| a | b |\n| - | - |\n| $6 x <!-- claimcheck-disable-line cost --> | c |\n',
  },
  {
    name: 'in a directive that is there',
    before: 'It cost $6. <!-- claimcheck-disable-line data: well known -->',
    after: 'It cost $6. <!-- claimcheck-disable-line data cost: well known -->',
  },
];

function check(cases: readonly Case[], what: string, claims: readonly NamedClaim[] = []): void {
  for (const { name, before, after, title } of cases) {
    test(`${what}: ${name}`, () => {
      const result = fixed(before, claims);
      assert.ok(result);
      assert.equal(result[0], after);
      if (title) assert.equal(result[1], title);
      const windows = fixed(before.replaceAll('\n', '\r\n'), claims);
      if (before.includes('\n')) assert.equal(windows?.[0], after.replaceAll('\n', '\r\n'));
    });
    test(`${what} and so mends what was found: ${name}`, () => {
      const count = (text: string) => checkDraft(judged(text, claims)).length;
      // What is added is written on at once.
      const written = after.replace(/: https:\/\/$/m, '$&example.com/page');
      assert.equal(count(written), count(before) - 1);
    });
  }
}

check(definitionCases, 'adds');
check(removalCases, 'removes');
check(mergeCases, 'makes one of two');
check(directiveCases, 'switches off', CLAIM);

test('the writer goes on behind what was added, and until then it is still found', () => {
  for (const { before } of definitionCases) {
    const input = judged(before);
    const finding = checkDraft(input)[0];
    assert.ok(finding);
    const [fix] = fixesOf(input, finding);
    assert.ok(fix?.cursor !== undefined);
    const after = applyEdits(before, fix.edits);
    assert.match(after.slice(0, fix.cursor), /\]: https:\/\/$/);
    assert.match(after.slice(fix.cursor), /^(?:\n|$)/);
    const same = checkDraft(judged(after)).find(({ start }) => start === finding.start);
    assert.equal(same?.code, 'undefined-citation');
    assert.deepEqual(same && fixesOf(judged(after), same), [], 'a second definition would not help');
  }
});

test('a definition that shares its lines with something else is left to the writer', () => {
  assert.equal(fixed('- [a]: /a\n  Text.'), null);
  assert.equal(fixed('See [b].\n\n[^a]: Text.\n\n    [b]: /b'), null);
});

test('definitions that both say something of their own, or are used where it is not known how, are left to the writer', () => {
  const notes = '[^a]: One remark. https://example.com/r\n[^b]: Another thought. https://example.com/r\n';
  assert.equal(fixed(`A[^a] b[^b].\n\n${notes}`), null);
  const links = '[a]: https://example.com/r.png\n[b]: https://example.com/r.png\n';
  assert.equal(fixed(`A [x][a] ![alt][b].\n\n${links}`), null);
});

test('nothing is added to code that is still open at the end', () => {
  assert.equal(fixed('See[^a].\n\n```\ncode'), null);
});

test('what needs the writer has no fix of this kind', () => {
  assert.equal(fixed('It cost $6.', [{ text: '$6', status: 'disputed' }]), null);
});
