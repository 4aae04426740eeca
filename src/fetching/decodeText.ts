const BOMS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** Where a page says what its letters are, in its first bytes; the standard reads 1024, some pages say it later. */
const PRESCAN = 4096;
const META = /<meta\s[^>]+/gi;
const CHARSET = /charset\s*=[\s"']*([\w:.-]+)/i;
const XML = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)/;

/**
 * The text of an answer: by its byte order mark, the header, what the page says itself, as UTF-8 if it can be that, else
 * as Windows-1252, in which every byte is a letter. Names of no encoding are passed over; a wrong name gives odd letters
 * and no error. The mark is left out.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const mark = BOMS.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1];
  const header = CHARSET.exec(contentType)?.[1];
  const decoder = [mark, header, inPage(bytes)].map(decoderOf).find((known) => known !== null);
  if (!decoder) return asUtf8(bytes) ?? withLetters(new TextDecoder(WINDOWS).decode(bytes));
  const text = decoder.decode(bytes);
  return decoder.encoding === WINDOWS ? withLetters(text) : text;
}

const WINDOWS = 'windows-1252';

/** What Windows-1252 has from 0x80 to 0x9F. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const LETTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some versions of Node read Windows-1252 as Latin 1, in which curly quotes and dashes do not show. */
function withLetters(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => LETTERS.charAt(control.charCodeAt(0) - 0x80));
}

function inPage(bytes: Uint8Array): string | undefined {
  // Every byte is a letter here, and those that count are ASCII.
  const start = new TextDecoder(WINDOWS).decode(bytes.subarray(0, PRESCAN));
  const metas = start.match(META) ?? [];
  const label = [XML.exec(start), ...metas.map((meta) => CHARSET.exec(meta))].find((said) => said)?.[1];
  // A page that can be read so far is not UTF-16, whatever it says.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderOf(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Null when it is not UTF-8; a letter that is cut off at the end does not count. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
