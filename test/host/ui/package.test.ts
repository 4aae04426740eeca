import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { vsixPath } from '../../../scripts/lib/vsix.mjs';

const megabyte = 1_000_000;

/** Everything that may be in the package, as patterns of its paths. */
const allowed = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(extension\.js|web\/extension\.js|ledger\.schema\.json)$/,
  /^extension\/dist\/panel\/[\w.-]+\.(js|css|ttf)$/,
  /^extension\/media\/[\w/.-]+\.(png|svg|ttf|md)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
];

/** What the extension does not work or may not be passed on without. */
const required = [
  'extension/package.json',
  'extension/readme.md',
  'extension/LICENSE.txt',
  'extension/dist/extension.js',
  'extension/dist/web/extension.js',
  'extension/dist/ledger.schema.json',
  'extension/dist/panel/main.js',
  'extension/dist/panel/panel.css',
];

test('The package holds what is allowed, all that is needed, and nothing else', () => {
  const paths = zipPaths(readFileSync(vsixPath));
  assert.deepEqual(
    paths.filter((path) => !allowed.some((pattern) => pattern.test(path))),
    [],
  );
  assert.deepEqual(
    required.filter((path) => !paths.includes(path)),
    [],
  );
});

test('The package is at most 1.5 MB', (t) => {
  const { size } = statSync(vsixPath);
  t.diagnostic(`${(size / megabyte).toFixed(2)} MB`);
  assert.ok(size <= 1.5 * megabyte, `${size} bytes`);
});

/** The paths in a zip file, read from the directory at its end. */
function zipPaths(zip: Buffer): string[] {
  const end = zip.lastIndexOf('PK\x05\x06');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const start = at + 46;
    at = start + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    return zip.toString('utf8', start, start + (nameLength ?? 0));
  });
}
