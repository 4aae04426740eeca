import type { MarkdownDocument } from './model';

/** `lang: de-CH`, `lang: "de"`, `language = 'fr'` at the top level of YAML or TOML. */
const LANGUAGE =
  /^lang(?:uage)?[ \t]{0,8}[:=][ \t]{0,8}["']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3})["']?[ \t]{0,8}(?:#.*)?$/m;

/** The language that a draft says it is in, as a BCP 47 tag: "de-CH"; null where it says none. */
export function draftLanguage({ frontMatter }: Pick<MarkdownDocument, 'frontMatter'>): string | null {
  const tag = frontMatter && LANGUAGE.exec(frontMatter.text)?.[1];
  return tag ? tag.replaceAll('_', '-') : null;
}
