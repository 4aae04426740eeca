import type { PanelCommand } from '../protocol/messages';
import type { Model, Outcome } from './state/model';

/** What views may do: show a model, and say what the next one is. */
export interface Panel {
  readonly model: Model;
  /** Takes a step and renders; the step gets the model of that moment. */
  readonly change: (step: (model: Model) => Model) => void;
  /** Takes a step that also tells the extension something. */
  readonly act: (step: (model: Model) => Outcome) => void;
  /** Opens a web address in the browser. */
  readonly openAddress: (url: string) => void;
  readonly runCommand: (command: PanelCommand) => void;
}
