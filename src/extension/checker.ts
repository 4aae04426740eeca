import * as vscode from 'vscode';
import { readSettings } from './settings';

/** What is used of the API of VS Code's built-in Git extension (version 1). */
interface GitApi {
  getRepository(uri: vscode.Uri): { getConfig(key: string): Promise<string> } | null;
}

/** Key under which it is kept that the name was asked for. */
const ASKED = 'askedForCheckerName';

/** The name that goes into the record of who checked what. */
export class Checker {
  /** `memory` outlives the window, so that who would not say is not asked again. */
  constructor(private readonly memory: vscode.Memento) {}

  /** The name where it is known without asking: from the setting, else from Git; else empty. */
  async knownName(draft: vscode.Uri): Promise<string> {
    const { checkerName } = readSettings(null);
    return checkerName.trim() || (await nameFromGit(draft, false));
  }

  /** The name, asked for once when it is not known and kept in the settings; empty when the person would not say. */
  async name(draft: vscode.Uri): Promise<string> {
    const known = (await this.knownName(draft)) || (await nameFromGit(draft, true));
    if (known || this.memory.get(ASKED) === true) return known;
    await this.memory.update(ASKED, true);
    const answer = await vscode.window.showInputBox({
      title: 'Who is checking?',
      prompt:
        'Your name goes into the record of who checked what. It is kept in your settings and asked for only once.',
    });
    const name = answer?.trim() ?? '';
    if (name) {
      const configuration = vscode.workspace.getConfiguration('claimcheck');
      await configuration.update('checkerName', name, vscode.ConfigurationTarget.Global);
    }
    return name;
  }
}

/** `mayWait`: starts the Git extension where it has not started yet, which takes a moment. */
async function nameFromGit(draft: vscode.Uri, mayWait: boolean): Promise<string> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension?.isActive && !mayWait) return '';
  try {
    const api = (await extension?.activate())?.getAPI(1);
    return (await api?.getRepository(draft)?.getConfig('user.name'))?.trim() ?? '';
  } catch {
    return ''; // Git is switched off, not installed, or the folder has no repository
  }
}
