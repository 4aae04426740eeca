import type { Analysis } from '../../src/core/analysis';
import { createDocument } from '../../src/core/document';
import type { LocalFinding } from '../../src/core/findings/check';
import { FindingChoice } from '../../src/core/shownFindings';
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
/** As many as VS Code shows of one file. */
const MAX_DIAGNOSTICS = 1000;

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
  const show = asEditorsShow();
  show(draft.analysis());
  return Array.from({ length: times + WARM_UP }, (_, index) => {
    const change = edit(index, length);
    length += change.text.length;
    const start = performance.now();
    draft.update([change]);
    show(draft.analysis());
    return performance.now() - start;
  }).slice(WARM_UP);
}

/** Chooses the findings that an editor shows, and reads those that it has to make something of anew. */
function asEditorsShow(): (analysis: Analysis) => number {
  const choice = new FindingChoice(MAX_DIAGNOSTICS);
  const seen = new WeakSet<readonly LocalFinding[]>();
  return ({ layout }) => {
    let length = 0;
    for (const findings of layout ? choice.of(layout) : []) {
      if (seen.has(findings)) continue;
      seen.add(findings);
      for (const { message } of findings) length += message.length;
    }
    return length;
  };
}
