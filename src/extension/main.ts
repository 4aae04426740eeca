// Before anything that makes a schema.
import './noEval';
import * as vscode from 'vscode';
import type { ToPanel } from '../protocol/messages';
import { AnalysisStore } from './analysisStore';
import { AppliedEdits } from './appliedEdits';
import { BibliographyStore } from './bibliographyStore';
import { BibliographyWriter } from './bibliographyWriter';
import { Checker } from './checker';
import { CitationActions } from './citationActions';
import { Citing } from './citing';
import { ClaimActions } from './codeActions';
import { registerCommands } from './commands';
import { DraftRewriter } from './convertCitations';
import { DiagnosticsPublisher } from './diagnostics';
import { ClaimHover } from './hover';
import { LedgerStore } from './ledgerStore';
import { Log } from './log';
import { LookUps } from './lookUps';
import { Panel } from './panel';
import { PanelLookUps } from './panelLookUps';
import { handleRequest, type Request } from './panelRequests';
import { RecordActions } from './recordActions';
import { Recorder } from './recorder';
import { followRenames } from './renames';
import { SourceCompletion } from './sourceCompletion';
import { SourceDrop, SourcePaste } from './sourcePaste';
import { SourceHover } from './sourceHover';
import { SourceLinks } from './sourceLinks';
import { SourceDefinitions, SourceReferences } from './sourceNavigation';
import { SourceRename } from './sourceRename';
import { StatusBar } from './statusBar';

/** What tests and other extensions get from activation. */
export interface ClaimcheckApi {
  readonly store: AnalysisStore;
  /** What the panel shows, also while nobody looks at it. */
  readonly panelState: () => ToPanel;
  /** Does what the panel can ask for. Null when it is done, else a sentence that says why not. */
  readonly request: (request: Request) => Promise<string | null>;
  /** Looks sources up; tests hand it a `fetch` of their own. */
  readonly lookUps: LookUps;
  /** What is offered when a source is pasted or dropped; VS Code has no command that asks for it. */
  readonly paste: SourcePaste;
  readonly drop: SourceDrop;
  /** Looks up what is typed into the panel's form. */
  readonly panelLookUps: PanelLookUps;
}

/** Builds every part and hands each exactly what it uses. */
export function activate(context: vscode.ExtensionContext): ClaimcheckApi {
  const log = new Log();
  const ledgers = new LedgerStore(log);
  const bibliographies = new BibliographyStore(log);
  const store = new AnalysisStore(ledgers, bibliographies, log);
  const writer = new BibliographyWriter(bibliographies);
  const recorder = new Recorder(store, ledgers, new Checker(context.globalState));
  const actions = new CitationActions(ledgers, recorder, bibliographies, writer);
  const records = new RecordActions(recorder, ledgers);
  const lookUps = new LookUps(versionOf(context.extension));
  const citing = new Citing(store, actions, records, ledgers, bibliographies, lookUps);
  const applied = new AppliedEdits(log);
  const paste = new SourcePaste({ store, citing, applied });
  const drop = new SourceDrop({ store, citing, applied });
  const rewriter = new DraftRewriter(store, actions, bibliographies);
  const panelLookUps = new PanelLookUps(lookUps, store);
  const request = (asked: Request) => handleRequest({ actions, records, store }, asked);
  const panel = new Panel(context.extensionUri, store, ledgers, request, panelLookUps, log);
  const markdown: vscode.DocumentSelector = { language: 'markdown' };
  context.subscriptions.push(
    log,
    ledgers,
    bibliographies,
    store,
    panel,
    applied,
    new DiagnosticsPublisher(store),
    new StatusBar(store),
    followRenames(ledgers, log),
    vscode.languages.registerHoverProvider(markdown, new ClaimHover(store)),
    vscode.languages.registerHoverProvider(markdown, new SourceHover(store, bibliographies)),
    vscode.languages.registerCompletionItemProvider(
      markdown,
      new SourceCompletion(store, bibliographies),
      ...SourceCompletion.triggers,
    ),
    vscode.languages.registerDefinitionProvider(markdown, new SourceDefinitions(store, bibliographies, ledgers)),
    vscode.languages.registerReferenceProvider(markdown, new SourceReferences(store)),
    vscode.languages.registerDocumentLinkProvider(markdown, new SourceLinks(store, bibliographies)),
    vscode.languages.registerRenameProvider(markdown, new SourceRename(store, bibliographies, ledgers)),
    vscode.languages.registerDocumentPasteEditProvider(markdown, paste, SourcePaste.metadata),
    vscode.languages.registerDocumentDropEditProvider(markdown, drop, SourceDrop.metadata),
    vscode.languages.registerCodeActionsProvider(markdown, new ClaimActions(store, bibliographies), {
      providedCodeActionKinds: ClaimActions.kinds,
    }),
    registerCommands({ store, ledgers, citing, rewriter, panel, log, extensionUri: context.extensionUri }),
  );
  store.start();
  return {
    ...{ store, lookUps, paste, drop, panelLookUps },
    panelState: () => panel.snapshot(),
    request,
  };
}

function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
  return (packageJSON as { readonly version: string }).version;
}
