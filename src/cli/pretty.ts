import { SKIP_REASONS } from '../core/claims/reasons';
import type { Finding } from '../core/findings/finding';
import { LineIndex } from '../core/text/lineIndex';
import type { Span } from '../core/text/span';
import { excerpt } from './excerpt';
import { firstLine } from './firstLine';
import type { CheckedDraft, Reporter } from './report';
import { paint, printable, type Colour } from './terminal';

type Shown = Finding['severity'];

/** Worst first, as the summary lists them. */
const COLOURS: Readonly<Record<Shown, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

const count = (number: number, one: string) => `${number} ${one}${number === 1 || one === 'information' ? '' : 's'}`;

/** "5 findings in 2 drafts: 2 errors, 3 warnings". */
function summary(counts: ReadonlyMap<string, number>, drafts: number): string {
  const present = Object.keys(COLOURS).filter((severity) => counts.has(severity));
  const parts = present.map((severity) => count(counts.get(severity) ?? 0, severity));
  const total = [...counts.values()].reduce((sum, number) => sum + number, 0);
  return `${count(total, 'finding')} in ${count(drafts, 'draft')}: ${parts.join(', ')}\n`;
}

/** Gives each place of a draft as "draft.md:3:17" and as its line with carets. */
function locator({ path, analysis }: CheckedDraft) {
  const { source } = analysis.document;
  const lines = new LineIndex(source);
  return (span: Span) => {
    const { line, column } = lines.at(span.start);
    const start = lines.startOf(line);
    const text = source.slice(start, firstLine(source, { start, end: source.length }).end);
    const marked = { start: span.start - start, end: Math.min(firstLine(source, span).end - start, text.length) };
    return { where: `${printable(path)}:${line}:${column}`, excerpt: excerpt(text, line, marked) };
  };
}

/**
 * For people: place, severity, message and code of each finding above its line, and a summary at the end; nothing at
 * all when nothing was found.
 */
export function prettyReporter(explain: boolean, colours: boolean): Reporter {
  const counts = new Map<Shown, number>();
  let drafts = 0;

  function draft(checked: CheckedDraft): string {
    const { findings, skipped } = checked.analysis;
    const locate = locator(checked);
    const entry = (span: Span, words: string) => {
      const place = locate(span);
      return `${paint(place.where, 'bold', colours)} ${words}\n${place.excerpt}\n\n`;
    };
    if (findings.length > 0) drafts++;
    const found = findings.map((finding) => {
      const { severity, code, related } = finding;
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
      const shownSeverity = paint(severity, COLOURS[severity], colours);
      const words = `${shownSeverity} ${printable(finding.message)} ${paint(code, 'dim', colours)}`;
      return entry(finding, words) + related.map((place) => entry(place, printable(place.message))).join('');
    });
    const left = explain
      ? skipped.map((item) => entry(item.span, `not a claim (${item.reason}): ${SKIP_REASONS[item.reason]}`))
      : [];
    return [...found, ...left].join('');
  }

  return { begin: () => '', draft, end: () => (counts.size > 0 ? summary(counts, drafts) : '') };
}
