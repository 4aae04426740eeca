import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../../scripts/lib/chromium.mjs';

/** How long a wait may last; a cold start of a whole VS Code on a busy machine is slow. */
const limitMilliseconds = 60_000;

/** Starts this machine's Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
}

/** A page with storage of its own that may use the clipboard. */
export async function newPage(browser: Browser, width = 1280, height = 800): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(limitMilliseconds);
  return context.newPage();
}
