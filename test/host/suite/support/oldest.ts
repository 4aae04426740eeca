import * as vscode from 'vscode';

/** Whether this is the oldest VS Code that the extension says it runs in. */
export function isOldest(): boolean {
  const manifest = vscode.extensions.getExtension('claimcheck.claimcheck')?.packageJSON as
    { readonly engines?: { readonly vscode?: string } } | undefined;
  const [, oldest] = /^\^(\d+\.\d+)\./.exec(manifest?.engines?.vscode ?? '') ?? [];
  return oldest !== undefined && vscode.version.startsWith(`${oldest}.`);
}
