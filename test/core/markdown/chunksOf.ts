import { cutChunks } from '../../../src/core/markdown/chunks';

/** The chunks of a draft as texts. */
export function chunksOf(source: string): readonly string[] {
  const { starts } = cutChunks(source, true);
  return starts.map((start, index) => source.slice(start, starts[index + 1]));
}
