import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOURCES, type SourceFile } from './sources';

/** Paths of the files that do import something of that name, outside of a folder. */
function strangers(name: RegExp, home: string): readonly string[] {
  return SOURCES.filter(
    ({ path, imports }) => !path.startsWith(home) && imports.some((target) => name.test(target)),
  ).map(({ path }) => path);
}

const HOMES: readonly (readonly [what: string, name: RegExp, home: string])[] = [
  ['vscode', /^vscode$/, 'src/extension/'],
  ['Node', /^node:|^(?:fs|path|os|url|util|crypto|process|buffer|stream|child_process)(?:\/|$)/, 'src/cli/'],
  ['the Markdown parser', /^(?:unified|remark-|mdast|micromark|unist)/, 'src/core/markdown/'],
  ['the HTML parser', /^(?:parse5|hast)/, 'src/fetching/'],
];
for (const [what, name, home] of HOMES) {
  test(`only ${home} imports ${what}`, () => {
    assert.deepEqual(strangers(name, home), []);
  });
}

/** Folders of src/core in the order of ARCHITECTURE: each may import from those before it. */
const CORE = [
  'text', 'markdown', 'sentences', 'quantities', 'claims', 'citations', 'ledger', 'sourcing', 'checks', 'findings',
  'reports',
]; // prettier-ignore

test('a folder of the core imports only from the folders before it', () => {
  const rankOf = (path: string) => CORE.indexOf(/^src\/core\/([^/]+)\//.exec(path)?.[1] ?? '');
  const wrong = SOURCES.filter(({ path }) => rankOf(path) >= 0).flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith('src/'))
      .filter((target) => rankOf(target) < 0 || rankOf(target) > rankOf(path))
      .map((target) => `${path} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
});

test('every folder of the core has its place in the order', () => {
  const folders = new Set(SOURCES.flatMap(({ path }) => /^src\/core\/([^/]+)\//.exec(path)?.[1] ?? []));
  assert.deepEqual(
    [...folders].filter((folder) => !CORE.includes(folder)),
    [],
  );
});

/** What each part of src may import of the others. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  protocol: ['core'],
  fetching: ['core'],
  extension: ['core', 'protocol', 'fetching'],
  panel: ['core', 'protocol'],
  cli: ['core', 'fetching'],
};

test('parts of the program meet only where they may', () => {
  const partOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
  const wrong = SOURCES.flatMap(({ path, imports }) => {
    const allowed = [partOf(path), ...(PARTS[partOf(path)] ?? [])];
    const targets = imports.filter((target) => target.startsWith('src/'));
    return targets.filter((target) => !allowed.includes(partOf(target))).map((target) => `${path} imports ${target}`);
  });
  assert.deepEqual(wrong, []);
});

/** A circle of imports that leads back to the file, or null. */
function circle(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
  done: Set<string>,
  way: readonly string[],
): readonly string[] | null {
  if (way.includes(file.path)) return [...way.slice(way.indexOf(file.path)), file.path];
  if (done.has(file.path)) return null;
  done.add(file.path);
  for (const target of file.imports) {
    const next = byPath.get(`${target}.ts`);
    const found = next && circle(next, byPath, done, [...way, file.path]);
    if (found) return found;
  }
  return null;
}

test('no imports go round in a circle', () => {
  const byPath = new Map(SOURCES.map((file) => [file.path, file]));
  const done = new Set<string>();
  for (const file of SOURCES) {
    // A file on a way that was seen before is done, so each is started from while the way is still empty.
    assert.equal(circle(file, byPath, done, [])?.join(' → ') ?? null, null);
  }
});

test('every import of a file leads to one', () => {
  const paths = new Set(SOURCES.map(({ path }) => path));
  const isThere = (target: string) => paths.has(`${target}.ts`) || paths.has(`${target}.d.ts`);
  const lost = SOURCES.flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith('src/') && !/\.(?:svg|css|json)$/.test(target) && !isThere(target))
      .map((target) => `${path} imports ${target}`),
  );
  assert.deepEqual(lost, []);
});
