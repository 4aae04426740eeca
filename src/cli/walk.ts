import { attempt } from './attempt';
import type { Entry, FileSystem } from './io';

/** A draft to check by its path as shown, or a path that could not be followed and why. */
export type Found =
  | { readonly kind: 'draft'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

const DRAFT = /\.(?:md|markdown)$/i;

function isWanted({ name, kind }: Entry): boolean {
  return kind === 'folder' ? !name.startsWith('.') && name !== 'node_modules' : kind === 'file' && DRAFT.test(name);
}

/** Sorting a folder by its name with the slash gives the whole paths in byte order: "a.md" before "a/b.md". */
function inByteOrder(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => ({
    entry,
    key: Buffer.from(entry.kind === 'folder' ? `${entry.name}/` : entry.name),
  }));
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry);
}

async function* walkFolder(folder: string, files: FileSystem): AsyncGenerator<Found> {
  const entries = await attempt(() => files.list(folder));
  if (!entries.ok) {
    yield { kind: 'unreadable', path: folder, reason: entries.reason };
    return;
  }
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  for (const entry of inByteOrder(entries.value.filter(isWanted))) {
    if (entry.kind === 'folder') yield* walkFolder(base + entry.name, files);
    else yield { kind: 'draft', path: base + entry.name };
  }
}

/** A folder that was named: one in which there is nothing to check was named by mistake. */
async function* walkGiven(folder: string, files: FileSystem): AsyncGenerator<Found> {
  let isEmpty = true;
  for await (const found of walkFolder(folder, files)) {
    isEmpty = false;
    yield found;
  }
  if (isEmpty) yield { kind: 'unreadable', path: folder, reason: 'there are no .md or .markdown files in it' };
}

/**
 * The drafts that the paths stand for, one by one: a file as it is, of a folder its .md and .markdown files, deep,
 * without dot-folders, node_modules and links.
 */
export async function* walk(paths: readonly string[], files: FileSystem): AsyncGenerator<Found> {
  for (const path of paths) {
    const kind = path === '-' ? ({ ok: true, value: 'file' } as const) : await attempt(() => files.kindOf(path));
    if (!kind.ok) yield { kind: 'unreadable', path, reason: kind.reason };
    else if (kind.value === 'folder') yield* walkGiven(path, files);
    else yield { kind: 'draft', path };
  }
}
