import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../../../scripts/lib/chromium.mjs';
import { root } from '../../../scripts/lib/commands.mjs';
import type { AskedLookUp, FromPanel, PanelDraft, ToPanel } from '../../../src/protocol/messages';
import { panelPage } from '../../../src/protocol/panelPage';
import { snapshot } from './drafts';
import { THEMES, type ThemeName } from './themes';

const ORIGIN = 'https://panel.example';

export interface PanelOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: ThemeName;
}

/** The built panel in a page of its own, served under the policy that the extension serves it under. */
export interface OpenPanel {
  readonly page: Page;
  /** What the panel has sent since it was loaded. */
  sent(): Promise<readonly FromPanel[]>;
  /** What the page complained of: errors of scripts and breaches of the policy. */
  readonly complaints: readonly string[];
  /** Sends as the extension does; it has been rendered when this is done. */
  post(message: ToPanel): Promise<void>;
  /** Sends a draft's snapshot, with what the extension knows of look-ups. */
  show(draft: PanelDraft | null, lookUps?: readonly AskedLookUp[]): Promise<void>;
  /** The last message of a kind; fails where there is none. */
  last<Kind extends FromPanel['kind']>(kind: Kind): Promise<Extract<FromPanel, { kind: Kind }>>;
  /** Loads the page again with the state that it kept, as VS Code does with a view that was hidden. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the browser that a test file's panels open in. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
}

/** Opens the panel and waits until it listens. */
export async function openPanel(browser: Browser, options: PanelOptions = {}): Promise<OpenPanel> {
  const { width = 300, height = 800, theme = 'light' } = options;
  const files = servedFiles();
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(standInForVsCode, THEMES[theme]);
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files[pathname];
    await route.fulfill(file ?? { status: 404 });
  });
  await page.goto(`${ORIGIN}/`);

  const post = async (message: ToPanel) => {
    await page.evaluate(async (data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
      await new Promise(requestAnimationFrame);
    }, message);
  };
  const sent = () => page.evaluate(() => (window as unknown as { sent: FromPanel[] }).sent);
  return {
    page,
    sent,
    complaints,
    post,
    show: (draft, lookUps) => post(snapshot(draft, lookUps)),
    last: async <Kind extends FromPanel['kind']>(kind: Kind) => {
      const found = (await sent()).findLast(
        (message): message is Extract<FromPanel, { kind: Kind }> => message.kind === kind,
      );
      if (!found) throw new Error(`The panel has not sent ${kind}.`);
      return found;
    },
    reload: async () => {
      await page.reload();
    },
    close: () => context.close(),
  };
}

interface ServedFile {
  readonly body: string;
  readonly contentType: string;
}

/** The page and its two files by their paths; fails at once when the panel has not been built. */
function servedFiles(): Readonly<Record<string, ServedFile>> {
  const built = (name: string) => readFileSync(join(root, 'dist', 'panel', name), 'utf8');
  const parts = { cspSource: ORIGIN, nonce: 'n0', scriptUri: '/main.js', styleUri: '/panel.css', title: 'Claims' };
  return {
    '/': { body: panelPage(parts), contentType: 'text/html' },
    '/main.js': { body: built('main.js'), contentType: 'text/javascript' },
    '/panel.css': { body: built('panel.css'), contentType: 'text/css' },
  };
}

/** Runs in the page before its script: the webview's interface, the theme, and the styles VS Code gives every webview. */
function standInForVsCode(theme: (typeof THEMES)[ThemeName]): void {
  const sent: unknown[] = [];
  const api = {
    postMessage: (message: unknown) => void sent.push(structuredClone(message)),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') as unknown,
    setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
  };
  Object.assign(window, { sent, acquireVsCodeApi: () => api });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.classList.add(theme.bodyClass);
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(theme.variables)) style.setProperty(`--vscode-${name}`, value);
    style.setProperty('--vscode-font-family', '"Segoe UI", "Liberation Sans", Arial, sans-serif');
    style.setProperty('--vscode-font-size', '13px');
    style.setProperty('--vscode-font-weight', 'normal');
    style.colorScheme = theme.bodyClass === 'vscode-light' ? 'light' : 'dark';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer vscode-default {
      html { background: var(--vscode-sideBar-background); scrollbar-color: var(--vscode-scrollbarSlider-background) transparent; }
      body { margin: 0; padding: 0 20px; color: var(--vscode-foreground); overscroll-behavior-x: none; }
      blockquote { background: var(--vscode-textBlockQuote-background); border-color: var(--vscode-textBlockQuote-border); }
    }`);
    document.adoptedStyleSheets = [sheet];
  });
}
