import type { Analysis } from '../../src/core/analysis';
import { createDocument } from '../../src/core/document';
import type { LocalFinding } from '../../src/core/findings/rule';
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

/**
 * Keystrokes before times count, still a tenth of the two megabytes that each tool reads before its own times do; fewer in
 * a long list, where each takes long.
 */
const WARM_UP = 400;
const WARM_UP_IN_LIST = 20;
/** And of definitions, which make the draft longer. */
const WARM_UP_DEFINITIONS = 80;
/** After so many the words that were typed are taken out again, so that the text that is typed into stays as long as it was. */
const TYPED = 40;
/** What is typed into in the middle of a draft, of whichever length, so that the same is done each time. */
const PARAGRAPH = [
  'The lab says that the run cost $4 million and took nine weeks on 2,000 accelerators, a third of what the run before it',
  'needed ([report](https://example.org/run)). Its model has 90 billion parameters, scores 71.5% on MMLU and answers at 120',
  'tokens a second, twice as fast as the old one. Two people who saw the bill speak of $6 million, for the failed attempts',
  'in spring are left out of it. The lab sells access for $3 per million tokens and has 40,000 customers by its own count.',
].join('\n');
/** As many as VS Code shows of one file. */
const MAX_DIAGNOSTICS = 1000;

/** Types into an open draft; each time counts until the findings are there, as an editor shows them. */
export function typeInto(text: string, times: number): Keystrokes {
  const half = text.indexOf('\n\n', text.length / 2) + 2;
  const withList = `${text.slice(0, half)}${makeList(1000)}\n\n${text.slice(half)}`;
  const withParagraph = `${text.slice(0, half)}${PARAGRAPH}\n\n${text.slice(half)}`;
  return {
    middle: typeAt(withParagraph, withParagraph.indexOf(' ', half + PARAGRAPH.length / 2), times),
    start: typeAt(text, text.indexOf(' ', 40), times),
    list: typeAt(withList, withList.indexOf(' used', half + 20_000), Math.min(times, 7), WARM_UP_IN_LIST),
    definition: measure(
      text,
      times,
      (index, length) => ({
        start: length,
        end: length,
        text: `\n\n[d${index}]: /${index}\n`,
      }),
      WARM_UP_DEFINITIONS,
    ),
  };
}

function typeAt(text: string, at: number, times: number, warmUp = WARM_UP): readonly number[] {
  const edit = (index: number) => {
    const typed = index % TYPED;
    if (typed === TYPED - 1) return { start: at, end: at + typed, text: '' };
    return { start: at + typed, end: at + typed, text: 'one word '.charAt(typed % 9) };
  };
  return measure(text, times, edit, warmUp);
}

function measure(
  text: string,
  times: number,
  edit: (index: number, length: number) => TextEdit,
  warmUp = WARM_UP,
): readonly number[] {
  let made = 0;
  let { length } = text;
  const draft = createDocument(text, { newId: () => String(made++) });
  const show = asEditorsShow();
  show(draft.analysis());
  return Array.from({ length: times + warmUp }, (_, index) => {
    const change = edit(index, length);
    length += change.text.length - (change.end - change.start);
    const start = performance.now();
    draft.update([change]);
    show(draft.analysis());
    return performance.now() - start;
  }).slice(warmUp);
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
