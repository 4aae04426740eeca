// Scores the detection of claims on a folder of labelled drafts; see test/eval/main.ts.
import { join } from 'node:path';
import { root, run } from './lib/commands.mjs';
import { installPackages, requireNode } from './lib/installed.mjs';
import { runMain } from './lib/steps.mjs';

runMain(async () => {
  requireNode();
  await installPackages(root);
  const failure = 'The evaluation could not be built and run: read the messages above.';
  await run(process.execPath, [join(root, 'esbuild.mjs'), 'cli', 'eval'], { failure });
  await run(process.execPath, [join(root, 'out', 'eval.mjs'), ...process.argv.slice(2)], { failure, show: true });
});
