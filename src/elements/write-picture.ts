import { patternAttributes } from '../draw/pattern-attributes.js';
import type { Drawing, Pattern } from '../draw/shape.js';
import { shapeElement, svgElement } from './shape-element.js';

/** What an `<svg viewBox="0 0 width height">` holds of a drawing, and the keys of the things that are lit in it. */
export interface Contents extends Pick<Drawing, 'patterns' | 'groups'> {
  readonly lit?: ReadonlySet<string> | undefined;
}

/**
 * Writes a drawing into an `<svg>` in the place of all that was there: its patterns, then a `<g data-key="…">` for each thing; attributes and
 * classes only. Style it with `pictureStyles` from src/draw/styles.ts. `idPrefix`: of ids; one per shadow root is enough.
 */
export function writePicture(surface: SVGElement, { patterns, groups, lit }: Contents, idPrefix: string): void {
  const definitions = svgElement('defs');
  definitions.append(...patterns.map((pattern) => patternElement(pattern, idPrefix)));
  const elements = groups.map((group) => {
    const element = shapeElement(group, idPrefix);
    if (lit?.has(group.key ?? '')) element.classList.add('lit');
    return element;
  });
  surface.replaceChildren(definitions, ...elements);
}

export function patternElement(pattern: Pattern, idPrefix: string): SVGPatternElement {
  const element = svgElement('pattern');
  for (const [name, value] of Object.entries({ ...patternAttributes(pattern), id: `${idPrefix}-${pattern.id}` }))
    element.setAttribute(name, `${value}`);
  element.append(...pattern.children.map((child) => shapeElement(child, idPrefix)));
  return element;
}
