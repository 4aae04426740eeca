import type { Definition, MarkdownDocument, Reference } from '../markdown/model';
import { identifySource } from './identify';
import { identityOf } from './identity';
import type { Source } from './source';
import { noteTitle } from './title';

/** What the text tells about the source that a reference leads to. */
export interface Referenced {
  /** As `identityOf` has it; "key:…" or "note:…" where there is no address. */
  readonly identity: string;
  /** Address; empty where there is none. */
  readonly url: string;
  /** The words of its footnote or link definition; null where it has none. */
  readonly definition: Definition | null;
}

/** Looks up, for one draft, what its references lead to. */
export class ReferenceReader {
  private readonly definitions: ReadonlyMap<string, Definition>;
  private readonly known = new Map<Reference, Referenced>();

  /** `stored` are the sources that citation keys name. */
  constructor(
    document: MarkdownDocument,
    private readonly stored: Readonly<Record<string, Source>>,
  ) {
    this.definitions = new Map(document.definitions.map((definition) => [placeOf(definition), definition]));
  }

  read(reference: Reference): Referenced {
    const known = this.known.get(reference) ?? this.lookUp(reference);
    this.known.set(reference, known);
    return known;
  }

  private lookUp(reference: Reference): Referenced {
    const { kind, target, label } = reference;
    if (kind === 'citation') {
      const source = this.stored[target];
      return { identity: identityOfStored(target, source), url: source?.URL ?? '', definition: null };
    }
    const place = placeOf({ kind: kind === 'link' ? 'link' : 'footnote', label: label ?? target });
    const definition = this.definitions.get(place) ?? null;
    const url = kind === 'link' ? target : (definition?.url ?? '');
    const known = identifySource(url)?.identity;
    return { identity: known ?? `note:${definition ? noteTitle(definition.text) : target}`, url, definition };
  }
}

/** The identity of a source of the ledger; one without an address is told apart by its words, else by its key. */
export function identityOfStored(key: string, source: Source | undefined): string {
  const identity = source && identityOf(source);
  return identity ?? (source?.title ? `note:${source.title.trim()}` : `key:${key}`);
}

function placeOf({ kind, label }: Pick<Definition, 'kind' | 'label'>): string {
  return `${kind} ${label}`;
}
