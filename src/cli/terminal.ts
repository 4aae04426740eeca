const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;
export type Colour = keyof typeof CODES;

const CONTROL = /\p{Cc}/gu;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Text that is safe to print: control characters, with which a draft could steer a terminal, become spaces. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ');
}

/** Text in a colour, where there are colours. */
export function paint(text: string, colour: Colour, colours: boolean): string {
  return colours ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}

/** How many columns a terminal gives to one code point: none to a combining mark, two to a Chinese character. */
export function columnsOf(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
