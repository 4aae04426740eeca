import type { Chunk } from './chunk';
import { NO_NOTES } from './chunkNotes';
import type { ChunkList } from './chunkList';
import { NO_DEFINITIONS, type DraftDefinitions } from './draftDefinitions';
import { checkDefinitions, checkReferences, type CheckOptions } from './findings/check';
import type { LocalFinding } from './findings/rule';
import { bracketed } from './markdown/labels';
import type { Definition } from './markdown/model';

/**
 * Keeps what is wrong with references and definitions. References are looked at where chunks changed, or the definitions of
 * labels in them; definitions all at once, when one of them or the use of one changed.
 */
export class DraftNotes {
  private definitions: DraftDefinitions = NO_DEFINITIONS;
  private checks: CheckOptions | null = null;
  /** The chunks that have something wrong with their definitions. */
  private noted: ReadonlyMap<Chunk, readonly LocalFinding[]> = new Map();

  /** Renews the notes of a list's chunks; `holdersOf` gives those that have a label in brackets. */
  update(
    list: ChunkList,
    definitions: DraftDefinitions,
    holdersOf: (label: string) => Iterable<Chunk>,
    checks: CheckOptions,
  ): void {
    const changed = definitions.labelsUnlike(this.definitions);
    for (const label of changed)
      for (const chunk of holdersOf(label)) if (chunk.missing.length > 0) list.touchChunk(chunk);
    if (definitions !== this.definitions || checks !== this.checks) this.noteDefinitions(list, definitions, checks);
    [this.definitions, this.checks] = [definitions, checks];
    const definitionOf = (kind: Definition['kind'], label: string) => definitions.of(kind, label)?.definition;
    for (let { from, to } = list.changed; from < to; from++) {
      const chunk = list.chunks[from] as Chunk;
      const ofReferences = checkReferences({ missing: chunk.missing, definitionOf }, checks);
      const ofDefinitions = this.noted.get(chunk) ?? NO_NOTES.ofDefinitions;
      const isNone = ofReferences.length === 0 && ofDefinitions.length === 0;
      chunk.notes = isNone ? NO_NOTES : { ofReferences, ofDefinitions };
    }
  }

  private noteDefinitions(list: ChunkList, { first, used }: DraftDefinitions, checks: CheckOptions): void {
    const definitions = first.map(({ definition }) => definition);
    const isUsed = (definition: Definition) => used.has(bracketed(definition));
    const chunkOf = new Map(first.map(({ chunk, definition }) => [definition, chunk]));
    const noted = new Map<Chunk, LocalFinding[]>();
    for (const finding of checkDefinitions({ definitions, isUsed }, checks)) {
      const chunk = finding.definition && chunkOf.get(finding.definition);
      if (!chunk) continue;
      const others = noted.get(chunk);
      if (others) others.push(finding);
      else noted.set(chunk, [finding]);
    }
    for (const chunk of new Set([...this.noted.keys(), ...noted.keys()]))
      if (!isSame(this.noted.get(chunk), noted.get(chunk))) list.touchChunk(chunk);
    this.noted = noted;
  }
}

function isSame(a: readonly LocalFinding[] = [], b: readonly LocalFinding[] = []): boolean {
  const isEqual = (one: LocalFinding, other: LocalFinding | undefined) =>
    one.code === other?.code && one.start === other.start && one.end === other.end && one.message === other.message;
  return a.length === b.length && a.every((finding, index) => isEqual(finding, b[index]));
}
