import type { Span } from '../../text/span';

/** How a bibliography is written: BibTeX and BibLaTeX, or CSL items as JSON or YAML. */
export type BibliographyFormat = 'bibtex' | 'csl-json' | 'csl-yaml';

/** What look-up and completion need of an entry. `start` and `end` are those of the entry in the file's text. */
export interface BibliographyEntry extends Span {
  /** "vaswani2017" */
  readonly key: string;
  /** Plain words; empty where it has none. */
  readonly title: string;
  /** Name of the first author, "Vaswani et al." where there are more; empty where there is none. */
  readonly author: string;
  /** "2017", or empty. */
  readonly year: string;
  /** As `identityOf` has it; null where it has no address, DOI or arXiv id. */
  readonly identity: string | null;
  /** From 1. */
  readonly line: number;
  /** Of BibTeX: the `@string` names in it, and the key of the entry that it takes the rest from. */
  readonly macros: readonly string[];
  readonly parent: string | null;
}

/** An entry that cannot be read, or something else that is wrong with a file. What it is about is never touched. */
export interface BibliographyProblem extends Span {
  /** From 1. */
  readonly line: number;
  /** Without a full stop: "a comma is missing behind the field “title”". */
  readonly reason: string;
  /** The key of the entry, so that citing it is no second mistake; null where that cannot be read either. */
  readonly key: string | null;
  /** Whether programs may read the rest of the file otherwise because of it, so that nothing can be added safely. */
  readonly isFatal: boolean;
}

/** A bibliography file as it was read. Its text is kept: sources are read in full when they are asked for. */
export interface Bibliography {
  readonly format: BibliographyFormat;
  readonly text: string;
  /** In the order of the file; of entries with the same key the first. */
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  /** In the order of the file. */
  readonly problems: readonly BibliographyProblem[];
  /** The `@string` definitions of BibTeX, by name in lower case. */
  readonly macros: ReadonlyMap<string, Span>;
}

/** What a scanner finds, one after the other. */
export type BibliographyRecord =
  | { readonly kind: 'entry'; readonly entry: BibliographyEntry }
  | { readonly kind: 'problem'; readonly problem: BibliographyProblem }
  | { readonly kind: 'macro'; readonly name: string; readonly span: Span };

/** The format of a file by its name: "references.bib" is BibTeX; null for one that is no bibliography. */
export function bibliographyFormat(path: string): BibliographyFormat | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'bib' || ending === 'bibtex') return 'bibtex';
  if (ending === 'json') return 'csl-json';
  return ending === 'yaml' || ending === 'yml' ? 'csl-yaml' : null;
}
