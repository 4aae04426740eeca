import type * as vscode from 'vscode';

/** Owns what lives as long as it does. */
export abstract class Disposables implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];

  protected register<T extends vscode.Disposable>(disposable: T): T {
    this.owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    for (const disposable of this.owned.splice(0).reverse()) disposable.dispose();
  }
}
