// Analyses random and mutated drafts until one breaks what must hold of any text.
// Usage: npm run fuzz [-- --runs N] [--seed S]
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';

/** Runs between two lines of progress. */
const BATCH = 10_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const [runs, first] = [Number(values.runs), Number(values.seed)];
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(first)) {
  console.error('--runs takes a number from 1 on, and --seed a whole number.');
  process.exit(2);
}
console.log(`Seed ${first}`);
const started = performance.now();
for (let done = 0; done < runs; done += BATCH) {
  // Each batch has a seed of its own, by which it can be run alone.
  const failure = fuzz({ runs: Math.min(BATCH, runs - done), seed: first + done / BATCH });
  if (failure !== null) {
    console.error(failure);
    process.exit(1);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${Math.min(done + BATCH, runs)} of ${runs} runs in ${seconds.toFixed(0)} s`);
}
