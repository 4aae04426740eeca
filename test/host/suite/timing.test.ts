import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { AnalysisStore } from '../../../src/extension/analysisStore';
import { note } from './runner';
import { newestTest } from './support/desk';
import { nextEvent } from './support/events';

const ROUNDS = 7;
/** How long typing must pause, in milliseconds. */
const PAUSE = 200;

/**
 * Milliseconds from when the pause after the next keystroke is over to when the diagnostics are there; null where something
 * asked for an analysis earlier, as quick fixes do. What others hold up the host with until then is not counted: VS Code's own
 * support for Markdown sends long drafts to another process.
 */
function waitAfterPause({ onDidType, onDidAnalyze }: AnalysisStore): Promise<number | null> {
  return new Promise((resolve) => {
    const typed = onDidType(() => {
      typed.dispose();
      let due: number | null = null;
      // Runs right before the timer of as long that the extension sets after this.
      setTimeout(() => (due = performance.now()), PAUSE);
      const published = onDidAnalyze(() => {
        published.dispose();
        resolve(due && performance.now() - due);
      });
    });
  });
}

newestTest('Findings follow what is typed into the sample draft', async (desk) => {
  const root = vscode.extensions.getExtension('claimcheck.claimcheck')?.extensionPath ?? '';
  const text = readFileSync(join(root, 'test', 'fixtures', 'sample', 'draft.md'), 'utf8');
  const draft = await desk.open('draft.md', text);
  await draft.state();
  await draft.moveTo('In late December');
  const [analyses, waits]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const changed = nextEvent(vscode.workspace.onDidChangeTextDocument).then(() => performance.now());
    // Diagnostics are published by a listener that was there before this one.
    const published = nextEvent(desk.api.store.onDidAnalyze).then(() => performance.now());
    await draft.type('So ');
    waits.push((await published) - (await changed));
    const start = performance.now();
    await desk.api.store.refresh(draft.document);
    analyses.push(performance.now() - start);
  }
  note(`from the change to the diagnostics ${median(waits)} ms, of them ${PAUSE} ms for a pause in typing`);
  note(`analysis of ${text.split(/\s+/).length} words ${median(analyses)} ms`);
});

newestTest('Findings follow what is typed into a draft of a million characters', async (desk) => {
  const paragraph = (index: number) =>
    `The run of model ${index} cost $${index + 10} million. It used ${index + 100} GPUs, so it says. Nobody knows the rest.`;
  const text = Array.from({ length: 10_000 }, (_, index) => paragraph(index)).join('\n\n');
  const draft = await desk.open('long.md', text);
  await draft.state();
  await draft.moveTo('The run of model 5000 ');
  const waits: number[] = [];
  while (waits.length < ROUNDS) {
    const wait = waitAfterPause(desk.api.store);
    await draft.type('x');
    waits.push(...[await wait].filter((milliseconds) => milliseconds !== null));
  }
  note(`in ${text.length} characters the diagnostics come ${median(waits)} ms after the pause in typing`);
});

function median(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(0);
}
