// Before anything that makes a schema.
import './noEval';
import * as vscode from 'vscode';
import type { ToPanel } from '../protocol/messages';
import { AnalysisStore } from './analysisStore';
import { Checker } from './checker';
import { CitationActions } from './citationActions';
import { Citing } from './citing';
import { ClaimActions } from './codeActions';
import { registerCommands } from './commands';
import { DiagnosticsPublisher } from './diagnostics';
import { ClaimHover } from './hover';
import { LedgerStore } from './ledgerStore';
import { Log } from './log';
import { Panel } from './panel';
import { handleRequest, type Request } from './panelRequests';
import { followRenames } from './renames';
import { StatusBar } from './statusBar';

/** What tests and other extensions get from activation. */
export interface ClaimcheckApi {
  readonly store: AnalysisStore;
  /** What the panel shows, also while nobody looks at it. */
  readonly panelState: () => ToPanel;
  /** Does what the panel can ask for. Null when it is done, else a sentence that says why not. */
  readonly request: (request: Request) => Promise<string | null>;
}

/** Builds every part and hands each exactly what it uses. */
export function activate(context: vscode.ExtensionContext): ClaimcheckApi {
  const log = new Log();
  const ledgers = new LedgerStore(log);
  const store = new AnalysisStore(ledgers, log);
  const actions = new CitationActions(store, ledgers, new Checker(context.globalState));
  const citing = new Citing(store, actions, ledgers);
  const panel = new Panel(context.extensionUri, store, ledgers, actions, log);
  const markdown: vscode.DocumentSelector = { language: 'markdown' };
  context.subscriptions.push(
    log,
    ledgers,
    store,
    panel,
    new DiagnosticsPublisher(store),
    new StatusBar(store),
    followRenames(ledgers, log),
    vscode.languages.registerHoverProvider(markdown, new ClaimHover(store)),
    vscode.languages.registerCodeActionsProvider(markdown, new ClaimActions(store), {
      providedCodeActionKinds: ClaimActions.kinds,
    }),
    registerCommands({ store, ledgers, citing, panel, log, extensionUri: context.extensionUri }),
  );
  store.start();
  return { store, panelState: () => panel.snapshot(), request: (request) => handleRequest(actions, store, request) };
}
