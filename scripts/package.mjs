// Packages the extension as dist/claimcheck.vsix, from a bare checkout on.
import { relative } from 'node:path';
import { root } from './lib/commands.mjs';
import { installPackages, requireNode } from './lib/installed.mjs';
import { runMain, step } from './lib/steps.mjs';
import { packageExtension, vsixPath } from './lib/vsix.mjs';

runMain(async () => {
  requireNode();
  await step('Installing packages', () => installPackages(root));
  await step('Building and packaging the extension', packageExtension);
  console.log(relative(process.cwd(), vsixPath));
});
