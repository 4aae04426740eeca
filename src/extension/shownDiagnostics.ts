import * as vscode from 'vscode';
import type { LocalFinding } from '../core/findings/rule';
import type { Layout } from '../core/layout';
import { FindingChoice } from '../core/shownFindings';
import { LineIndex } from '../core/text/lineIndex';
import type { Span } from '../core/text/span';
import { makeDiagnostic } from './vscodeValues';

/** The diagnostics that were made of some findings, and the line on which their stretch of the draft started then. */
interface Made {
  readonly line: number;
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/**
 * Makes diagnostics of the findings of a draft, stretch by stretch. Those of stretches that did not change and did not move to
 * another line are the same objects.
 */
export class ShownDiagnostics {
  private readonly choice: FindingChoice;
  private readonly made = new WeakMap<readonly LocalFinding[], Made>();

  constructor(room: number) {
    this.choice = new FindingChoice(room);
  }

  /** The diagnostics of a draft without those about some of its claims, given by their indices. */
  of(uri: vscode.Uri, layout: Layout, held: ReadonlySet<number>): vscode.Diagnostic[] {
    const all: vscode.Diagnostic[] = [];
    this.choice.of(layout).forEach((findings, index) => {
      if (findings.length === 0) return;
      const diagnostics = this.madeOf(uri, layout, index, findings);
      const first = layout.firstClaimOf(index);
      findings.forEach(({ claim }, at) => {
        const diagnostic = diagnostics[at];
        if (diagnostic && (claim === null || held.size === 0 || !held.has(claim + first))) all.push(diagnostic);
      });
    });
    return all;
  }

  private madeOf(
    uri: vscode.Uri,
    layout: Layout,
    index: number,
    findings: readonly LocalFinding[],
  ): readonly vscode.Diagnostic[] {
    const line = layout.lineOf(index);
    const before = this.made.get(findings);
    // What belongs to a finding may move without it.
    if (before?.line === line && findings.every(({ related }) => related.length === 0)) return before.diagnostics;
    const places = new Places(layout);
    const diagnostics = findings.map((finding) => {
      const related = finding.related.map(({ definition, message }) => {
        const range = places.rangeOfDefinition(definition);
        return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, range), message);
      });
      return makeDiagnostic(finding, places.range(index, finding), related);
    });
    this.made.set(findings, { line, diagnostics });
    return diagnostics;
  }
}

/** Lines and columns of spans of a draft's stretches. */
class Places {
  private readonly lines = new Map<number, LineIndex>();

  constructor(private readonly layout: Layout) {}

  range(index: number, { start, end }: Span): vscode.Range {
    return new vscode.Range(this.position(index, start), this.position(index, end));
  }

  rangeOfDefinition(definition: Parameters<Layout['placeOf']>[0]): vscode.Range {
    const place = this.layout.placeOf(definition);
    return place ? this.range(place.index, place.span) : new vscode.Range(0, 0, 0, 0);
  }

  private position(index: number, offset: number): vscode.Position {
    const lines = this.lines.get(index) ?? new LineIndex(this.layout.states[index]?.text ?? '');
    this.lines.set(index, lines);
    const { line, column } = lines.at(offset);
    return new vscode.Position(this.layout.lineOf(index) + line - 1, column - 1);
  }
}
