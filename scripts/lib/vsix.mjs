import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './commands.mjs';

/** The packaged extension. */
export const vsixPath = join(root, 'dist', 'claimcheck.vsix');

/**
 * Where the files of the package are put together. vsce looks at every file below the folder that it
 * packages before it drops what is not wanted, and a checkout with several VS Codes in it has 100,000.
 */
const stage = join(root, 'out', 'package');

/** Builds the extension for production and packages it. */
export async function packageExtension() {
  const failure = 'The extension could not be built and packaged: read the messages above.';
  await run(process.execPath, [join(root, 'esbuild.mjs'), 'product', '--production'], { failure });
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const path of packagedPaths()) cpSync(join(root, path), join(stage, path), { recursive: true });
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(publishedManifest(), null, 2)}\n`);
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsixPath,
  ];
  await tool('@vscode/vsce/vsce', args, { cwd: stage, failure });
}

/** The files and folders that .vscodeignore takes back from what it denies. */
function packagedPaths() {
  const lines = readFileSync(join(root, '.vscodeignore'), 'utf8').split(/\r?\n/);
  const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).replace(/\/\*\*$/, ''));
  return allowed.filter((path) => existsSync(join(root, path)));
}

/** package.json without what matters only in a checkout; with the scripts vsce would build once more. */
function publishedManifest() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  delete manifest.scripts;
  delete manifest.devDependencies;
  return manifest;
}
