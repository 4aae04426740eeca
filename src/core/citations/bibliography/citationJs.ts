import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { sourceSchema } from '../sourceSchema';
import type { Source } from '../source';

/** The name of BibLaTeX, which takes BibTeX in, among the formats of Citation.js. */
const FORMAT = '@biblatex/text';

/** CSL allows these in titles; they are markup, not words: "<i>E. coli</i>". */
const TAGS = /<(i|b|sup|sub|sc|span)(?: [^<>]{0,80})?>([^<>]*)<\/\1>/g;

/**
 * Reads BibTeX entries into CSL-JSON items, `@string` definitions and cross-references among them resolved; empty when
 * Citation.js cannot read them. Nothing is fetched: a text is handed over with its format named.
 */
export function parseBibtex(text: string): readonly Source[] {
  try {
    const items: readonly unknown[] = plugins.input.chain(text, { forceType: FORMAT, generateGraph: false });
    return items.flatMap((item) => {
      const read = sourceSchema.safeParse(item);
      return read.success ? [withoutTags(read.data)] : [];
    });
  } catch {
    return [];
  }
}

/** The item without the library's copy of its key, and its title as words. */
function withoutTags(item: Source): Source {
  const { id, type, title } = item;
  const source = {
    ...Object.fromEntries(Object.entries(item).filter(([field]) => field !== 'citation-key')),
    id,
    type,
  };
  return title?.includes('<') ? { ...source, title: title.replace(TAGS, '$2').replace(TAGS, '$2') } : source;
}
