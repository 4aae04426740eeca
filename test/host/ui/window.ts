import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { root } from '../../../scripts/lib/commands.mjs';

/** The document inside the webview that is in view, such as the side panel's. */
export function panelFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}

/** Opens a view container by the name that its button in the activity bar has. */
export async function openContainer(page: Page, name: string): Promise<void> {
  await page
    .locator('.part.activitybar .action-item')
    .filter({ has: page.locator(`[aria-label^="${name}"]`) })
    .click();
}

/** Writes what the window shows to out/screenshots/NAME.png, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(root, 'out', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
