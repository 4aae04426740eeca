import type { Marked } from '../claims/marked';
import type { Span } from '../text/span';
import type { Attribution } from './attribution';
import { clausesOf } from './clauses';
import { findNamedSources } from './namedSources';
import { findPhraseCues } from './phraseCues';
import { findVerbCues } from './verbCues';

/** The links and the code of a sentence, each in order and apart. */
export type SentenceMarks = Pick<Marked, 'link' | 'code'>;

/**
 * Who says what in a sentence, in whatever words: by a reporting verb ("DeepSeek claims"), a phrase ("according to
 * Meta", "in a study of 69 students") or a name in brackets behind it. Nobody, for what somebody merely does ("X
 * raised"), for "we" and "I", and for "reportedly".
 */
export function findAttributions(text: string, sentence: Span, { link, code }: SentenceMarks): Attribution[] {
  const handles = handlesAmong(text, [...link, ...code]);
  return clausesOf(text, sentence).flatMap((clause) => [
    ...findVerbCues(clause, handles),
    ...findPhraseCues(clause),
    ...findNamedSources(clause, link),
  ]);
}

/** Of links and code those that show a social handle, in order: `@karpathy`, `[scaling01](…)`. */
function handlesAmong(text: string, spans: readonly Span[]): Span[] {
  return spans
    .filter(({ start, end }) => {
      const shown = text.slice(start, end);
      return /^@?[\w.]+$/.test(shown) && /[@\d_]/.test(shown);
    })
    .sort((a, b) => a.start - b.start);
}
