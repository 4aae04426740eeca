import * as vscode from 'vscode';
import { deskTest } from './support/desk';
import { isOldest } from './support/oldest';
import { hardWrap } from './support/hardWrap';
import { Story, type Fate } from './support/story';
import { TEN_DRAFTS } from './support/tenDrafts';

/** Picks among `count` possibilities, the same ones each time that a test is run. */
type Pick = (count: number) => number;

/** Something that a writer does to a draft. What it leaves is the text as it was before. */
type Deed = (story: Story, pick: Pick) => Promise<void>;

/** Mulberry32, a small generator whose numbers depend on the seed alone. */
function picker(seed: number): Pick {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

const typeInFront: Deed = async (story, pick) => {
  const { draft } = story;
  const before = draft.text;
  const starts = [...before.matchAll(/^(?=\p{Lu}|The)/gmu)].map(({ index }) => index);
  await draft.selectOffsets(starts[pick(starts.length)] ?? 0);
  await draft.type('Listen well. ');
  await draft.type('This is what happened. ');
  await story.check('typed in front', await allTouched(story));
  await story.undoTo(before);
  await story.check('typed in front and undone');
};

const typeInSentence: Deed = async (story, pick) => {
  const { draft } = story;
  const before = draft.text;
  const index = pick(3);
  const { span } = await story.claimOf(index);
  // Right before the number, or at the next space behind it.
  const behind = before.indexOf(' ', span.end);
  await draft.selectOffsets(pick(2) === 0 || behind < 0 ? startOfNumber(before, span.start) : behind);
  await draft.type(' nearly ');
  await story.check('typed in the sentence', await allTouched(story));
  await story.undoTo(before);
  await draft.run('redo');
  await story.check('typed in the sentence, undone and redone', await allTouched(story));
  await story.undoTo(before);
  await story.check('typed in the sentence and undone');
};

const typeInNumber: Deed = async (story, pick) => {
  const { draft } = story;
  const before = draft.text;
  const index = pick(3);
  const { span } = await story.claimOf(index);
  const digit = span.start + before.slice(span.start, span.end).search(/\d/);
  await draft.selectOffsets(digit + 1);
  await draft.type('1');
  await story.check('typed in the number', { [index]: 'edited' });
  await draft.type('2');
  await story.check('typed in the number again', { [index]: 'edited' });
  await story.undoTo(before);
  await story.check('typed in the number and undone');
};

const typeOverNumber: Deed = async (story, pick) => {
  const { draft } = story;
  const before = draft.text;
  const index = pick(3);
  const { span, text } = await story.claimOf(index);
  await draft.selectOffsets(span.start, span.end);
  await draft.type(text.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)));
  await story.check('typed over the number', { [index]: 'replaced' });
  await story.undoTo(before);
  await story.check('typed over the number and undone');
};

const cutSentence: Deed = async (story, pick) => {
  const { draft } = story;
  const before = draft.text;
  const { sentence } = await story.claimOf(pick(3));
  const cut = await story.recordsIn(sentence.start, sentence.end);
  await draft.replace(sentence.start, sentence.end, '');
  await story.check('a sentence cut', fates(cut, 'gone'));
  await story.undoTo(before);
  await story.check('a sentence cut and undone');
};

const changeAndReopen: Deed = async (story, pick) => {
  const before = story.draft.text;
  const { sentence, span } = await story.claimOf(pick(3));
  await story.draft.replace(span.end, span.end, ' or so');
  await story.draft.replace(sentence.start, sentence.start, 'Now ');
  await story.draft.save();
  await story.reopen();
  await story.check('changed, closed and opened', await allTouched(story));
  await story.draft.replace(0, story.draft.text.length, before);
  await story.draft.save();
  await story.check('changed, opened and put back');
};

const moveBlock: Deed = async (story, pick) => {
  const { draft } = story;
  const before = draft.text;
  const { span } = await story.claimOf(pick(3));
  const gap = draft.document.eol === vscode.EndOfLine.CRLF ? '\r\n\r\n' : '\n\n';
  const start = before.lastIndexOf(gap, span.start) + gap.length;
  const end = before.indexOf(gap, span.end) + gap.length;
  const cut = await story.recordsIn(start, end);
  const block = before.slice(start, end);
  await draft.replace(start, end, '');
  await story.check('cut', fates(cut, 'gone'));
  const places = [...draft.text.matchAll(/(?:\r?\n){2}(?=\p{L})/gu)].map(({ index, 0: match }) => index + match.length);
  const place = places[pick(places.length)] ?? draft.text.length;
  await draft.replace(place, place, block);
  await story.check('cut and pasted elsewhere', {});
  await story.undoTo(before);
  await story.check('cut, pasted and undone');
};

const wrapAndUndo: Deed = async (story) => {
  const { draft } = story;
  const before = draft.text;
  await draft.replace(0, before.length, hardWrap(before));
  await story.check('wrapped');
  await story.undoTo(before);
  await story.check('wrapped and undone');
};

const revert: Deed = async (story, pick) => {
  const { draft } = story;
  const { span } = await story.claimOf(pick(3));
  await draft.selectOffsets(startOfNumber(draft.text, span.start));
  await draft.type('x ');
  await draft.replace(0, 0, 'A new first line.\n\n');
  await draft.run('workbench.action.files.revert');
  await story.check('reverted');
};

const DEEDS: readonly Deed[] = [
  typeInFront,
  typeInSentence,
  typeInNumber,
  typeOverNumber,
  cutSentence,
  changeAndReopen,
  moveBlock,
  wrapAndUndo,
  revert,
];

/** Behind the space before a number, so that what is typed is not glued to it and is not inside a link. */
function startOfNumber(text: string, start: number): number {
  const before = /[\s|]*[^\s|]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return start - before;
}

async function allTouched(story: Story): Promise<Readonly<Record<number, Fate>>> {
  return fates(await story.recordsIn(0, story.draft.text.length), 'touched');
}

function fates(indices: readonly number[], fate: Fate): Readonly<Record<number, Fate>> {
  return Object.fromEntries(indices.map((index) => [index, fate]));
}

// What becomes of records hangs on no version of VS Code, so the oldest has only some of them to go through.
for (const [seed, sample] of TEN_DRAFTS.slice(0, isOldest() ? 3 : TEN_DRAFTS.length).entries()) {
  deskTest(`A draft ${sample.kind} keeps its citations, whatever is done to it`, async (desk) => {
    const { story, older } = await Story.begin(desk, sample);
    await story.check('cited');
    const pick = picker(seed);
    const deeds = [...DEEDS];
    while (deeds.length > 0) {
      const [deed] = deeds.splice(pick(deeds.length), 1);
      await deed?.(story, pick);
    }
    const { text } = story.draft;
    await story.draft.replace(0, text.length, hardWrap(text));
    const newer = await story.commit();
    await story.check('wrapped and saved');
    await story.checkOut(older);
    await story.check('an older commit checked out', {}, 1);
    await story.checkOut(newer);
    await story.check('the newer commit checked out');
    await story.reopen();
    await story.check('closed and opened');
    await story.rename('renamed.md');
    await story.check('renamed');
  });
}
