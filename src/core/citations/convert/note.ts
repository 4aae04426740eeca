import type { Definition } from '../../markdown/model';
import { definitionText } from '../definitions';
import { shownDate, writtenDate } from '../date';
import { identifySource } from '../identify';
import { identityOf } from '../identity';
import { FOOTNOTE_FORMATS, type Source } from '../source';

/** Words that a note may have around the data of its source without saying anything of its own. */
const EMPTY_WORDS = new Set(
  (
    'a accessed al an and as at available by com dated doi et from https http in last n d nd no date of on online p pdf ' +
    'published report retrieved see source the to url via vol www arxiv preprint'
  ).split(' '),
);

/** Whether a footnote gives its source and nothing besides: nothing is lost when the source takes its place. */
export function isPlainNote(definition: Definition, text: string, source: Source): boolean {
  const written = text.slice(definition.span.start, definition.span.end).trimEnd();
  const { kind, rawLabel, url } = definition;
  if (FOOTNOTE_FORMATS.some((format) => definitionText(kind, rawLabel, source, format) === written)) return true;
  const identity = identityOf(source);
  // Two paragraphs are more than a source, and so is a source that only shares its words.
  if (identity === null || url === null || identifySource(url)?.identity !== identity || /\n\s*\n/.test(written))
    return false;
  const known = new Set(wordsOf(fieldsOf(source)));
  return wordsOf(definition.text.replaceAll(url, ' ')).every((word) => known.has(word) || EMPTY_WORDS.has(word));
}

/** All that a record says of its source. */
function fieldsOf(source: Source): string {
  const names = [...(source.author ?? []), ...(source.editor ?? [])].flatMap(
    ({ family, given, literal, suffix, ...particles }) => [
      ...[family, given, literal, suffix],
      ...[particles['non-dropping-particle'], particles['dropping-particle']],
    ],
  );
  const dates = [source.issued, source.accessed].flatMap((date) => [shownDate(date), writtenDate(date)]);
  const { title, publisher, DOI: doi, URL: url, number, archive } = source;
  return [title, source['container-title'], publisher, doi, url, number, archive, ...names, ...dates].join(' ');
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
