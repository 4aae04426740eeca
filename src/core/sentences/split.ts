import type { Block } from '../markdown/model';
import { letterAt } from '../text/letters';
import type { Span } from '../text/span';
import { endsSentence } from './boundary';
import { candidates } from './candidates';
import { quotedStretches } from './enclosed';
import type { SentencedBlock } from './sentence';

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
  const starts = candidates(text);
  if (starts.length === 0) return [trim(text, 0, text.length)];
  const whole = block.marks.filter(({ kind }) => kind !== 'strong' && kind !== 'emphasis' && kind !== 'link');
  const closed = [...whole.map(({ prose }) => prose), ...quotedStretches(text)].sort((a, b) => a.start - b.start);
  const sentences: Span[] = [];
  let start = 0;
  let opened = 0;
  let closes = 0;
  let word = -1;
  for (const at of starts) {
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
  for (let at = from; at < text.length; at++) if (letterAt(text, at) > 0) return at;
  return -1;
}

function trim(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return lead === part.length ? { start, end: start } : { start: start + lead, end: start + part.trimEnd().length };
}
