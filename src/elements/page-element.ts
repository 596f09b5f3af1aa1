import { svgElement } from './shape-element.js';

/** An element of the page with its attributes and children: `svg`, or one of HTML. */
export function pageElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): Element {
  const element = name === 'svg' ? svgElement(name) : document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** Has an element hold a text or another element, or nothing; what it holds already is left alone, so that it is not read out again. */
export function hold(element: Element, content: Element | string | null): void {
  const isHeld =
    typeof content === 'string' ? element.textContent === content && element.childElementCount === 0 : element.firstChild === content;
  if (!isHeld) element.replaceChildren(...(content ? [content] : []));
}
