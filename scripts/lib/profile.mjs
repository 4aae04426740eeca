import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings of a quiet VS Code: no welcome, no assistant, nothing that wants the network. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
};

/** What a window in which nobody looks leaves out: drawing takes most of a test's time. */
export const stillSettings = {
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.bracketPairColorization.enabled': false,
  'breadcrumbs.enabled': false,
};

/**
 * Writes the user settings of a profile.
 *
 * @param {string} userDataFolder
 * @param {Readonly<Record<string, unknown>>} settings on top of the quiet ones
 */
export function writeSettings(userDataFolder, settings = {}) {
  mkdirSync(join(userDataFolder, 'User'), { recursive: true });
  writeFileSync(
    join(userDataFolder, 'User', 'settings.json'),
    `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`,
  );
}

/**
 * This program's environment without what another VS Code or npm put there, which would make the
 * server talk to that one's window instead of serving.
 *
 * @param {string} dataFolder where the server's own logs go
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment(dataFolder) {
  const foreign = /^(VSCODE_|CODE_SERVER_|ELECTRON_|npm_|NODE_OPTIONS$|PASSWORD$|HASHED_PASSWORD$|PORT$)/;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...own, XDG_DATA_HOME: join(dataFolder, 'logs') };
}
