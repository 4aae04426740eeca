import type { Locator, Page } from 'playwright-core';

/** CDP's number of the Shift key among the modifiers of an event. */
const SHIFT = 8;

/** A link as another window's page hands it over when it is dragged. */
function link(address: string) {
  const items = ['text/uri-list', 'text/plain'].map((mimeType) => ({ mimeType, data: address }));
  return { items, dragOperationsMask: 1 };
}

/** What is dragged over the window, by the browser itself and not by events that a script makes. */
export interface Drag {
  /** Moves it to the middle of something. */
  to(target: Locator, options?: { readonly shift?: boolean }): Promise<void>;
  /** Lets it go where it is. */
  drop(): Promise<void>;
}

/** Drags a link from another window into this one, where `from` is. */
export async function dragLink(page: Page, address: string, from: Locator): Promise<Drag> {
  const browser = await page.context().newCDPSession(page);
  const data = link(address);
  let place = await middleOf(from);
  let modifiers = 0;
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    browser.send('Input.dispatchDragEvent', { type, ...place, data, modifiers });
  await send('dragEnter');
  await send('dragOver');
  return {
    to: async (target, { shift = false } = {}) => {
      place = await middleOf(target);
      modifiers = shift ? SHIFT : 0;
      // Browsers say so again and again while the mouse stands still. The window hears it first, makes way where it does so
      // for Shift, and then it reaches the page of a webview, as entering and as being over it.
      for (let times = 0; times < 4; times++) await send('dragOver');
    },
    drop: async () => {
      await send('drop');
      await browser.detach();
    },
  };
}

async function middleOf(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to drag to.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
