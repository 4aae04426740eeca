import type { Span } from '../text/span';
import { trimEndOf } from '../text/trimEnd';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '"': '"' };
/** Longer than this a bracket or quote is not one aside any more, or its end was forgotten. */
const LONGEST = 500;

/**
 * Stretches of text in brackets or quotes that stand in the middle of a sentence, so that a full stop inside does not
 * end it: `said: "It was cheap. It was fast," and left`. One that opens a sentence is a text of its own.
 */
export function quotedStretches(text: string): Span[] {
  const stretches: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const close = CLOSING[text.charAt(at)];
    const end = close === undefined ? -1 : closeOf(text, at, close);
    if (end === -1) {
      at++;
      continue;
    }
    if (isInSentence(text, at) || continues(text, end)) stretches.push({ start: at, end });
    at = end + 1;
  }
  return stretches;
}

/** Offset of the sign that closes what opens at `start`; -1 where none is near. */
function closeOf(text: string, start: number, close: string): number {
  const open = text.charAt(start);
  const limit = Math.min(text.length, start + LONGEST);
  let depth = 0;
  for (let at = start + 1; at < limit; at++) {
    const sign = text.charAt(at);
    if (sign === close) {
      if (depth === 0) return at;
      depth--;
    } else if (sign === open) depth++;
  }
  return -1;
}

/** Whether a sentence is under way where something opens: no full stop stands right before. */
function isInSentence(text: string, offset: number): boolean {
  const before = text.slice(0, offset).trimEnd();
  return before !== '' && !'.!?…'.includes(trimEndOf(before, '"”\')]').slice(-1) || ' ');
}

/** Whether the sentence goes on behind the closing sign: `…," he said` or `…" said Meta`. */
function continues(text: string, end: number): boolean {
  return text[end - 1] === ',' || /^.\s*(?:[,;:]|\p{Ll})/u.test(text.slice(end, end + 6));
}
