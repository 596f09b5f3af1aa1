import type { Drawing, GroupShape, Pattern } from '../draw/shape.js';
import { placeOf, svgElement, writeAttribute, writeShapes, writeTitle } from './shape-element.js';

/** A thing that is in the picture, as it was written last. */
interface Painted {
  readonly element: SVGGElement;
  group: GroupShape;
  isLit: boolean;
}

/**
 * Keeps the contents of an `<svg viewBox="0 0 width height">` as drawings have them: every thing is a `<g data-key="…">`; attributes and classes
 * only. Only what differs from the last drawing is written, so that a frame costs what moves in it. Style it with `pictureStyles` from
 * src/draw/styles.ts.
 */
export class PicturePainter {
  readonly surface: SVGElement;
  readonly #idPrefix: string;
  readonly #definitions = svgElement('defs');
  readonly #patterns = new Map<string, { readonly element: SVGPatternElement; pattern: Pattern }>();
  #painted = new Map<string, Painted>();
  #order: readonly Painted[] = [];

  /** `idPrefix`: of ids; one per shadow root is enough. */
  constructor(surface: SVGElement, idPrefix = 'layer') {
    this.surface = surface;
    this.#idPrefix = idPrefix;
    surface.replaceChildren(this.#definitions);
  }

  /** `lit`: keys of the things that are lit because one of them is pointed at. */
  paint({ patterns, groups }: Pick<Drawing, 'patterns' | 'groups'>, lit?: ReadonlySet<string>): void {
    this.#define(patterns);
    if (groups.length !== this.#order.length || groups.some(({ key }, index) => key !== this.#order[index]?.group.key))
      this.#arrange(groups);
    for (const [index, group] of groups.entries()) {
      const painted = this.#order[index] as Painted;
      const isLit = lit !== undefined && lit.has(group.key ?? '');
      if (painted.group !== group || painted.isLit !== isLit) this.#write(painted, group, isLit);
    }
  }

  #define(patterns: readonly Pattern[]): void {
    const wanted = new Set<string>();
    for (const pattern of patterns) {
      const { id, width, height, children } = pattern;
      wanted.add(id);
      const known = this.#patterns.get(id);
      if (known?.pattern === pattern) continue;
      const element = known?.element ?? svgElement('pattern');
      if (known?.pattern.width !== width) element.setAttribute('width', `${width}`);
      if (known?.pattern.height !== height) element.setAttribute('height', `${height}`);
      writeShapes(element, known?.pattern.children ?? [], children, this.#idPrefix);
      if (known) known.pattern = pattern;
      else {
        element.id = `${this.#idPrefix}-${id}`;
        element.setAttribute('patternUnits', 'userSpaceOnUse');
        this.#definitions.append(element);
        this.#patterns.set(id, { element, pattern });
      }
    }
    if (wanted.size === this.#patterns.size) return;
    for (const [id, { element }] of this.#patterns) {
      if (wanted.has(id)) continue;
      element.remove();
      this.#patterns.delete(id);
    }
  }

  /** Brings what is there into another order, with what comes and without what goes. */
  #arrange(groups: readonly GroupShape[]): void {
    const painted = new Map<string, Painted>();
    const order = groups.map((group) => {
      let name = group.key ?? '';
      while (painted.has(name)) name += '~';
      const thing = this.#painted.get(name) ?? this.#make(group);
      painted.set(name, thing);
      return thing;
    });
    for (const [name, { element }] of this.#painted) if (!painted.has(name)) element.remove();
    let place = this.#definitions.nextElementSibling;
    for (const { element } of order) {
      if (element === place) place = element.nextElementSibling;
      // What stands in between has its turn later.
      else if (element === place?.nextElementSibling) place = element.nextElementSibling;
      else this.surface.insertBefore(element, place);
    }
    this.#painted = painted;
    this.#order = order;
  }

  #make(group: GroupShape): Painted {
    const element = svgElement('g');
    const { key, title, x, y, scaleX, scaleY, opacity, children } = group;
    if (key !== undefined) element.setAttribute('data-key', key);
    element.setAttribute('class', group.class);
    element.setAttribute('transform', placeOf(x, y, scaleX, scaleY));
    if (opacity !== undefined && opacity !== 1) element.setAttribute('opacity', `${opacity}`);
    writeTitle(element, title);
    writeShapes(element, [], children, this.#idPrefix);
    return { element, group, isLit: false };
  }

  #write(painted: Painted, group: GroupShape, isLit: boolean): void {
    const { element, group: before } = painted;
    if (painted.isLit !== isLit || before.class !== group.class) element.setAttribute('class', isLit ? `${group.class} lit` : group.class);
    const { x, y, scaleX, scaleY, opacity = 1, title, children } = group;
    if (x !== before.x || y !== before.y || scaleX !== before.scaleX || scaleY !== before.scaleY)
      element.setAttribute('transform', placeOf(x, y, scaleX, scaleY));
    if (opacity !== (before.opacity ?? 1)) writeAttribute(element, 'opacity', opacity === 1 ? null : opacity);
    if (title !== before.title) writeTitle(element, title);
    if (group.key !== before.key) writeAttribute(element, 'data-key', group.key);
    if (children !== before.children) writeShapes(element, before.children, children, this.#idPrefix);
    painted.group = group;
    painted.isLit = isLit;
  }
}
