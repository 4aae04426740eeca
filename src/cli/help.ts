import { FINDING_CODES } from '../core/findings/finding';
import { FORMATS } from './options';

/** What `--help` prints. */
export const HELP = `Checks Markdown drafts about AI for claims without a source.

Usage: claimcheck check [OPTION…] PATH…

PATH is a file, a folder (its .md and .markdown files, deep; dot-folders, node_modules and links are left out)
or - for standard input. The record beside a draft (draft.claims.json) is read where there is one.

Options:
  --format FORMAT    ${FORMATS.join(' or ')}; ${FORMATS[0]} when left out
  --fail-on CODES    Codes, with commas between them, that make the exit code 1; or never.
                     When left out, any warning or error does.
  --explain          List the quantities that are no claims too, and why they are none.
  --help, --version

Codes: ${Object.keys(FINDING_CODES).join(', ')}

Exit code: 0 nothing to fail on, 1 findings, 2 could not run, could not read everything,
or a folder has no drafts.
`;
