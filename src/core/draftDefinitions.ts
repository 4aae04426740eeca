import type { Chunk } from './chunk';
import { bracketed } from './markdown/labels';
import type { Definition } from './markdown/model';

/** A definition in a chunk; its offsets are the chunk's. */
export interface DefinitionPlace {
  readonly chunk: Chunk;
  readonly definition: Definition;
}

/** The definitions of a draft at one time, and which of them are used. */
export class DraftDefinitions {
  /** The first of each label, as CommonMark resolves them, in order. */
  readonly first: readonly DefinitionPlace[];
  /** The labels in brackets that matter: those of definitions that are used. */
  readonly used: ReadonlySet<string>;
  /** Those that anything defines. */
  readonly labels: ReadonlySet<string>;
  private readonly byKey = new Map<string, DefinitionPlace>();

  constructor(all: readonly DefinitionPlace[], isUsed: (label: string) => boolean) {
    const again: Definition[] = [];
    for (const place of all) {
      const key = keyOf(place.definition);
      if (this.byKey.has(key)) again.push(place.definition);
      else this.byKey.set(key, place);
    }
    this.first = [...this.byKey.values()];
    this.labels = new Set(this.first.map(({ definition }) => bracketed(definition)));
    // A definition that is one of a label for the second time uses it, for it stands in brackets and defines nothing.
    this.used = new Set([...[...this.labels].filter(isUsed), ...again.map(bracketed)]);
  }

  /** The definition of a label. */
  of(kind: Definition['kind'], label: string): DefinitionPlace | undefined {
    return this.byKey.get(keyOf({ kind, label }));
  }

  /** The labels, in brackets, that this and an earlier state define as differently as a reference to them can tell. */
  labelsUnlike(before: DraftDefinitions): ReadonlySet<string> {
    const labels = new Set<string>();
    for (const [a, b] of [
      [this, before],
      [before, this],
    ] as const) {
      for (const { definition } of a.first) {
        const other = b.of(definition.kind, definition.label)?.definition;
        if (definition.blank === other?.blank && definition.rawLabel === other.rawLabel) continue;
        // "[^1]" is looked for among the links as well, and the other way round.
        labels.add(definition.label).add(`^${definition.label}`);
      }
    }
    return labels;
  }
}

/** A draft without any. */
export const NO_DEFINITIONS = new DraftDefinitions([], () => false);

function keyOf({ kind, label }: Pick<Definition, 'kind' | 'label'>): string {
  return `${kind} ${label}`;
}
