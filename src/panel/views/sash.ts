import { html, type TemplateResult } from 'lit';
import type { Panel } from '../panel';

const LEAST = 0.2;
const MOST = 0.8;
const STEP = 0.05;

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: STEP,
  ArrowDown: -STEP,
  PageUp: 4 * STEP,
  PageDown: -4 * STEP,
};

/** The line between list and details, moved by pointer or arrow keys; a double click puts it in the middle. */
export function sash(panel: Panel): TemplateResult {
  const { detailsShare } = panel.model;
  const set = (share: number) =>
    panel.change((model) => ({ ...model, detailsShare: Math.min(Math.max(share, LEAST), MOST) }));
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(detailsShare + step);
  };
  return html`
    <div
      class="sash"
      role="separator"
      tabindex="0"
      aria-orientation="horizontal"
      aria-label="Height of the details"
      aria-valuenow=${Math.round(detailsShare * 100)}
      aria-valuemin=${LEAST * 100}
      aria-valuemax=${MOST * 100}
      @keydown=${onKey}
      @dblclick=${() => set(0.5)}
      @pointerdown=${(event: PointerEvent) => drag(event, set)}
    ></div>
  `;
}

function drag(event: PointerEvent, set: (share: number) => void): void {
  const sashElement = event.currentTarget;
  const panes = sashElement instanceof HTMLElement ? sashElement.parentElement : null;
  if (!(sashElement instanceof HTMLElement) || !panes || event.button !== 0) return;
  event.preventDefault();
  sashElement.setPointerCapture(event.pointerId);
  const move = ({ clientY }: PointerEvent) => {
    const { top, height } = panes.getBoundingClientRect();
    set(1 - (clientY - top) / height);
  };
  sashElement.addEventListener('pointermove', move);
  const stop = () => sashElement.removeEventListener('pointermove', move);
  sashElement.addEventListener('lostpointercapture', stop, { once: true });
}
