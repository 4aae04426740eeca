import * as vscode from 'vscode';
import { isDate, shownDate } from '../core/citations/date';
import { identifySource, type SourceIdentity } from '../core/citations/identify';
import type { Unkeyed } from '../core/citations/key';
import type { Source } from '../core/citations/source';
import type { LookUp } from '../fetching/result';
import { NO_ADDRESS, withTyped } from './citationInput';

/** What the person gave for a source. */
export interface AskedSource {
  /** As it was typed or pasted. */
  readonly typed: string;
  readonly identity: SourceIdentity;
  /** Whether they want to look at title and date before it is cited. */
  readonly wantsDetails: boolean;
}

const DETAILS: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('edit'),
  tooltip: 'Enter title and date too',
};

/**
 * Asks for an address, prefilled from the clipboard when that holds one, so that Enter is enough. Title and date are
 * asked for only with the pencil button; the panel edits them at any time. Undefined when the person gave up.
 */
export async function askForSource(title: string): Promise<AskedSource | undefined> {
  const prefilled = await addressInClipboard();
  const input = vscode.window.createInputBox();
  input.title = title;
  input.prompt = 'Address (URL), DOI, arXiv id, PMID or ISBN of the source';
  input.placeholder = 'https://…, 10.1145/3442188.3445922, arXiv:2412.19437';
  input.value = prefilled;
  input.buttons = [DETAILS];
  input.ignoreFocusOut = true; // people fetch the address from the browser
  return new Promise((resolve) => {
    const accept = (wantsDetails: boolean) => {
      const identity = identifySource(input.value);
      if (identity) finish({ typed: input.value, identity, wantsDetails });
      else input.validationMessage = NO_ADDRESS;
    };
    const finish = (answer: AskedSource | undefined) => {
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

/**
 * Asks for title and date of a source. What was looked up stands there already, with where it came from; `lookedUp` is
 * null where nothing was. Undefined when the person gave up.
 */
export async function askForDetails(record: Unkeyed, lookedUp: LookUp | null): Promise<Unkeyed | undefined> {
  const known: Source = { ...record, id: '' };
  const none = 'Leave it empty when it has none.';
  const title = await ask('Title', known.title ?? '', originOf(lookedUp, 'title', none), 2);
  if (title === undefined) return undefined;
  const hint = 'As 2024-12-26, 2024-12 or 2024; leave it empty when it has none.';
  const shown = shownDate(known.issued);
  const date = await ask('Date', shown, originOf(lookedUp, 'issued', hint), 3, (text) =>
    text.trim() === '' || text.trim() === shown || isDate(text)
      ? null
      : 'Write the date like 2024-12-26, 2024-12 or 2024.',
  );
  if (date === undefined) return undefined;
  return withTyped(record, { title, date });
}

/** What stands below a field: where its value came from, why nothing was found, or what to enter. */
function originOf(lookedUp: LookUp | null, field: string, hint: string): string {
  if (lookedUp?.kind === 'failed') return `${lookedUp.message} ${hint}`;
  const origin = lookedUp?.origins[field];
  return origin === undefined ? hint : `Found in: ${origin}. ${hint}`;
}

function ask(
  name: string,
  value: string,
  prompt: string,
  step: number,
  validateInput: (text: string) => string | null = () => null,
): Thenable<string | undefined> {
  const title = `${name} of the source (${step} of 3)`;
  return vscode.window.showInputBox({ title, value, prompt, ignoreFocusOut: true, validateInput });
}

/** The address that the clipboard holds, and nothing else; empty where it holds none. */
export async function addressInClipboard(): Promise<string> {
  return identifySource((await vscode.env.clipboard.readText()).slice(0, 2000).trim())?.url ?? '';
}
