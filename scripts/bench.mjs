// Measures what a draft and a keystroke cost, next to other tools on the same text; see test/bench/main.ts.
import { join } from 'node:path';
import { root, run } from './lib/commands.mjs';
import { installPackages, requireNode } from './lib/installed.mjs';
import { runMain } from './lib/steps.mjs';

runMain(async () => {
  requireNode();
  await installPackages(root);
  const failure = 'The measurement could not be built and run: read the messages above.';
  await run(process.execPath, [join(root, 'esbuild.mjs'), 'bench'], { failure });
  const args = [join(root, 'out', 'bench.mjs'), ...process.argv.slice(2)];
  await run(process.execPath, args, { failure, show: true });
});
