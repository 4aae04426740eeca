import type { Mark } from '../markdown/model';
import type { Span } from '../text/span';
import type { Attribution } from './attribution';
import { clausesOf } from './clauses';
import { findNamedSources } from './namedSources';
import { findPhraseCues } from './phraseCues';
import { findVerbCues } from './verbCues';

/**
 * Who says what in a sentence, in whatever words: by a reporting verb ("DeepSeek claims"), a phrase ("according to
 * Meta", "in a study of 69 students") or a name in brackets behind it. Nobody, for what somebody merely does ("X
 * raised"), for "we" and "I", and for "reportedly".
 */
export function findAttributions(text: string, sentence: Span, marks: readonly Mark[]): Attribution[] {
  const handles = handlesAmong(text, marks);
  return clausesOf(text, sentence).flatMap((clause) => [
    ...findVerbCues(clause, handles),
    ...findPhraseCues(clause),
    ...findNamedSources(clause, marks),
  ]);
}

/** Links and code that show a social handle: `@karpathy`, `[scaling01](…)`. */
function handlesAmong(text: string, marks: readonly Mark[]): Span[] {
  return marks
    .filter(({ kind }) => kind === 'link' || kind === 'code')
    .map(({ prose }) => prose)
    .filter(({ start, end }) => {
      const shown = text.slice(start, end);
      return /^@?[\w.]+$/.test(shown) && /[@\d_]/.test(shown);
    });
}
