import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { extensions, workspace } from 'vscode';
import { note, test } from './runner';

const extension = extensions.getExtension('claimcheck.claimcheck');

test('The extension sleeps while no Markdown is open', async () => {
  await workspace.openTextDocument({ language: 'plaintext', content: 'The run took 2048 GPUs.' });
  assert.equal(extension?.isActive, false);
});

test('The extension activates', async () => {
  assert.ok(extension);
  const [start, before] = [performance.now(), process.cpuUsage()];
  await extension.activate();
  const [milliseconds, { user, system }] = [performance.now() - start, process.cpuUsage(before)];
  note(
    `activation took ${milliseconds.toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of them processor time`,
  );
  assert.equal(extension.isActive, true);
});
