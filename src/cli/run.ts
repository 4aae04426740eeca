import { analyze } from '../core/analyze';
import { version } from '../../package.json';
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
import { walk } from './walk';

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

/** Checks draft by draft, so that what is held does not grow with their number. */
async function check(options: CheckOptions, io: Io): Promise<number> {
  const reporter = REPORTERS[options.format](options, io);
  const ledgers = new LedgerReader(io.files);
  let code = CLEAN;
  const complain = (path: string, reason: string) => {
    io.complain(`claimcheck: ${printable(path)}: ${reason}.`);
    code = COULD_NOT_RUN;
  };
  io.print(reporter.begin());
  for await (const found of walk(options.paths, io.files)) {
    const { path } = found;
    const text = found.kind === 'draft' ? await readDraft(path, io) : { ok: false as const, reason: found.reason };
    if (!text.ok) {
      complain(path, text.reason);
      continue;
    }
    const ledger = await ledgers.read(path);
    if (ledger.kind === 'unreadable') complain(ledger.path, ledger.reason);
    const analysis = analyze(text.value, { ledger: ledger.kind === 'read' ? ledger.reading : null });
    io.print(reporter.draft({ path, analysis }));
    if (code === CLEAN && fails(analysis, options.failOn)) code = FAILED;
  }
  io.print(reporter.end());
  return code;
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
