import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { aliases } from '../../scripts/lib/aliases.mjs';

const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
]);
const ENTRIES = ['src/extension/main.ts', 'src/panel/main.ts', 'src/panel/panel.css', 'src/cli/main.ts'].filter(
  (path) => existsSync(path),
);

/** "node_modules/zod" for each package whose files are in what is shipped. */
async function shippedPackages(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: ENTRIES,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    platform: 'node',
    external: ['vscode'],
    alias: aliases,
    loader: { '.ttf': 'file', '.svg': 'text' },
    logLevel: 'silent',
  });
  const folders = Object.keys(metafile.inputs).flatMap((path) => {
    return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [];
  });
  return [...new Set(folders)].sort();
}

/** The licences of which one may be chosen: MIT and GPL-3.0 of "(MIT OR GPL-3.0)". Old packages list them. */
function choices(folder: string): readonly string[] {
  const { license, licenses } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    readonly license?: string;
    readonly licenses?: readonly { readonly type: string }[];
  };
  if (!license) return (licenses ?? []).map(({ type }) => type);
  return license.replace(/[()]/g, '').split(/\s+OR\s+/);
}

test('every package that is shipped may be used and passed on freely', async () => {
  const packages = await shippedPackages();
  assert.ok(packages.length > 5, 'packages are found');
  const wrong = packages.filter(
    (folder) => !choices(folder).some((licence) => licence.split(/\s+AND\s+/).every((part) => PERMISSIVE.has(part))),
  );
  assert.deepEqual(
    wrong.map((folder) => `${folder}: ${choices(folder).join(' or ')}`),
    [],
  );
});
