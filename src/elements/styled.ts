import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class Styled extends Directive {
  override render(_styles: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Readonly<Record<string, string>>]): typeof noChange {
    if (!(element instanceof HTMLElement)) throw new TypeError('Styles are set on an HTML element.');
    for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
    return noChange;
  }
}

/**
 * Sets styles of the element that it stands in, by the names that CSS gives them. Lit's own `styleMap` writes a style attribute at first, which pages with
 * a strict policy refuse.
 *
 * @example
 * html`<div ${styled({ '--level': '2' })}></div>`
 */
export const styled = directive(Styled);
