import type { Shape } from '../draw/shape.js';

type Value = string | number | null | undefined;

const SVG = 'http://www.w3.org/2000/svg';
const NAMES = {
  rect: ['class', 'opacity', 'x', 'y', 'width', 'height', 'rx', 'fill'],
  circle: ['class', 'opacity', 'cx', 'cy', 'r'],
  path: ['class', 'opacity', 'fill', 'd', 'transform'],
  text: ['class', 'opacity', 'x', 'y', 'text-anchor'],
  group: ['class', 'opacity', 'data-key', 'transform'],
} as const;

/** An element of the page's SVG by its name. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS(SVG, name);
}

/** Where a group stands and how far it is stretched, as its attribute says it. */
export function placeOf(x: number, y: number, scaleX: number | undefined, scaleY: number | undefined): string {
  return scaleX === undefined ? `translate(${x} ${y})` : `translate(${x} ${y}) scale(${scaleX} ${scaleY ?? 1})`;
}

/** Writes an attribute; null and undefined take it away. */
export function writeAttribute(element: Element, name: string, value: Value): void {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, `${value}`);
}

/** Brings what an element holds from some shapes to others. What is the same object is not looked at, of the rest only what differs is written. */
export function writeShapes(parent: Element, before: readonly Shape[], after: readonly Shape[], idPrefix: string): void {
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
  else {
    const element = svgElement('title');
    element.textContent = title;
    parent.prepend(element);
  }
}

function shapeElement(shape: Shape, idPrefix: string): SVGElement {
  const element = svgElement(shape.type === 'group' ? 'g' : shape.type);
  const values = valuesOf(shape, idPrefix);
  for (const [index, name] of NAMES[shape.type].entries()) {
    const value = values[index];
    if (value !== null && value !== undefined) element.setAttribute(name, `${value}`);
  }
  if (shape.type === 'text') element.textContent = shape.text;
  if (shape.type === 'group') {
    writeTitle(element, shape.title);
    writeShapes(element, [], shape.children, idPrefix);
  }
  return element;
}

function rewrite(element: Element, before: Shape, after: Shape, idPrefix: string): void {
  const [old, values] = [valuesOf(before, idPrefix), valuesOf(after, idPrefix)];
  for (const [index, name] of NAMES[after.type].entries()) {
    if (values[index] !== old[index]) writeAttribute(element, name, values[index]);
  }
  if (after.type === 'text' && before.type === 'text' && after.text !== before.text) element.textContent = after.text;
  if (after.type !== 'group' || before.type !== 'group') return;
  if (after.title !== before.title) writeTitle(element, after.title);
  if (after.children !== before.children) writeShapes(element, before.children, after.children, idPrefix);
}

/** What a shape's attributes say, in the order of their names. */
function valuesOf(shape: Shape, idPrefix: string): readonly Value[] {
  const { opacity } = shape;
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, radius, pattern } = shape;
      return [shape.class, opacity, x, y, Math.max(0, width), Math.max(0, height), radius, pattern && `url(#${idPrefix}-${pattern})`];
    }
    case 'circle':
      return [shape.class, opacity, shape.x, shape.y, shape.radius];
    case 'path': {
      const { x, y = 0, d, flip, pattern } = shape;
      const place = x === undefined ? null : `translate(${x} ${y})${flip ? ' scale(-1 1)' : ''}`;
      return [shape.class, opacity, pattern && `url(#${idPrefix}-${pattern})`, d, place];
    }
    case 'text':
      return [shape.class, opacity, shape.x, shape.y, shape.anchor];
    case 'group':
      return [shape.class, opacity === 1 ? null : opacity, shape.key, placeOf(shape.x, shape.y, shape.scaleX, shape.scaleY)];
  }
}
