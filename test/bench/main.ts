// Usage: npm run bench -- [FOLDER] [--json FILE] [--sizes 100KB,1MB]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeDraft, readDrafts } from './draft';
import { typeInto } from './keystrokes';
import { TOOLS, type Tool } from './tools';

const SIZES: Readonly<Record<string, number>> = {
  '10KB': 10_000,
  '100KB': 100_000,
  '1MB': 1_000_000,
  '5MB': 5_000_000,
};
const SEED = 20_261_123;
/** How often each tool reads a text, unless that takes too long. */
const RUNS = 7;
const LONGEST_MS = 60_000;
/** How much each tool reads before times count, in UTF-16 code units, and how often and how long at most. */
const WARM_UP = 2_000_000;
const MOST_WARM_UPS = 100;
const LONGEST_WARM_UP_MS = 5000;
/** A tool that would need longer than this for one text is left out. */
const HOPELESS_MS = 60_000;

type Row = Record<string, number>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    sizes: { type: 'string' },
    memory: { type: 'string' },
    only: { type: 'string' },
  },
});
const textOf = (size: string): string => {
  const length = SIZES[size] ?? 0;
  return positionals[0] ? readDrafts(positionals[0], length) : makeDraft(length, SEED);
};

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
}

const rounded = (milliseconds: number) => Number(milliseconds.toPrecision(3));

/** Each tool once, ready to read. */
async function loaded(tools: readonly string[]): Promise<ReadonlyMap<string, Tool>> {
  const all = new Map<string, Tool>();
  for (const tool of tools) {
    const load = TOOLS[tool];
    if (load) all.set(tool, await load());
  }
  return all;
}

const sumOf = (times: readonly number[]) => times.reduce((sum, one) => sum + one, 0);

/**
 * How long each tool takes for a text; they take turns, so that what else the machine does is shared fairly. Each reads
 * two megabytes first, for JavaScript that was just loaded runs several times slower than what an editor runs all day.
 */
async function coldTimes(text: string, tools: readonly string[]): Promise<Map<string, number[]>> {
  const readers = await loaded(tools);
  const warmUps = Math.min(MOST_WARM_UPS, Math.floor(WARM_UP / text.length));
  const times = new Map<string, number[]>(tools.map((tool) => [tool, []]));
  for (let round = 0; round < warmUps + RUNS; round++) {
    for (const tool of tools) {
      const before = times.get(tool) ?? [];
      if (sumOf(before) > (round < warmUps ? LONGEST_WARM_UP_MS : LONGEST_MS)) continue;
      const start = performance.now();
      await readers.get(tool)?.(text);
      before.push(performance.now() - start);
    }
    if (round === warmUps - 1) for (const tool of tools) times.set(tool, []);
  }
  return times;
}

/** What this program prints in a process of its own: there no tool pays for the memory of another. */
function apart(size: string, ...task: readonly string[]): string {
  const args = [process.argv[1] ?? '', ...positionals, ...task, '--sizes', size];
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

/** Which tools take turns in one process: those whose ratio matters most. */
function groupsOf(tools: readonly string[]): readonly (readonly string[])[] {
  const together: readonly string[] = tools.filter((tool) => tool === 'claimcheck' || tool === 'remark');
  return [together, ...tools.filter((tool) => !together.includes(tool)).map((tool) => [tool])];
}

function measure(size: string, tools: readonly string[]): Record<string, Row> {
  const text = textOf(size);
  const rows: Record<string, Row> = {};
  for (const group of groupsOf(tools)) {
    const cold = JSON.parse(apart(size, '--only', group.join(','))) as Record<string, number[]>;
    for (const [tool, times] of Object.entries(cold)) {
      const whole = rounded(median(times));
      const memory = Number(apart(size, '--memory', tool));
      rows[tool] = { cold_ms: whole, keystroke_ms: whole, runs: times.length, rss_mb: memory };
    }
  }
  const { middle, start, list, definition } = typeInto(text, 50);
  const own = {
    keystroke_ms: rounded(median(middle)),
    start_ms: rounded(median(start)),
    list_ms: rounded(median(list)),
    definition_ms: rounded(median(definition)),
  };
  rows['claimcheck'] = { ...rows['claimcheck'], ...own };
  return rows;
}

function print(size: string, rows: Record<string, Row>): void {
  const remark = rows['remark']?.['cold_ms'] ?? NaN;
  const columns = ['cold_ms', 'keystroke_ms', 'start_ms', 'list_ms', 'definition_ms', 'rss_mb', 'runs'];
  for (const [tool, row] of Object.entries(rows)) {
    const cells = columns.map((column) => String(row[column] ?? '–').padStart(column.length));
    const ratio = ((row['cold_ms'] ?? NaN) / remark).toFixed(2);
    console.log([size.padEnd(6), tool.padEnd(16), ...cells, ratio.padStart(8)].join(' | '));
  }
}

async function main(): Promise<void> {
  if (values.memory) {
    const read = await TOOLS[values.memory]?.();
    await read?.(textOf(values.sizes ?? ''));
    process.stdout.write(String(Math.round(process.memoryUsage.rss() / 1_000_000)));
    return;
  }
  if (values.only) {
    const times = await coldTimes(textOf(values.sizes ?? ''), values.only.split(','));
    process.stdout.write(JSON.stringify(Object.fromEntries(times)));
    return;
  }
  console.log(
    `size   | tool             | cold_ms | keystroke_ms | start_ms | list_ms | definition_ms | rss_mb | runs | × remark`,
  );
  const results: Record<string, Record<string, Row>> = {};
  let tools = Object.keys(TOOLS);
  for (const size of values.sizes?.split(',') ?? Object.keys(SIZES)) {
    const rows = measure(size, tools);
    results[size] = rows;
    print(size, rows);
    tools = tools.filter((tool) => tool === 'remark' || (rows[tool]?.['cold_ms'] ?? 0) * 10 < HOPELESS_MS);
    if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  }
}

await main();
process.exit(0);
