import account from '@vscode/codicons/src/icons/account.svg';
import add from '@vscode/codicons/src/icons/add.svg';
import bellSlash from '@vscode/codicons/src/icons/bell-slash.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import chevronDown from '@vscode/codicons/src/icons/chevron-down.svg';
import chevronRight from '@vscode/codicons/src/icons/chevron-right.svg';
import circle from '@vscode/codicons/src/icons/circle.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import close from '@vscode/codicons/src/icons/close.svg';
import colorMode from '@vscode/codicons/src/icons/color-mode.svg';
import discard from '@vscode/codicons/src/icons/discard.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import goToFile from '@vscode/codicons/src/icons/go-to-file.svg';
import history from '@vscode/codicons/src/icons/history.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import link from '@vscode/codicons/src/icons/link.svg';
import linkExternal from '@vscode/codicons/src/icons/link-external.svg';
import lock from '@vscode/codicons/src/icons/lock.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import search from '@vscode/codicons/src/icons/search.svg';
import target from '@vscode/codicons/src/icons/target.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import verified from '@vscode/codicons/src/icons/verified.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import watch from '@vscode/codicons/src/icons/watch.svg';
import { nothing } from 'lit';
import { directive, Directive } from 'lit/directive.js';

const ICONS = {
  account,
  add,
  'bell-slash': bellSlash,
  check,
  'chevron-down': chevronDown,
  'chevron-right': chevronRight,
  circle,
  'circle-slash': circleSlash,
  close,
  'color-mode': colorMode,
  discard,
  edit,
  error,
  'go-to-file': goToFile,
  history,
  info,
  link,
  'link-external': linkExternal,
  lock,
  pass,
  search,
  target,
  trash,
  verified,
  warning,
  watch,
};

/** The codicons that the panel uses: each is drawn, so that no font of five hundred has to load. */
export type IconName = keyof typeof ICONS;

const originals = new Map<IconName, Element>();

function draw(name: IconName): Element {
  let original = originals.get(name);
  if (!original) {
    original = new DOMParser().parseFromString(ICONS[name], 'image/svg+xml').documentElement;
    original.setAttribute('aria-hidden', 'true');
    original.classList.add('icon', `icon-${name}`);
    originals.set(name, original);
  }
  return document.importNode(original, true);
}

/** Keeps its element for as long as the name stays, so that rendering again touches nothing. */
class IconDirective extends Directive {
  private drawn: { readonly name: IconName; readonly element: Element } | null = null;

  render(name: IconName | null): Element | typeof nothing {
    if (name === null) return nothing;
    if (this.drawn?.name !== name) this.drawn = { name, element: draw(name) };
    return this.drawn.element;
  }
}

/** A codicon in the colour of the text around it, hidden from screen readers: `${icon('add')} Add`. */
export const icon = directive(IconDirective);
