import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { AnalysisStore } from './analysisStore';
import { tallyOf, type Tally } from './claimsLeft';
import { MAX_DIAGNOSTICS } from './diagnostics';
import { Disposables } from './dispose';
import { readSettings } from './settings';

/** How many claims of the active draft are left to source; a click opens the panel. */
export class StatusBar extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('claimcheck.status', vscode.StatusBarAlignment.Right, 100),
  );

  constructor(private readonly store: AnalysisStore) {
    super();
    this.item.name = 'Claimcheck';
    this.item.command = 'claimcheck.showPanel';
    this.register(store.onDidAnalyze(() => this.update()));
    this.register(store.onDidClose(() => this.update()));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this.update();
  }

  private update(): void {
    const editor = vscode.window.activeTextEditor;
    const state = editor && this.store.state(editor.document.uri);
    if (editor && this.store.isTooLong(editor.document.uri)) {
      const limit = readSettings(editor.document).maxFileSize;
      this.show(
        '$(warning) Too long to check',
        `Claimcheck: this draft is longer than ${limit} million characters, so that it is not checked. The setting claimcheck.maxFileSize says how long one may be.`,
      );
      return;
    }
    if (!state) {
      this.item.hide();
      return;
    }
    if (state.isPartial) {
      this.show('$(sync~spin) Checking', 'Claimcheck: looking through a long draft; what is visible is checked first.');
      return;
    }
    const tally = tallyOf(state.analysis);
    const { claims, left } = tally;
    const problem = otherProblem(state.analysis, tally);
    const counted = left > 0 ? `$(quote) ${left} to source` : problem ? '' : '$(check) Sourced';
    const text = [counted, problem && `$(warning) ${problem}`].filter(Boolean).join(' ');
    const spoken = `Claimcheck: ${left} of ${claims} claims to source`;
    this.show(text, tooltip(claims, left, tally.findings), problem ? `${spoken}; ${problem}` : spoken);
  }

  private show(text: string, tooltip: string, label = tooltip): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label };
    this.item.show();
  }
}

/** What is wrong with the draft beside its claims, in a word or two; empty where nothing is. */
function otherProblem(analysis: Analysis, { others }: Tally): string {
  // The ledger concerns the whole draft, so that its findings are not those of its stretches.
  if (!analysis.layout && analysis.findings.some(({ code }) => code === 'invalid-ledger')) return 'Ledger unreadable';
  return others === 0 ? '' : `${others} other ${others === 1 ? 'problem' : 'problems'}`;
}

function tooltip(claims: number, left: number, findings: number): string {
  if (claims === 0) return 'Claimcheck: no claims in this draft';
  const beyond = findings - MAX_DIAGNOSTICS;
  const cut = beyond > 0 ? `. ${beyond} more findings are in the panel only` : '';
  return `Claimcheck: ${claims - left} of ${claims} claims sourced${cut}. Click to show them.`;
}
