import { partsOfNames, type NamePart } from './nameParts';
import { nameText, SUFFIX } from './nameText';
import { readName } from './readNames';

/**
 * What is wrong with a line of names, as one sentence with what to do: "Lovelace, Ada, Babbage" has a suffix that is
 * none. Null when all is well; names that stood in `before`, the line as it was found, are not the writer's to mend.
 */
export function nameProblem(text: string, before: string): string | null {
  const found = new Set(partsOfNames(before).map(written));
  for (const parts of partsOfNames(text)) {
    const problem = found.has(written(parts)) ? null : problemOf(parts);
    if (problem !== null) return problem;
  }
  return null;
}

function problemOf(parts: readonly NamePart[]): string | null {
  const [first, , third, fourth] = parts;
  const name = parts.map(({ text }) => text).join(', ');
  if (parts.some((part) => isOpen(part))) return `“${name}” opens a quotation mark that is not closed: close it.`;
  if (fourth) return `“${name}” has too many commas: write “Family, Given; Family, Given”.`;
  if (third && third.text !== '' && !third.isQuoted && !SUFFIX.test(third.text)) {
    return `“${third.text}” is no suffix such as Jr. or III: put a semicolon between names.`;
  }
  const isRest = parts.length === 1 && first && !first.isQuoted && /^(?:et al\.?|and others|others)$/i.test(first.text);
  return isRest ? `“${name}” is nobody’s name: leave it out, for long lists are shortened where they are cited.` : null;
}

/** "\"Acme" without a second mark behind it; the one of "\"Al\" Yankovic" is closed. */
function isOpen({ text, isQuoted }: NamePart): boolean {
  return !isQuoted && text.startsWith('"') && !text.includes('"', 1);
}

function written(parts: readonly NamePart[]): string {
  return nameText(readName(parts));
}
