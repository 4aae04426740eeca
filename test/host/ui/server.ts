import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { installVsix, startCodeServer } from '../../../scripts/lib/codeServer.mjs';
import { stillSettings, writeSettings } from '../../../scripts/lib/profile.mjs';
import { vsixPath } from '../../../scripts/lib/vsix.mjs';
import { launchBrowser, newPage } from '../browser';
import { writeFiles, type Files } from '../files';
import { screenshot } from './window';

export interface ServerOptions {
  /** The first workspace's files. */
  readonly files?: Files;
  /** User settings on top of the quiet ones, for example `{ 'workbench.colorTheme': 'Dark Modern' }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Asks for trust as VS Code does by default, so that workspaces open in Restricted Mode. */
  readonly restricted?: boolean;
  /** The packaged extension; without it the one that was just built. */
  readonly vsix?: string;
}

export interface PageOptions {
  /** The file to open, relative to the workspace. */
  readonly file?: string;
  readonly width?: number;
  readonly height?: number;
}

/** VS Code's server with the packaged extension as a user has it, and a browser to look at it. */
export interface TestServer {
  /** The first workspace, an absolute path. */
  readonly folder: string;
  /** Makes another workspace and gives its absolute path. */
  addWorkspace(files: Files): string;
  /** Changes some of the user settings, for windows that are opened from now on. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void;
  /** Opens a workspace in a window with storage of its own, and waits until it can be worked in. */
  open(folder: string, options?: PageOptions): Promise<Page>;
  /** Ends browser and server and removes the workspaces. */
  stop(): Promise<void>;
}

/** What makes typing in a test say what it says: nothing is completed, closed or suggested. */
const plainTyping = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'files.autoSave': 'off',
  // What the tests cite is no page on this machine.
  'claimcheck.lookUp': false,
  'workbench.colorTheme': 'Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Starts a server of its own, with fresh settings, extensions and workspaces, on a free port. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'claimcheck-ui-'));
  const profile = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
  let settings: Readonly<Record<string, unknown>> = plainTyping;
  const changeSettings = (changes: Readonly<Record<string, unknown>>): void => {
    settings = { ...settings, ...changes };
    writeSettings(profile.userData, { ...stillSettings, ...settings });
  };
  const addWorkspace = (files: Files): string => {
    const folder = mkdtempSync(join(home, 'workspace-'));
    writeFiles(folder, files);
    return folder;
  };
  changeSettings(options.settings ?? {});
  await installVsix('current', profile, options.vsix ?? vsixPath);
  const server = await startCodeServer('current', profile, { restricted: options.restricted ?? false });
  const browser = await launchBrowser();
  return {
    folder: addWorkspace(options.files ?? {}),
    addWorkspace,
    changeSettings,
    open: async (folder, { file, width, height } = {}) => {
      const page = await newPage(browser, width, height);
      await page.goto(server.address(folder, file === undefined ? undefined : join(folder, file)));
      await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
      if (file !== undefined) await untilOpen(page, file);
      return page;
    },
    stop: async () => {
      await showLast(browser);
      await browser.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A window shows a file before it knows the extensions; a Markdown file is called plain text until then. */
async function untilOpen(page: Page, file: string): Promise<void> {
  await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
  if (file.endsWith('.md')) await page.locator('#status\\.editor\\.mode', { hasText: 'Markdown' }).waitFor();
}

/** Keeps a picture of each window that is still open, for a failed test is easier to understand by it. */
async function showLast(browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const name = basename(process.argv[1] ?? 'test').split('.')[0] ?? 'test';
  for (const [index, page] of pages.entries()) await screenshot(page, `${name}-end-${index + 1}`);
}
