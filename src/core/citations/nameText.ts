import { quoted } from './nameParts';
import type { CslName } from './source';

/** What stands behind a second comma without quotation marks. */
export const SUFFIX = /^(?:jr|sr|[ivx]{1,5}|esq|phd|md)\.?$/i;

/**
 * Names as one line that people can edit: "Beethoven, Ludwig van; King, Martin Luther, Jr.; OpenAI". Commas part family
 * name, given names and suffix; a name without one stands for itself, as those of organisations do, and one that has
 * commas of its own is in quotation marks: "\"Acme, Inc.\"". Names without words are left out.
 */
export function namesText(names: readonly CslName[]): string {
  return names
    .map(nameText)
    .filter((name) => name !== '')
    .join('; ');
}

/** One of them: "Beethoven, Ludwig van"; empty for a name without words. */
export function nameText(name: CslName): string {
  const literal = words(name.literal);
  if (literal !== '') return part(literal);
  const family = words(name['non-dropping-particle'], name.family);
  const given = words(name.given, name['dropping-particle']);
  const suffix = words(name.suffix);
  if (family === '' && given === '' && suffix === '') return '';
  const behind = suffix === '' ? '' : `, ${SUFFIX.test(suffix) ? suffix : quoted(suffix)}`;
  // The comma alone tells that "Plato," is a person.
  return given === '' ? `${part(family)},${behind && ` ${behind}`}` : `${part(family)}, ${part(given)}${behind}`;
}

/** A part of a name, in quotation marks where it would fall apart. */
function part(text: string): string {
  return /[,;]|^"/.test(text) ? quoted(text) : text;
}

function words(...texts: readonly (string | undefined)[]): string {
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
