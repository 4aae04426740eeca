import { version } from '../../package.json';
import { inThisThread, type Analyzer, type ReportedAnalysis } from './analyzer';
import { attempt, type Outcome } from './attempt';
import { decode } from './decode';
import { HELP } from './help';
import type { Io } from './io';
import { jsonReporter } from './json';
import { LedgerReader } from './ledgerBeside';
import { readRequest, type CheckOptions, type Format } from './options';
import { prettyReporter } from './pretty';
import { fails, type Reporter } from './report';
import { printable } from './terminal';
import { walk, type Found } from './walk';

const CLEAN = 0;
const FAILED = 1;
const COULD_NOT_RUN = 2;

const REPORTERS: Readonly<Record<Format, (options: CheckOptions, io: Io) => Reporter>> = {
  pretty: ({ explain }, io) => prettyReporter(explain, io.colours),
  json: ({ explain }) => jsonReporter(explain),
};

async function readDraft(path: string, io: Io): Promise<Outcome<string>> {
  const bytes = await attempt(() => (path === '-' ? io.readInput() : io.files.read(path)));
  return bytes.ok ? decode(bytes.value) : bytes;
}

/** So many drafts are analysed in this thread before it pays to start others. */
const FEW = 12;

/** A draft as far as it is checked, or why it is not. */
interface Checked {
  readonly path: string;
  readonly analysis: ReportedAnalysis | null;
  /** What could not be read, and why. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

/** Checks draft by draft, some at a time and all in order, so that what is held does not grow with their number. */
async function check(options: CheckOptions, io: Io): Promise<number> {
  const reporter = REPORTERS[options.format](options, io);
  let code = CLEAN;
  const report = ({ path, analysis, problems }: Checked) => {
    for (const problem of problems) {
      io.complain(`claimcheck: ${printable(problem.path)}: ${problem.reason}.`);
      code = COULD_NOT_RUN;
    }
    if (!analysis) return;
    io.print(reporter.draft({ path, analysis }));
    if (code === CLEAN && fails(analysis, options.failOn)) code = FAILED;
  };
  io.print(reporter.begin());
  for await (const checked of inOrder(options, io)) report(checked);
  io.print(reporter.end());
  return code;
}

async function* inOrder(options: CheckOptions, io: Io): AsyncGenerator<Checked> {
  const ledgers = new LedgerReader(io.files);
  let analyzer = inThisThread;
  let count = 0;
  const running: Promise<Checked>[] = [];
  for await (const found of walk(options.paths, io.files)) {
    if (++count === FEW && io.startWorkers) analyzer = io.startWorkers();
    running.push(checkOne(found, io, ledgers, analyzer));
    while (running.length >= analyzer.width) yield (await running.shift()) as Checked;
  }
  for (const checked of running) yield await checked;
  await analyzer.close();
}

async function checkOne(found: Found, io: Io, ledgers: LedgerReader, analyzer: Analyzer): Promise<Checked> {
  const { path } = found;
  const text = found.kind === 'draft' ? await readDraft(path, io) : { ok: false as const, reason: found.reason };
  if (!text.ok) return { path, analysis: null, problems: [{ path, reason: text.reason }] };
  const ledger = await ledgers.read(path);
  const problems = ledger.kind === 'unreadable' ? [ledger] : [];
  const analysis = await analyzer.analyze(text.value, ledger.kind === 'read' ? ledger.reading : null);
  return { path, analysis, problems };
}

/** Runs the program: arguments after its name in, exit code out. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const request = readRequest(args);
  switch (request.kind) {
    case 'check':
      return check(request.options, io);
    case 'help':
      io.print(HELP);
      return CLEAN;
    case 'version':
      io.print(`${version}\n`);
      return CLEAN;
    case 'wrong':
      io.complain(`claimcheck: ${request.message}`);
      return COULD_NOT_RUN;
  }
}
