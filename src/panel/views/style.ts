import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

/**
 * Sets style properties one by one on its element: `<div ${style({ height: '40px' })}>`. A style attribute would need an
 * exception in the page's policy.
 */
class StyleDirective extends Directive {
  // Names what the directive takes; all is done in `update`, which knows the element.
  render(properties: Readonly<Record<string, string>>): typeof noChange {
    void properties;
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, string>>]): typeof noChange {
    if (part.element instanceof HTMLElement) {
      for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, value);
    }
    return noChange;
  }
}

export const style = directive(StyleDirective);
