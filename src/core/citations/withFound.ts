import type { Unkeyed } from './key';
import type { Source } from './source';

/** What people write in a form, and what only Claimcheck says of a source. */
const OWN = new Set(['id', 'title', 'issued', 'author', 'custom']);

/**
 * The source with what was looked up of it: what it lacks is filled in, and what `replaced` names, by CSL-JSON's names, is
 * taken in the place of what it has. Title, date and authors stay: the person saw them in a form.
 */
export function withFound(source: Source, record: Unkeyed, replaced: readonly string[]): Source {
  const taken = Object.entries(record).filter(
    ([field]) => !OWN.has(field) && (source[field] === undefined || replaced.includes(field)),
  );
  return { ...source, ...Object.fromEntries(taken) };
}
