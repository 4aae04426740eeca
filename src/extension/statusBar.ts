import * as vscode from 'vscode';
import type { AnalysisStore } from './analysisStore';
import { claimsLeft } from './claimsLeft';
import { MAX_DIAGNOSTICS } from './diagnostics';
import { Disposables } from './dispose';

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
    if (!state) {
      this.item.hide();
      return;
    }
    const { claims, findings } = state.analysis;
    const left = claimsLeft(state.analysis).length;
    this.item.text = left > 0 ? `$(quote) ${left} to source` : '$(check) Sourced';
    this.item.tooltip = tooltip(claims.length, left, findings.length);
    this.item.accessibilityInformation = { label: `Claimcheck: ${left} of ${claims.length} claims to source` };
    this.item.show();
  }
}

function tooltip(claims: number, left: number, findings: number): string {
  if (claims === 0) return 'Claimcheck: no claims in this draft';
  const beyond = findings - MAX_DIAGNOSTICS;
  const cut = beyond > 0 ? `. ${beyond} more findings are in the panel only` : '';
  return `Claimcheck: ${claims - left} of ${claims} claims sourced${cut}. Click to show them.`;
}
