import * as vscode from 'vscode';
import type { Finding, Fix, Severity } from '../core/findings/finding';
import { sparingEdits, type TextEdit } from '../core/text/edit';
import type { Span } from '../core/text/span';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The range of a source span in the text that was analysed, which must be the document's text still. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The source span of a range. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A finding of a document as a diagnostic. */
export function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const related = finding.related.map(
    ({ message, ...span }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, toRange(document, span)), message),
  );
  return makeDiagnostic(finding, toRange(document, finding), related);
}

/** The one place where a finding becomes a diagnostic. */
export function makeDiagnostic(
  { code, message, severity }: Pick<Finding, 'code' | 'message' | 'severity'>,
  range: vscode.Range,
  related: vscode.DiagnosticRelatedInformation[],
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
  diagnostic.source = 'Claimcheck';
  diagnostic.code = { value: code, target: documentation(code) };
  if (code === 'unused-source') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  diagnostic.relatedInformation = related;
  return diagnostic;
}

/** The link of a diagnostic's code: opens what README says of it, which comes with the extension. */
function documentation(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:claimcheck.explainFinding?${encodeURIComponent(JSON.stringify([code]))}`);
}

/** A fix as one edit, which leaves the cursor where the writer goes on. */
export function fixEdit(document: vscode.TextDocument, { edits, cursor }: Fix): vscode.WorkspaceEdit {
  const [edit] = edits;
  if (cursor === undefined || !edit) return toWorkspaceEdit(document, edits);
  const at = cursor - edit.start;
  const snippet = new vscode.SnippetString().appendText(edit.text.slice(0, at)).appendTabstop(0);
  const snippetEdit = new vscode.SnippetTextEdit(toRange(document, edit), snippet.appendText(edit.text.slice(at)));
  // Without it the new line would be indented as the line is at whose end it is added.
  snippetEdit.keepWhitespace = true;
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(document.uri, [snippetEdit]);
  return workspaceEdit;
}

/**
 * Text edits as one workspace edit, which VS Code applies and undoes as one step; with `isPreviewed` it shows them first
 * and asks.
 */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  isPreviewed = false,
): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  const metadata = isPreviewed ? { label: 'Citations', needsConfirmation: true } : undefined;
  const sparing = edits.flatMap((edit) => sparingEdits(document.getText(), edit));
  for (const edit of sparing) workspaceEdit.replace(document.uri, toRange(document, edit), edit.text, metadata);
  return workspaceEdit;
}

/**
 * Text edits as one workspace edit that leaves the cursor behind the last of them that is no further on than an offset:
 * what is typed next must not replace a claim that was selected.
 */
export function toInsertion(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  reach: number,
): vscode.WorkspaceEdit {
  const sparing = edits.flatMap((edit) => sparingEdits(document.getText(), edit)).sort((a, b) => a.start - b.start);
  const last = sparing.findLast(({ end }) => end <= reach) ?? sparing[0];
  const workspaceEdit = new vscode.WorkspaceEdit();
  const snippets = sparing.map((edit) => {
    const snippet = new vscode.SnippetString().appendText(edit.text);
    const snippetEdit = new vscode.SnippetTextEdit(
      toRange(document, edit),
      edit === last ? snippet.appendTabstop(0) : snippet,
    );
    // Without it a new line would be indented as the line is at whose end it is added.
    snippetEdit.keepWhitespace = true;
    return snippetEdit;
  });
  workspaceEdit.set(document.uri, snippets);
  return workspaceEdit;
}
