import type { Span } from '../text/span';
import { trimEndOf } from '../text/trimEnd';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '"': '"' };
const OPENING = /[([“"]/g;
/** Longer than this a bracket or quote is not one aside any more, or its end was forgotten. */
const LONGEST = 500;

/**
 * Stretches of text in brackets or quotes that stand in the middle of a sentence, so that a full stop inside does not
 * end it: `said: "It was cheap. It was fast," and left`. One that opens a sentence is a text of its own.
 */
export function quotedStretches(text: string): Span[] {
  const stretches: Span[] = [];
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const { index: start, 0: sign } = found;
    const end = closeOf(text, start, CLOSING[sign] ?? '');
    if (end === -1) continue;
    if (isInSentence(text, start) || continues(text, end)) stretches.push({ start, end });
    OPENING.lastIndex = end + 1;
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
