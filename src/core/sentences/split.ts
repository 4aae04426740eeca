import type { Block } from '../markdown/model';
import type { Span } from '../text/span';
import { endsSentence } from './boundary';
import { quotedStretches } from './enclosed';
import { sentenceStarts } from './segment';
import type { SentencedBlock } from './sentence';

/** Text of which nothing can be a boundary: no full stop, no mark of another script. */
const ONE_SENTENCE = /^[^.!?\u0080-\uFFFF]*$/;
/** A full stop with a space behind, and one where the space was forgotten: "ended.The next". */
const CANDIDATE = /(?<![.!?…])[.!?…]+["'”’)\]»*_]*(?:\s+|(?=\p{Lu}))/gu;

/**
 * The sentences of a block: what Intl.Segmenter finds, without the breaks that are none ("approx. 12%", "vs. GPT-4",
 * inside brackets, quotes and addresses) and with those it misses ("ended.The next"). Spans are of the prose, in order,
 * without the white space around them; a block has at least one.
 */
export function splitSentences(block: Block): SentencedBlock {
  return { ...block, sentences: sentencesOf(block) };
}

function sentencesOf(block: Block): Span[] {
  const { text } = block.prose;
  if (ONE_SENTENCE.test(text)) return [trim(text, 0, text.length)];
  const whole = block.marks.filter(({ kind }) => kind !== 'strong' && kind !== 'emphasis' && kind !== 'link');
  const closed = [...whole.map(({ prose }) => prose), ...quotedStretches(text)].sort((a, b) => a.start - b.start);
  const sentences: Span[] = [];
  let start = 0;
  let opened = 0;
  let closes = 0;
  let word = -1;
  for (const at of candidates(text)) {
    for (let span = closed[opened]; span && span.start < at; span = closed[++opened])
      closes = Math.max(closes, span.end);
    if (word < at) word = nextWord(text, at);
    // Signs without a word are no sentence.
    if (word === -1) break;
    if (at < closes || !endsSentence(text.slice(start, at), text.slice(at))) continue;
    sentences.push(trim(text, start, at));
    start = at;
  }
  sentences.push(trim(text, start, text.length));
  const filled = sentences.filter((span) => span.start < span.end);
  return filled.length > 0 ? filled : [{ start: 0, end: text.length }];
}

/** Offset of the first letter or digit from an offset on; -1 where there is none. */
function nextWord(text: string, from: number): number {
  const word = /[\p{L}\p{N}]/gu;
  word.lastIndex = from;
  return word.exec(text)?.index ?? -1;
}

/** Offsets at which a sentence may start, in order. */
function candidates(text: string): number[] {
  const offsets = new Set(sentenceStarts(text));
  for (const match of text.matchAll(CANDIDATE)) offsets.add(match.index + match[0].length);
  offsets.delete(0);
  offsets.delete(text.length);
  return [...offsets].sort((a, b) => a - b);
}

function trim(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return lead === part.length ? { start, end: start } : { start: start + lead, end: start + part.trimEnd().length };
}
