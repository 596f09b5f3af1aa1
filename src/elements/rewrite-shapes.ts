import type { Shape } from '../draw/shape.js';
import { NAMES, shapeElement, titleElement, valuesOf, type Value } from './shape-element.js';

/** Writes an attribute; null and undefined take it away. */
export function writeAttribute(element: Element, name: string, value: Value): void {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, `${value}`);
}

/** Brings what an element holds from some shapes to others. What is the same object is not looked at, of the rest only what differs is written. */
export function rewriteShapes(parent: Element, before: readonly Shape[], after: readonly Shape[], idPrefix: string): void {
  // A title comes first and is no shape.
  let node = parent.firstElementChild;
  if (node?.localName === 'title') node = node.nextElementSibling;
  for (const [index, shape] of after.entries()) {
    const old = before[index];
    const next: Element | null = node?.nextElementSibling ?? null;
    if (!node) parent.append(shapeElement(shape, idPrefix));
    else if (old?.type !== shape.type) node.replaceWith(shapeElement(shape, idPrefix));
    else if (old !== shape) rewrite(node, old, shape, idPrefix);
    node = next;
  }
  while (node) {
    const next: Element | null = node.nextElementSibling;
    node.remove();
    node = next;
  }
}

/** Gives an element the title that is shown where it is pointed at; '' for none. */
export function writeTitle(parent: Element, title: string | undefined): void {
  const first = parent.firstElementChild;
  const known = first?.localName === 'title' ? first : null;
  if (!title) known?.remove();
  else if (known) known.textContent = title;
  else parent.prepend(titleElement(title));
}

function rewrite(element: Element, before: Shape, after: Shape, idPrefix: string): void {
  const [old, values] = [valuesOf(before, idPrefix), valuesOf(after, idPrefix)];
  for (const [index, name] of NAMES[after.type].entries()) {
    if (values[index] !== old[index]) writeAttribute(element, name, values[index]);
  }
  if (after.type === 'text' && before.type === 'text' && after.text !== before.text) element.textContent = after.text;
  if (after.type !== 'group' || before.type !== 'group') return;
  if (after.title !== before.title) writeTitle(element, after.title);
  if (after.children !== before.children) rewriteShapes(element, before.children, after.children, idPrefix);
}
