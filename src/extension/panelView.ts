import * as vscode from 'vscode';
import { parseFromPanel } from '../protocol/parse';
import { panelPage } from '../protocol/panelPage';
import type { FromPanel, ToPanel } from '../protocol/messages';
import { Disposables } from './dispose';
import type { Log } from './log';

/** What the view needs from the rest. */
export interface PanelHost {
  /** The whole state, sent after `ready` and whenever the view is shown again. */
  readonly snapshot: () => ToPanel;
  readonly handle: (message: FromPanel) => Promise<void>;
}

/** The webview of the side panel: its page, and messages that are parsed before anyone reads them. */
export class PanelView extends Disposables implements vscode.WebviewViewProvider {
  static readonly id = 'claimcheck.panel';
  private view: vscode.WebviewView | null = null;
  private isReady = false;
  /** Sent as soon as the script listens; only the last of them matters. */
  private pending: ToPanel | null = null;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly host: PanelHost,
    private readonly log: Log,
  ) {
    super();
    this.register(vscode.window.registerWebviewViewProvider(PanelView.id, this));
  }

  get isVisible(): boolean {
    return this.view?.visible ?? false;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.isReady = false;
    const { webview } = view;
    const assets = vscode.Uri.joinPath(this.extensionUri, 'dist', 'panel');
    webview.options = { enableScripts: true, localResourceRoots: [assets] };
    const listeners = [
      webview.onDidReceiveMessage((data: unknown) => void this.receive(data)),
      view.onDidChangeVisibility(() => this.post(this.host.snapshot())),
      view.onDidDispose(() => {
        for (const listener of listeners) listener.dispose();
        if (this.view === view) this.view = null;
      }),
    ];
    const uriOf = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(assets, file)).toString();
    webview.html = panelPage({
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID(),
      scriptUri: uriOf('main.js'),
      styleUri: uriOf('panel.css'),
      title: 'Claims',
    });
  }

  /** Sends a message if the view is there and shown; a hidden one gets a snapshot when it is shown again. */
  post(message: ToPanel): void {
    if (!this.view) return;
    // A description would not be seen: the view stands alone in its container, where only titles are shown.
    if (message.kind === 'state') this.view.title = message.draft?.name ?? 'Claims';
    if (this.isReady) void this.view.webview.postMessage(message);
    else if (message.kind === 'edit') this.pending = message;
  }

  /** Opens the side bar at the panel, then sends `message` once the script listens. */
  async show(message: ToPanel | null): Promise<void> {
    if (message && !this.isReady) this.pending = message;
    await vscode.commands.executeCommand(`${PanelView.id}.focus`);
    if (message && this.isReady && this.pending !== message) this.post(message);
  }

  private async receive(data: unknown): Promise<void> {
    const message = parseFromPanel(data);
    if (!message) {
      this.log.error('The panel sent a message that does not fit', JSON.stringify(data)?.slice(0, 80));
      return;
    }
    try {
      if (message.kind === 'ready') this.greet();
      else await this.host.handle(message);
    } catch (error) {
      await this.log.tell('Claimcheck could not do that; please try again.', error);
    }
  }

  private greet(): void {
    this.isReady = true;
    this.post(this.host.snapshot());
    if (this.pending) this.post(this.pending);
    this.pending = null;
  }
}
