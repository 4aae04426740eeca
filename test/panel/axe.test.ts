import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { openPanel, startBrowser } from './harness/openPanel';
import { STATES } from './harness/states';
import type { ThemeName } from './harness/themes';

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Between them they show every kind of element; looking at each state takes axe seconds. */
const FOR_AXE: ReadonlySet<string> = new Set([
  'no draft',
  'locked',
  'what stands otherwise',
  'a question',
  'a notice',
  'orphans',
  'sources',
  'a review',
  'marked claims',
  'nothing found',
]);

/** Themes differ in colours alone, so the other rules are checked in one of them. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

for (const theme of ['light', 'dark', 'highContrast'] as const satisfies readonly ThemeName[]) {
  test(`axe finds no fault in the ${theme} theme, whatever the panel shows`, async () => {
    const panel = await openPanel(browser, { theme });
    for (const [name, reach] of STATES) {
      await reach(panel);
      if (!FOR_AXE.has(name)) continue;
      // There are no frames, so nothing has to be put together in a page of its own.
      const axe = new AxeBuilder({ page: panel.page }).setLegacyMode();
      const { violations } = await (theme === 'light' ? axe : axe.withRules(ABOUT_COLOURS)).analyze();
      const faults = violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
      );
      assert.deepEqual(faults, [], name);
    }
    assert.deepEqual(panel.complaints, []);
    await panel.close();
  });
}
