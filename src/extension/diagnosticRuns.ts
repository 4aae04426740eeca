import * as vscode from 'vscode';
import { Disposables } from './dispose';
import { NO_RUNS, runsAfter, type Runs } from './runs';

/**
 * Diagnostics of files. VS Code takes those of a file and a collection as a whole, which costs ten milliseconds and more for
 * a thousand; so where there are many they stand in several collections, and only the runs in which something changed are
 * given to it again.
 */
export class DiagnosticRuns extends Disposables {
  private readonly collections: readonly vscode.DiagnosticCollection[];
  private readonly shown = new Map<string, Runs<vscode.Diagnostic>>();

  constructor(name: string) {
    super();
    this.collections = NO_RUNS.map((_, run) =>
      this.register(vscode.languages.createDiagnosticCollection(run === 0 ? name : `${name}-${run + 1}`)),
    );
  }

  /** Shows these and no others of a file; those that are the same objects as before count as unchanged. */
  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    const before = this.shown.get(uri.toString()) ?? NO_RUNS;
    const runs = runsAfter(before, diagnostics);
    this.shown.set(uri.toString(), runs);
    runs.forEach((run, index) => {
      if (run !== before[index]) this.collections[index]?.set(uri, run);
    });
  }

  delete(uri: vscode.Uri): void {
    this.shown.delete(uri.toString());
    for (const collection of this.collections) collection.delete(uri);
  }
}
