import * as z from 'zod';
import type { MarkdownDocument } from '../../markdown/model';
import type { Source } from '../source';
import { readCslItem } from './cslItem';
import { readYaml } from './cslYamlScan';

/** What a draft says of its bibliography. */
export interface BibliographyDeclaration {
  /** Paths from the draft's folder, or addresses, as written and in their order: "references.bib". */
  readonly files: readonly string[];
  /** The items that stand in the draft itself under `references:`. */
  readonly items: readonly Source[];
  /** Whether the front matter is YAML that can be read; where not, files may be missing here. */
  readonly isReadable: boolean;
}

/** `a.bib`, `[a.bib, b.json]`, or several under names of their own. */
const filesSchema = z
  .union([
    z.string().transform((file) => [file]),
    z.array(z.string()),
    z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((named) => Object.values(named).flat()),
  ])
  .catch([]);

/** Settings of one output format, as Quarto has them; "default" is none. */
const formatSchema = z.looseObject({ bibliography: filesSchema.optional() }).catch({});

const matterSchema = z.looseObject({
  bibliography: filesSchema.optional(),
  references: z.array(z.unknown()).catch([]).optional(),
  format: z.record(z.string(), formatSchema).catch({}).optional(),
});

const NOTHING: BibliographyDeclaration = { files: [], items: [], isReadable: true };

/**
 * Reads `bibliography:` and `references:` from the front matter, as Pandoc and Quarto have them: a path or a list of
 * paths, at the top or for an output format. Front matter in TOML declares nothing.
 */
export function readDeclaration({ frontMatter, source }: MarkdownDocument): BibliographyDeclaration {
  const mentions = frontMatter && /bibliography|references/.test(frontMatter.text);
  if (!mentions || source.startsWith('+++', frontMatter.span.start)) return NOTHING;
  const read = matterSchema.safeParse(readYaml(frontMatter.text));
  if (!read.success) return { ...NOTHING, isReadable: false };
  const { bibliography = [], references = [], format = {} } = read.data;
  const files = [...bibliography, ...Object.values(format).flatMap((settings) => settings.bibliography ?? [])];
  const items = references.map(readCslItem).filter((item) => typeof item !== 'string');
  return { files: [...new Set(files.filter((file) => file !== ''))], items, isReadable: true };
}
