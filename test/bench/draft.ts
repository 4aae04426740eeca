import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Random numbers from 0 to 1, the same for the same seed: mulberry32 (https://github.com/bryc/code, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'the model lab run cluster report paper team chip price market data benchmark score release test training inference answer user company quarter plan network weights context budget energy'.split(
    ' ',
  );
const NUMBERS = [
  'cost $# million to train', 'used # H100 GPUs', 'scores #% on MMLU', 'has # billion parameters', 'raised $# billion',
  'was trained on # trillion tokens', 'serves # million users a week', 'draws # MW', 'is # times faster than GPT-4',
]; // prettier-ignore
const LINKS = [
  '[the report](https://example.org/report-#)',
  '**very large**',
  '`config-#`',
  '[a note][n#]',
  'https://example.com/#',
];

/** A draft of about so many UTF-16 code units: prose with headings, lists, quotes, tables, links and footnotes. */
export function makeDraft(length: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const number = () => String(1 + Math.floor(random() * 900));
  const filled = (text: string) => text.replace('#', number());
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = () => {
    const middle = random() < 0.35 ? filled(pick(NUMBERS)) : `shows ${words(4)}`;
    const link = random() < 0.2 ? ` (${filled(pick(LINKS))})` : '';
    return `The ${words(3)} ${middle} ${words(3 + Math.floor(random() * 8))}${link}.`;
  };
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 5) }, sentence).join(' ');
  const list = () => Array.from({ length: 3 + Math.floor(random() * 6) }, () => `- ${sentence()}`).join('\n');
  const row = () => `| ${words(1)} | ${number()}% | ${number()} |`;
  const kinds: readonly (() => string)[] = [
    ...Array.from({ length: 6 }, () => paragraph),
    ...[list, list, () => `## The ${words(3)}`, () => `> ${sentence()}`],
    () => ['| model | score | GPUs |', '| --- | --- | --- |', row(), row(), row()].join('\n'),
    () => `${sentence()}[^${number()}]`,
  ];
  const parts: string[] = ['# A draft'];
  for (let at = 0; at < length;) {
    const part = kinds[Math.floor(random() * kinds.length)]?.() ?? '';
    parts.push(part);
    at += part.length + 2;
  }
  const notes = Array.from({ length: 40 }, (_, index) => `[^${index * 20 + 1}]: See ${filled(LINKS[0] ?? '')}.`);
  return `${parts.join('\n\n').slice(0, length)}\n\n${notes.join('\n')}\n`;
}

/** A list of so many items, such as long digests have. */
export function makeList(items: number): string {
  return Array.from({ length: items }, (_, index) => `- The model of lab ${index} used ${index + 2} GPUs.`).join('\n');
}

/** The drafts of a folder as one text of about so many UTF-16 code units, repeated if that is too little. */
export function readDrafts(folder: string, length: number): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''));
  const all = `${texts.join('\n\n')}\n\n`;
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}
