/** Endings of file names that VS Code takes for Markdown, the usual ones first. */
const ENDINGS = ['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdwn', '.mdtxt', '.mdtext', '.workbook'];

const LEDGER_ENDING = '.claims.json';

/**
 * File name of the ledger of a draft: "draft.claims.json" for "draft.md". Of two drafts that would own one name,
 * "draft.md" has it and "draft.markdown" gets "draft.markdown.claims.json", unless the ledger that is there names the
 * other as its draft (`owner`, its field `draft`). `siblings` are the names of files in the folder, the draft's may be
 * among them.
 */
export function ledgerName(draft: string, siblings: readonly string[], owner: string | null = null): string {
  const { stem, rank } = split(draft);
  if (rank < 0) return draft + LEDGER_ENDING;
  const rivals = siblings.filter((name) => name !== draft && isSame(split(name).stem, stem) && split(name).rank >= 0);
  const isOwner = owner !== null && owner === draft;
  const isForeign = owner !== null && rivals.includes(owner);
  const isFirst = rivals.every((name) => isBefore(draft, name));
  return `${isOwner || (isFirst && !isForeign) ? stem : draft}${LEDGER_ENDING}`;
}

/** Whether a file is called as Markdown files are. */
export function hasMarkdownName(name: string): boolean {
  return split(name).rank >= 0;
}

/** The file that a ledger is written to before it is moved to its place: ".draft.claims.json.tmp" beside it. */
export function temporaryPath(path: string): string {
  return beside(path, (name) => `.${name}.tmp`);
}

/** Where a ledger that cannot be read is kept when its last complete text takes its place. */
export function brokenPath(path: string): string {
  return beside(path, (name) => `${name}.broken`);
}

/** Another name in the same folder; for paths of any system and for addresses, whose query stays. */
function beside(path: string, rename: (name: string) => string): string {
  const query = /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? (/[?#]/.exec(path)?.index ?? path.length) : path.length;
  const start = Math.max(path.lastIndexOf('/', query - 1), path.lastIndexOf('\\', query - 1)) + 1;
  return path.slice(0, start) + rename(path.slice(start, query)) + path.slice(query);
}

function split(name: string): { readonly stem: string; readonly rank: number } {
  const rank = ENDINGS.findIndex((ending) => name.toLowerCase().endsWith(ending) && name.length > ending.length);
  return { stem: name.slice(0, name.length - (ENDINGS[rank]?.length ?? 0)), rank };
}

/** File systems may not tell capitals from small letters, so neither do owners. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isBefore(a: string, b: string): boolean {
  const difference = split(a).rank - split(b).rank;
  return difference < 0 || (difference === 0 && a < b);
}
