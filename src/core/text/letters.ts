const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Whether a character of ASCII is a letter or a digit. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => Number(LETTER_OR_DIGIT.test(String.fromCharCode(code))));

/** How many code units the letter or digit at an offset of a text has; 0 where none stands there. */
export function letterAt(text: string, offset: number): 0 | 1 | 2 {
  const code = text.charCodeAt(offset);
  if (code < 128) return ASCII[code] === 1 ? 1 : 0;
  const point = text.codePointAt(offset) ?? 0;
  if (!LETTER_OR_DIGIT.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}
