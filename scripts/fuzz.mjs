// Analyses random drafts; see test/hostile/fuzz/main.ts.
import { join } from 'node:path';
import { root, run } from './lib/commands.mjs';
import { installPackages, requireNode } from './lib/installed.mjs';
import { runMain } from './lib/steps.mjs';

runMain(async () => {
  requireNode();
  await installPackages(root);
  const failure = 'A draft breaks what must hold of any text, or the runs could not be made: read the messages above.';
  await run(process.execPath, [join(root, 'esbuild.mjs'), 'fuzz'], { failure });
  await run(process.execPath, [join(root, 'out', 'fuzz.mjs'), ...process.argv.slice(2)], { failure, show: true });
});
