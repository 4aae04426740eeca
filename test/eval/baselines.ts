import {
  Culture,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import nlp from 'compromise';
import { parseMarkdown } from '../../src/core/markdown/parse';
import { toSource } from '../../src/core/markdown/prose';
import { overlaps, type Span } from '../../src/core/text/span';

/** A number that a general tool finds in a draft, in the form that score.mjs takes. */
export interface Prediction extends Span {
  readonly text: string;
}

type Finder = (prose: string) => readonly Span[];

/** What is measured beside Claimcheck: general tools, each as it comes. All read the prose of blocks, not the Markdown. */
export const BASELINES: Readonly<Record<string, Finder>> = {
  'Recognizers-Text': recognizersText,
  compromise: compromiseNumbers,
  'digit regex': (prose) => spansOf(prose, /\d[\d.,]*/g),
  'unit regex': unitRegex,
};

/** What a finder finds in the prose of a draft, at the places of its source. */
export function predict(source: string, find: Finder): readonly Prediction[] {
  return parseMarkdown(source).blocks.flatMap(({ prose }) =>
    find(prose.text).map((span) => {
      const place = toSource(prose, span);
      return { ...place, text: source.slice(place.start, place.end) };
    }),
  );
}

/** The longest of what its models for money, percentages, measures and numbers find at one place; its ends are inclusive. */
function recognizersText(prose: string): readonly Span[] {
  const models = [recognizeCurrency, recognizePercentage, recognizeDimension, recognizeNumber];
  const found = models.flatMap((recognize) =>
    recognize(prose, Culture.English).map(({ start, end }) => ({ start, end: end + 1 })),
  );
  return longest(found);
}

function compromiseNumbers(prose: string): readonly Span[] {
  const found = nlp(prose).numbers().json({ offset: true }) as readonly { offset: { start: number; length: number } }[];
  return found.map(({ offset: { start, length } }) => ({ start, end: start + length }));
}

/** One careful pattern: an amount with its sign, magnitude and the unit words that AI news uses. */
function unitRegex(prose: string): readonly Span[] {
  const unit =
    '%|x\\b|times\\b|fold\\b|(?:billion|million|trillion|bn|mn|[kmbt])\\b|tokens?\\b|parameters?\\b|gpus?\\b|hours?\\b|days?\\b|months?\\b|users?\\b|[kmgt]b\\b|[kmg]?wh?\\b|[ha]\\d{3}s?\\b';
  const pattern = new RegExp(`[$€£¥]?\\d[\\d.,]*(?:\\s?-?(?:${unit})){1,3}|[$€£¥]\\d[\\d.,]*`, 'gi');
  return spansOf(prose, pattern);
}

function spansOf(prose: string, pattern: RegExp): readonly Span[] {
  return [...prose.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Of spans that overlap only the longest. */
function longest(spans: readonly Span[]): readonly Span[] {
  const ordered = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span[] = [];
  for (const span of ordered) if (!kept.some((other) => overlaps(other, span))) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}
