// Scores Claimcheck and general number finders on a folder of labelled drafts (ID.md with ID.jsonl beside it).
// Usage: npm run eval -- [FOLDER] [--worst N]
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BASELINES, predict, type Prediction } from './baselines';

type Predictions = Readonly<Record<string, readonly Prediction[]>>;

/** What the corpus' own scorer exports, as far as it is used here. */
interface Scorer {
  loadGold(folder: string): { readonly gold: Predictions; readonly texts: Readonly<Record<string, string>> };
  score(gold: Predictions, predicted: Predictions): Score;
  render(score: Score): string;
  worst(score: Score, texts: Readonly<Record<string, string>>, count: number): unknown;
  renderWorst(lists: unknown): string;
}

interface Score {
  readonly overall: { readonly span: Rates; readonly exact: Rates; readonly qualitative: Rates };
}

interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

const { values, positionals } = parseArgs({
  options: { worst: { type: 'string', default: '8' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join('..', 'shared', 'corpus', 'dev'));
const scorerPath = [join(dirname(folder), 'score.mjs'), join(folder, 'score.mjs')].find((path) => existsSync(path));

if (!existsSync(folder)) console.log(`Skipped: there is no folder ${folder} with labelled drafts.`);
else if (!scorerPath) console.log(`Skipped: there is no score.mjs in or beside ${folder}.`);
else evaluate((await import(pathToFileURL(scorerPath).href)) as Scorer, Number(values.worst));

function evaluate(scorer: Scorer, worstCount: number): void {
  const { gold, texts } = scorer.loadGold(folder);
  const ours = scorer.score(gold, claimcheckPredictions());
  console.log(scorer.render(ours));
  console.log(`\n${scorer.renderWorst(scorer.worst(ours, texts, worstCount))}`);
  console.log('\nQualitative claims, 95 % Wilson intervals');
  const { tp, fp, fn } = ours.overall.qualitative;
  console.log(`  precision ${interval(tp, tp + fp)}   recall ${interval(tp, tp + fn)}`);
  console.log('\nOn the same drafts, numbers found (overlap)        P      R     F1');
  console.log(row('Claimcheck', ours));
  for (const [name, find] of Object.entries(BASELINES)) {
    const predicted = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, predict(text, find)]));
    console.log(row(name, scorer.score(gold, predicted)));
  }
}

/** What the command line says, as any other program would get it. */
function claimcheckPredictions(): Predictions {
  const args = [join('dist', 'cli.js'), 'check', '--format', 'json', '--fail-on', 'never', folder];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const { files } = JSON.parse(output) as { files: { path: string; claims: Prediction[] }[] };
  return Object.fromEntries(files.map(({ path, claims }) => [basename(path).replace(/\.(md|markdown)$/, ''), claims]));
}

function row(name: string, { overall: { span } }: Score): string {
  const figures = [span.precision, span.recall, span.f1].map((rate) => percent(rate).padStart(6));
  return `  ${name.padEnd(44)} ${figures.join(' ')}`;
}

function percent(rate: number | null): string {
  return rate === null ? '–' : (100 * rate).toFixed(1);
}

/** Wilson's score interval (1927) of a proportion, with its point estimate. */
function interval(successes: number, trials: number): string {
  if (trials === 0) return '–';
  const z = 1.96;
  const rate = successes / trials;
  const middle = (rate + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const half = (z / (1 + (z * z) / trials)) * Math.sqrt((rate * (1 - rate)) / trials + (z * z) / (4 * trials * trials));
  return `${percent(rate)} (${percent(middle - half)} to ${percent(middle + half)}, n = ${trials})`;
}
