import type { AnalyzedClaim } from '../core/analyzedClaim';
import type { Finding } from '../core/findings/finding';
import { LineIndex } from '../core/text/lineIndex';
import { firstLine, firstLineValue } from './firstLine';
import type { CheckedDraft, Reporter } from './report';

/** One draft of the JSON that other programs rely on; its form is a contract, see README. */
function draftRecord({ path, analysis }: CheckedDraft, explain: boolean) {
  const { document, claims, findings, skipped } = analysis;
  const { source } = document;
  const lines = new LineIndex(source);

  const claim = (item: AnalyzedClaim) => {
    const { start, end } = firstLine(source, item.span);
    const { line, column } = lines.at(start);
    const { id, type, qualitative, unit, status, cited, attributed, bound, subject, metric, priority } = item;
    const value = firstLineValue(source, item.span, item.value);
    const text = source.slice(start, end);
    return {
      ...{ id, start, end, line, column, text, type, qualitative, value, unit, status, cited, attributed },
      ...{ bound, subject, metric, priority },
    };
  };
  const finding = (item: Finding) => {
    const { code, severity, message } = item;
    const { start, end } = item.claim === null ? item : firstLine(source, item);
    return { code, severity, start, end, message };
  };
  const explained = () =>
    skipped.map((item) => {
      const { start, end } = firstLine(source, item.span);
      const value = firstLineValue(source, item.span, item.value);
      return { start, end, text: source.slice(start, end), value, unit: item.unit, reason: item.reason };
    });

  return {
    path,
    claims: claims.map(claim),
    findings: findings.map(finding),
    ...(explain ? { skipped: explained() } : {}),
  };
}

/** For programs: one JSON object, a draft a line. */
export function jsonReporter(explain: boolean): Reporter {
  let separator = '\n';
  return {
    begin: () => '{"version":1,"files":[',
    draft: (draft) => {
      const text = separator + JSON.stringify(draftRecord(draft, explain));
      separator = ',\n';
      return text;
    },
    end: () => '\n]}\n',
  };
}
