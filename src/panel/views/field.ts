import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { VscodeTextarea } from '@vscode-elements/elements/dist/vscode-textarea/vscode-textarea.js';
import { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import { icon } from './icon';

/** A field of a form with its label, its hint and what is wrong with it. */
export interface FieldOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly lines?: number;
  /** Whether spelling is left alone, as that of names. */
  readonly unspelled?: boolean;
  readonly placeholder?: string;
  /** How the value is understood, where that needs saying. */
  readonly note?: string;
  readonly hint?: string;
  /** What can be done about the hint, behind it. */
  readonly action?: TemplateResult | typeof nothing;
  readonly error?: string | undefined;
  /** Shown in half the width where there is room. */
  readonly half?: boolean;
  readonly disabled: boolean;
  /** Focus marks: where the keyboard goes on opening, and on a complaint. */
  readonly focus: string;
  readonly onInput: (value: string) => void;
  /** Enter in a line, where that does something. */
  readonly onEnter?: () => void;
}

/** A line or an area of text. */
export function textField(options: FieldOptions): TemplateResult {
  const { id, label, value, lines, error, disabled, placeholder, focus } = options;
  const input = (event: Event) => {
    const { currentTarget: control } = event;
    if (control instanceof VscodeTextfield || control instanceof VscodeTextarea) options.onInput(control.value);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !options.onEnter) return;
    event.preventDefault();
    options.onEnter();
  };
  const hints = [options.note, options.hint].filter(Boolean).join('. ');
  const describe = ref((element) => describeControl(element, error ?? hints, error !== undefined));
  const control = lines
    ? html`<vscode-textarea
        id=${id}
        data-focus=${focus}
        rows=${lines}
        resize="vertical"
        placeholder=${ifDefined(placeholder)}
        ?spellcheck=${options.unspelled !== true}
        .label=${label}
        .value=${live(value)}
        ?invalid=${error !== undefined}
        ?disabled=${disabled}
        @input=${input}
        ${describe}
      ></vscode-textarea>`
    : html`<vscode-textfield
        id=${id}
        data-focus=${focus}
        placeholder=${ifDefined(placeholder)}
        .label=${label}
        .value=${live(value)}
        ?invalid=${error !== undefined}
        ?disabled=${disabled}
        @input=${input}
        @keydown=${onKey}
        ${describe}
      ></vscode-textfield>`;
  return wrap(options, control);
}

/** The control's own input is out of reach of ids, so what belongs to it is put on it as text. */
function describeControl(element: Element | undefined, description: string, invalid: boolean): void {
  if (!(element instanceof VscodeTextfield || element instanceof VscodeTextarea)) return;
  void element.updateComplete.then(() => {
    const inner = element.wrappedElement;
    inner.setAttribute('aria-description', description);
    inner.setAttribute('aria-invalid', String(invalid));
  });
}

/** What a choice offers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly disabled?: boolean;
  readonly focus?: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/**
 * One of a few, without a visible label. The browser's own control: unlike a rebuilt one it jumps to typed letters, is
 * never cut off by the panel's edge and is known to every screen reader.
 */
export function select(options: SelectOptions): TemplateResult {
  const { id, label, value, choices, disabled = false, focus } = options;
  return html`
    <span class="select">
      <select
        id=${id}
        data-focus=${ifDefined(focus)}
        aria-label=${label}
        ?disabled=${disabled}
        @change=${(event: Event) => event.currentTarget instanceof HTMLSelectElement && options.onChange(event.currentTarget.value)}
      >
        ${choices.map(
          (choice) =>
            html`<option value=${choice.value} .selected=${live(choice.value === value)}>${choice.label}</option>`,
        )}
      </select>
      ${icon('chevron-down')}
    </span>
  `;
}

/** One of a few, with its label above. */
export function selectField(options: SelectOptions & { readonly half?: boolean }): TemplateResult {
  return wrap(options, select(options));
}

function wrap(
  options: {
    readonly id: string;
    readonly label: string;
    readonly note?: string;
    readonly hint?: string;
    readonly action?: TemplateResult | typeof nothing;
    readonly error?: string | undefined;
    readonly half?: boolean;
  },
  control: TemplateResult,
): TemplateResult {
  const { id, label, note, hint, action = nothing, error, half = false } = options;
  return html`
    <div class=${half ? 'field half' : 'field'}>
      <label for=${id}>${label}</label>
      ${control} ${note ? html`<div class="field-hint">${note}</div>` : nothing}
      ${
        error !== undefined
          ? html`<div class="field-error">${icon('error')}<span>${error}</span></div>`
          : hint
            ? html`<div class="field-hint">${hint} ${action}</div>`
            : nothing
      }
    </div>
  `;
}
