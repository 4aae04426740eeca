import { test } from 'node:test';
import { sameTree } from './wholeTree';

const TEXTS = [
  'Mail a.b+c@example.org, or @somebody.',
  'x@y.z',
  '.@a.b and -@-.c and _@_.d',
  'a\\@b.co and a&#64;b.co',
  'a | b\n- | -\n1 | 2',
  'a\n:-\nb',
  'a\n-:\nb',
  'a\n: -\nb',
  'a\n-\nb',
  '> a\n> :-:\n> b\n\n- a\n  -:\n  b',
  'See www.example.org and https://example.org/a_b.',
];
for (const text of TEXTS) {
  test(`what cannot be in a text is not looked for, and the tree is the same: ${JSON.stringify(text)}`, () => {
    sameTree(text);
  });
}
