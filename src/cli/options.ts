import { parseArgs } from 'node:util';
import { FINDING_CODES, type FindingCode } from '../core/findings/finding';

/** The formats that there are. */
export const FORMATS = ['pretty', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** `claimcheck check` as asked for. */
export interface CheckOptions {
  readonly format: Format;
  /** Codes that make the exit code 1; null: any warning or error does. */
  readonly failOn: ReadonlySet<FindingCode> | null;
  /** Whether quantities that are no claims are listed too. */
  readonly explain: boolean;
  /** Files, folders and "-", as given; at least one. */
  readonly paths: readonly string[];
}

/** What the arguments ask for; `wrong` is one plain sentence on what is wrong with them. */
export type Request =
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const FLAGS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  explain: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const COMMANDS = ['check'];
const wrong = (message: string): Request => ({ kind: 'wrong', message });

const isCode = (text: string): text is FindingCode => Object.hasOwn(FINDING_CODES, text);

/** "never" and what stands between the commas: all that `--fail-on` was given. */
function failOnWords(text: string): readonly string[] {
  return text === 'never' ? [] : text.split(',').map((word) => word.trim());
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: FLAGS, strict: false, tokens: true });
}

/** The sentence about the first option that is unknown, lacks its value, or has one that it cannot take. */
function wrongOption(args: readonly string[]): string | null {
  for (const token of parse(args).tokens) {
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(FLAGS, token.name) ? FLAGS[token.name as keyof typeof FLAGS] : undefined;
    if (!flag) return `There is no option ${token.rawName}. See claimcheck --help.`;
    if (flag.type === 'string' && !token.value) return `${token.rawName} wants a value. See claimcheck --help.`;
    if (flag.type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value.`;
  }
  return null;
}

function readCheck(values: Values, paths: readonly string[]): Request {
  const format = FORMATS.find((name) => name === (values.format ?? 'pretty'));
  if (!format) return wrong(`There is no format "${String(values.format)}". There are ${FORMATS.join(' and ')}.`);
  const failOn = typeof values['fail-on'] === 'string' ? failOnWords(values['fail-on']) : null;
  const unknown = failOn?.find((word) => !isCode(word));
  if (unknown !== undefined) {
    const known = Object.keys(FINDING_CODES).join(', ');
    return wrong(`--fail-on does not know "${unknown}". It takes never, or some of ${known}.`);
  }
  if (paths.length === 0) return wrong('Say what to check: a file, a folder, or - for standard input.');
  return {
    kind: 'check',
    options: { format, failOn: failOn && new Set(failOn.filter(isCode)), explain: values.explain === true, paths },
  };
}

/** Reads the arguments after the program's name: `['check', '--format', 'json', 'draft.md']`. */
export function readRequest(args: readonly string[]): Request {
  const message = wrongOption(args);
  if (message !== null) return wrong(message);
  const { values, positionals } = parse(args);
  const [command, ...paths] = positionals;
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  if (command === 'check') return readCheck(values, paths);
  const known = `There is ${COMMANDS.join(', ')}. See claimcheck --help.`;
  return wrong(command === undefined ? `Say what to do. ${known}` : `There is no command "${command}". ${known}`);
}
