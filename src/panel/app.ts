import { render } from 'lit';
import type { FromPanel, PanelCommand } from '../protocol/messages';
import type { Panel } from './panel';
import type { Model, Notice, Outcome } from './state/model';
import { hasOpenedNew } from './state/forms';
import { awaitedLookUps } from './state/lookUp';
import { isToPanel, receive } from './state/receive';
import { reviewItem } from './state/review';
import { resize, scrollToShow } from './state/resize';
import { restore, toSave } from './state/saved';
import { isWebAddress } from './state/validate';
import { visibleRows } from './state/visibleRows';
import { page } from './views/page';

/** What VS Code gives a webview. */
export interface Host {
  readonly postMessage: (message: FromPanel) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

/** Time to gather changes before they are kept; leaving the page keeps them at once. */
const SAVE_DELAY = 100;

/** How long "Citation saved." stands there: long enough to be read twice. */
const NOTICE_TIME = 8000;

/** Holds the model, renders the page from it and does what a model asks to be done once. */
export class App implements Panel {
  model: Model;
  private isScheduled = false;
  private saveTimer: number | undefined;
  private noticeTimer: number | undefined;
  private readonly sizes = new ResizeObserver(() => this.measure());
  private measured: Element | null = null;

  constructor(
    private readonly host: Host,
    private readonly root: HTMLElement,
  ) {
    this.model = restore(host.getState(), Date.now());
  }

  /** Starts to listen, and tells the extension so. */
  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isToPanel(data)) this.change((model) => receive(model, data));
    });
    for (const leaving of ['blur', 'pagehide'] as const) window.addEventListener(leaving, () => this.save());
    document.addEventListener('visibilitychange', () => this.save());
    this.host.postMessage({ kind: 'ready' });
  }

  readonly change = (step: (model: Model) => Model): void => {
    const next = step(this.model);
    if (next === this.model) return;
    const waiting = awaitedLookUps(this.model);
    if (next.notice !== this.model.notice) this.expire(next.notice);
    if (hasOpenedNew(next, this.model)) this.host.postMessage({ kind: 'clipboard' });
    this.followReview(next);
    this.model = next;
    this.saveTimer ??= window.setTimeout(() => this.save(), SAVE_DELAY);
    this.endLookUps(waiting);
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => this.render());
  };

  readonly act = (step: (model: Model) => Outcome): void => {
    const outcome = step(this.model);
    this.change(() => outcome.model);
    if (outcome.send) this.host.postMessage(outcome.send);
  };

  readonly openAddress = (url: string): void => {
    if (isWebAddress(url)) this.host.postMessage({ kind: 'open', url });
  };

  readonly runCommand = (command: PanelCommand): void => {
    this.host.postMessage({ kind: 'command', command });
  };

  /** The editor shows the claim under review. */
  private followReview(next: Model): void {
    const claim = reviewItem(next)?.claim.id;
    if (!claim || !next.draft || claim === reviewItem(this.model)?.claim.id) return;
    const { uri, version } = next.draft;
    this.host.postMessage({ kind: 'reveal', uri, version, claim, focus: false });
  }

  /**
   * A look-up is over when its answer is there, and of no use any more when its form is closed or about another source.
   * The answer is kept before the extension forgets it.
   */
  private endLookUps(waiting: readonly number[]): void {
    const still = awaitedLookUps(this.model);
    const over = waiting.filter((number) => !still.includes(number));
    if (over.length > 0) this.save();
    for (const lookUp of over) this.host.postMessage({ kind: 'endLookUp', lookUp });
  }

  /** Takes a sentence that says no more than "done" away after a while; one that offers something stays. */
  private expire(notice: Notice | null): void {
    window.clearTimeout(this.noticeTimer);
    if (notice?.tone !== 'done' || notice.undo !== null) return;
    this.noticeTimer = window.setTimeout(
      () => this.change((model) => (model.notice === notice ? { ...model, notice: null } : model)),
      NOTICE_TIME,
    );
  }

  private save(): void {
    window.clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
    this.host.setState(toSave(this.model));
  }

  private render(): void {
    this.isScheduled = false;
    render(page(this), this.root);
    this.observeList();
    const { focus, focusWaits, reveal, scrollTo } = this.model;
    if (focus === null && reveal === null && scrollTo === null) return;
    this.model = { ...this.model, focus: null, focusWaits: false, reveal: null, scrollTo: null };
    if (scrollTo !== null) this.list?.scrollTo({ top: scrollTo });
    if (reveal !== null) this.reveal(reveal);
    if (focus === null) return;
    if (document.hasFocus()) void this.focus(focus);
    else if (focusWaits) window.addEventListener('focus', () => void this.focus(focus), { once: true });
  }

  private get list(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.list');
  }

  private observeList(): void {
    const { list } = this;
    if (list === this.measured) return;
    this.sizes.disconnect();
    this.measured = list;
    if (list) this.sizes.observe(list);
  }

  private measure(): void {
    const { clientWidth: width, clientHeight: height } = this.list ?? document.body;
    const { listSize } = this.model;
    if (height === 0 || (width === listSize.width && height === listSize.height)) return;
    this.change((model) => resize(model, { width, height, letter: letterWidth() }));
  }

  /** Scrolls as little as needed for a row to be seen whole below the title that sticks to the top. */
  private reveal(key: string): void {
    const { list } = this;
    const { rows } = visibleRows(this.model);
    const row = rows.findIndex((candidate) => candidate.key === key);
    if (!list || row < 0) return;
    list.scrollTop = scrollToShow(rows, row, { scroll: list.scrollTop, height: list.clientHeight });
  }

  /** Gives the keyboard to what has this mark, once its own parts are drawn. */
  private async focus(mark: string): Promise<void> {
    const marked = [...this.root.querySelectorAll<HTMLElement>('[data-focus]')];
    const find = (name: string) => marked.find((candidate) => candidate.dataset['focus'] === name);
    // What should get the keyboard may be gone, and what had it too: then the list is the best place to go on from.
    const element = find(mark) ?? (document.activeElement === document.body ? find('list') : undefined);
    if (!element) return;
    if ('updateComplete' in element) await element.updateComplete;
    element.focus({ preventScroll: true });
    // Of a form that is too high for its pane the beginning is shown, then the field with what is said of it.
    element.closest('.form')?.scrollIntoView({ block: 'nearest' });
    (element.closest('.field') ?? element).scrollIntoView({ block: 'nearest' });
  }
}

const SAMPLE = 'the quick brown fox jumps over the lazy dog, 1234567890';

/** How wide a letter of the theme's font is, on average. */
function letterWidth(): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 6.5;
  context.font = getComputedStyle(document.body).font;
  return context.measureText(SAMPLE).width / SAMPLE.length;
}
