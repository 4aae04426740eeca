import type { Page } from 'playwright-core';
import { questionBox, runCommand } from './editor';
import { panelFrame } from './window';

/** A theme by its name in the list of themes, and what shows that the window and its webviews have it. */
const themes = {
  light: { name: 'Light Modern', shownBy: 'vs', kind: 'vscode-light' },
  dark: { name: 'Dark Modern', shownBy: 'vs-dark', kind: 'vscode-dark' },
  highContrast: { name: 'Dark High Contrast', shownBy: 'hc-black', kind: 'vscode-high-contrast' },
  highContrastLight: { name: 'Light High Contrast', shownBy: 'hc-light', kind: 'vscode-high-contrast-light' },
} as const;

/** Changes the theme as a writer does and waits until the window has it; `light` is what windows open in. */
export async function useTheme(page: Page, theme: keyof typeof themes): Promise<void> {
  const { name, shownBy, kind } = themes[theme];
  await runCommand(page, 'Preferences: Color Theme');
  const box = questionBox(page);
  await box.getByPlaceholder(/Color Theme/).fill(name);
  await box.locator('.monaco-list-row', { hasText: name }).first().click();
  await page.locator(`.monaco-workbench.${shownBy}`).waitFor();
  if (await page.locator('iframe.webview').isVisible()) {
    await panelFrame(page).locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
  }
}
