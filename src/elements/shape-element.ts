import type { Shape } from '../draw/shape.js';

export type Value = string | number | null | undefined;

const SVG = 'http://www.w3.org/2000/svg';
/** Attributes of each kind of shape, in the order in which `valuesOf` has what they say. */
export const NAMES = {
  rect: ['class', 'opacity', 'x', 'y', 'width', 'height', 'rx', 'fill'],
  circle: ['class', 'opacity', 'cx', 'cy', 'r'],
  path: ['class', 'opacity', 'fill', 'd', 'transform'],
  text: ['class', 'opacity', 'x', 'y', 'text-anchor'],
  group: ['class', 'data-key', 'transform', 'opacity'],
} as const;

/** An element of the page's SVG by its name. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS(SVG, name);
}

/** Where a group stands and how far it is stretched, as its attribute says it; null where that is as it is without. */
export function placeOf(x: number, y: number, scaleX: number | undefined, scaleY: number | undefined): string | null {
  if (x === 0 && y === 0 && scaleX === undefined) return null;
  return scaleX === undefined ? `translate(${x} ${y})` : `translate(${x} ${y}) scale(${scaleX} ${scaleY ?? 1})`;
}

/** The title that is shown where what holds it is pointed at. */
export function titleElement(text: string): SVGTitleElement {
  const element = svgElement('title');
  element.textContent = text;
  return element;
}

/** A shape as an element, with all it holds. */
export function shapeElement(shape: Shape, idPrefix: string): SVGElement {
  const element = svgElement(shape.type === 'group' ? 'g' : shape.type);
  const values = valuesOf(shape, idPrefix);
  for (const [index, name] of NAMES[shape.type].entries()) {
    const value = values[index];
    if (value !== null && value !== undefined) element.setAttribute(name, `${value}`);
  }
  if (shape.type === 'text') element.textContent = shape.text;
  if (shape.type === 'group') {
    if (shape.title) element.append(titleElement(shape.title));
    element.append(...shape.children.map((child) => shapeElement(child, idPrefix)));
  }
  return element;
}

/** What a shape's attributes say, in the order of their names. */
export function valuesOf(shape: Shape, idPrefix: string): readonly Value[] {
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
      return [shape.class, shape.key, placeOf(shape.x, shape.y, shape.scaleX, shape.scaleY), opacity === 1 ? null : opacity];
  }
}
