import { sentenceStarts } from './segment';

/** A full stop with a space behind, and one where the space was forgotten: "ended.The next". */
const CANDIDATE = /(?<![.!?…])[.!?…]+["'”’)\]»*_]*(?:\s+|(?=\p{Lu}))/gu;
/** Where there are such signs sentences may start at other places too: full stops without a blank, and line ends. */
const UNUSUAL = /[。！？\n\r\u2028\u2029]/;

/**
 * Offsets at which a sentence may start, in order. Intl.Segmenter is asked only where the signs of a text do not tell,
 * for it takes longer than all the rest; of what it finds elsewhere `endsSentence` lets nothing pass that is not here.
 */
export function candidates(text: string): readonly number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(CANDIDATE)) offsets.push(match.index + match[0].length);
  if (offsets.at(-1) === text.length) offsets.pop();
  if (!UNUSUAL.test(text)) return offsets;
  return [...new Set([...offsets, ...sentenceStarts(text)])].sort((a, b) => a - b);
}
