import * as vscode from 'vscode';
import { isDate } from '../core/citations/date';
import { identifySource, type SourceIdentity } from '../core/citations/identify';

/** What the person gave: the source, and title and date as far as they wanted to say. */
export interface AskedSource {
  readonly identity: SourceIdentity;
  readonly title: string;
  readonly date: string;
}

const DETAILS: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('edit'),
  tooltip: 'Enter title and date too',
};

/**
 * Asks for an address, prefilled from the clipboard when that holds one, so that Enter is enough. Title and date are
 * asked for only with the pencil button; the panel edits them at any time. Undefined when the person gave up.
 */
export async function askForSource(claimText: string): Promise<AskedSource | undefined> {
  const answer = await askForAddress(claimText, await addressInClipboard());
  const identity = answer && identifySource(answer.value);
  if (!answer || !identity) return undefined;
  if (!answer.wantsDetails) return { identity, title: '', date: '' };
  const title = await ask('Title of the source', 'Leave it empty when it has none.', 2);
  if (title === undefined) return undefined;
  const prompt = 'As 2024-12-26, 2024-12 or 2024; leave it empty when it has none.';
  const date = await ask('Date of the source', prompt, 3, (text) =>
    text.trim() === '' || isDate(text) ? null : 'Write the date like 2024-12-26, 2024-12 or 2024.',
  );
  return date === undefined ? undefined : { identity, title: title.trim(), date: date.trim() };
}

/** The address that the clipboard holds, and nothing else; empty where it holds none. */
export async function addressInClipboard(): Promise<string> {
  return identifySource((await vscode.env.clipboard.readText()).slice(0, 2000).trim())?.url ?? '';
}

function askForAddress(
  claimText: string,
  prefilled: string,
): Promise<{ readonly value: string; readonly wantsDetails: boolean } | undefined> {
  const input = vscode.window.createInputBox();
  input.title = `Add Citation to “${claimText}”`;
  input.prompt = 'Address (URL), DOI or arXiv id of the source';
  input.placeholder = 'https://…, 10.1145/3442188.3445922, arXiv:2412.19437';
  input.value = prefilled;
  input.buttons = [DETAILS];
  input.ignoreFocusOut = true; // people fetch the address from the browser
  return new Promise((resolve) => {
    const accept = (wantsDetails: boolean) => {
      if (identifySource(input.value)) finish({ value: input.value, wantsDetails });
      else input.validationMessage = 'That is no web address, DOI or arXiv id. Paste the address of the source.';
    };
    const finish = (answer: { value: string; wantsDetails: boolean } | undefined) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidChangeValue(() => (input.validationMessage = undefined));
    input.onDidTriggerButton(() => accept(true));
    input.onDidAccept(() => accept(false));
    input.onDidHide(() => finish(undefined));
    input.show();
  });
}

function ask(
  title: string,
  prompt: string,
  step: number,
  validateInput: (text: string) => string | null = () => null,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title: `${title} (${step} of 3)`, prompt, ignoreFocusOut: true, validateInput });
}
