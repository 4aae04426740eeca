import { createDocument } from '../../src/core/document';
import type { TextEdit } from '../../src/core/text/edit';
import { makeList } from './draft';

/** Milliseconds of each kind of edit, one number for each time that it was made. */
export interface Keystrokes {
  readonly middle: readonly number[];
  readonly start: readonly number[];
  readonly list: readonly number[];
  readonly definition: readonly number[];
}

const WARM_UP = 20;

/** Types into an open draft; each time counts until the findings are there, as an editor shows them. */
export function typeInto(text: string, times: number): Keystrokes {
  const half = text.indexOf('\n\n', text.length / 2) + 2;
  const withList = `${text.slice(0, half)}${makeList(1000)}\n\n${text.slice(half)}`;
  return {
    middle: typeAt(text, text.indexOf(' ', text.length / 2), times),
    start: typeAt(text, text.indexOf(' ', 40), times),
    list: typeAt(withList, withList.indexOf(' used', half + 20_000), Math.min(times, 7)),
    definition: measure(text, times, (index, length) => ({
      start: length,
      end: length,
      text: `\n\n[d${index}]: /${index}\n`,
    })),
  };
}

function typeAt(text: string, at: number, times: number): readonly number[] {
  return measure(text, times, (index) => ({ start: at + index, end: at + index, text: 'one word '.charAt(index % 9) }));
}

function measure(text: string, times: number, edit: (index: number, length: number) => TextEdit): readonly number[] {
  let made = 0;
  let { length } = text;
  const draft = createDocument(text, { newId: () => String(made++) });
  void draft.analysis().findings;
  return Array.from({ length: times + WARM_UP }, (_, index) => {
    const change = edit(index, length);
    length += change.text.length;
    const start = performance.now();
    draft.update([change]);
    void draft.analysis().findings;
    return performance.now() - start;
  }).slice(WARM_UP);
}
