import type { Locator, Page } from 'playwright-core';

/** The text editor that has the focus or had it last. */
export function editor(page: Page): Locator {
  return page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
}

/** Gives the editor the focus; without a click, which would move the cursor. */
export async function focusEditor(page: Page): Promise<void> {
  await editor(page).locator('.native-edit-context, textarea.inputarea').first().focus();
}

/** Puts the cursor at a line and column, both counted from 1, with the editor focused. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+G');
  await answer(page, `:${line}:${column}`);
  await questionBox(page).waitFor({ state: 'detached' });
  await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/** Types at the cursor, key by key, as a writer does; '\n' is Enter. */
export async function typeInEditor(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** The underlines of one kind that are in view. */
export function squiggles(page: Page, kind: 'error' | 'warning' | 'info' | 'hint'): Locator {
  return editor(page).locator(`.squiggly-${kind}`);
}

/** Opens the menu of fixes at the cursor and gives its entries. */
export async function openQuickFix(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+.');
  const entries = page.locator('.action-widget .monaco-list-row.action');
  await entries.first().waitFor();
  return entries;
}

/** Opens the menu of fixes at the cursor and takes the one whose title holds `title`. */
export async function takeQuickFix(page: Page, title: string): Promise<void> {
  const entries = await openQuickFix(page);
  await entries.filter({ hasText: title }).first().click();
  await page.locator('.action-widget').waitFor({ state: 'detached' });
}

/** The box in which VS Code asks something: commands, a text, a choice. */
export function questionBox(page: Page): Locator {
  return page.locator('.quick-input-widget:visible');
}

/** Answers the question that is open: replaces what stands in it, if `text` is given, and presses Enter. */
export async function answer(page: Page, text?: string): Promise<void> {
  const input = questionBox(page).locator('input[type="text"]');
  await input.waitFor();
  if (text !== undefined) await input.fill(text);
  await page.keyboard.press('Enter');
}

/** Runs a command by its title as it stands in the command palette, for example 'Claimcheck: Next Claim'. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const box = questionBox(page);
  await box.locator('input[type="text"]').fill(`>${title}`);
  await box.locator('.monaco-list-row').filter({ hasText: title }).first().click();
}

/** Saves the file and waits until it is saved. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}
