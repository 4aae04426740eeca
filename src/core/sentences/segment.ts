const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Code units that are segmented at once: V8 copies all of them for each break that it finds. */
const WINDOW = 1000;

/**
 * Offsets at which Intl.Segmenter starts a sentence, the first left out. They are those of the whole text, found in
 * stretches of it: whether a sentence starts somewhere depends on nothing behind the start of the next, so all starts
 * in a stretch hold but the last. https://www.unicode.org/reports/tr29/#Sentence_Boundary_Rules
 */
export function sentenceStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  let length = WINDOW;
  while (from < text.length) {
    const found = [...SEGMENTER.segment(text.slice(from, from + length))].map(({ index }) => from + index).slice(1);
    if (from + length >= text.length) return [...starts, ...found];
    const sure = found.slice(0, -1);
    // A sentence may be longer than a stretch.
    length = sure.length === 0 ? length * 2 : WINDOW;
    for (const start of sure) starts.push(start);
    from = sure.at(-1) ?? from;
  }
  return starts;
}
