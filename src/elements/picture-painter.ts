import type { GroupShape, Pattern } from '../draw/shape.js';
import { rewriteShapes, writeAttribute, writeTitle } from './rewrite-shapes.js';
import { placeOf, shapeElement } from './shape-element.js';
import { patternElement, writePicture, type Contents } from './write-picture.js';

/** A thing that is in the picture, as it was written last. */
interface Painted {
  readonly element: Element;
  group: GroupShape;
  isLit: boolean;
}

/**
 * Keeps the contents of an `<svg>` as drawings have them, which `writePicture` begins. Only what differs from the last drawing is written, so that
 * a frame costs what moves in it.
 */
export class PicturePainter {
  readonly surface: SVGElement;
  readonly #idPrefix: string;
  readonly #definitions: Element;
  readonly #patterns = new Map<string, { readonly element: Element; pattern: Pattern }>();
  #painted = new Map<string, Painted>();
  #order: readonly Painted[] = [];

  /** `idPrefix` as `writePicture` has it; `written` is what that wrote there, where it did. */
  constructor(surface: SVGElement, idPrefix: string, written?: Contents) {
    this.surface = surface;
    this.#idPrefix = idPrefix;
    const { patterns, groups, lit } = written ?? { patterns: [], groups: [] };
    if (!written) writePicture(surface, { patterns, groups }, idPrefix);
    const [definitions, ...elements] = surface.children;
    this.#definitions = definitions as Element;
    for (const [index, element] of Array.from(this.#definitions.children).entries()) {
      const pattern = patterns[index] as Pattern;
      this.#patterns.set(pattern.id, { element, pattern });
    }
    this.#order = groups.map((group, index) => ({
      element: elements[index] as Element,
      group,
      isLit: lit?.has(group.key ?? '') ?? false,
    }));
    for (const thing of this.#order) this.#painted.set(unusedName(thing.group, this.#painted), thing);
  }

  /** Paints a drawing, with what is lit in it because it, or what belongs to it, is pointed at. */
  paint({ patterns, groups, lit }: Contents): void {
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
      if (!known) {
        const element = patternElement(pattern, this.#idPrefix);
        this.#definitions.append(element);
        this.#patterns.set(id, { element, pattern });
      } else if (known.pattern !== pattern) {
        const { element, pattern: before } = known;
        if (before.width !== width) element.setAttribute('width', `${width}`);
        if (before.height !== height) element.setAttribute('height', `${height}`);
        rewriteShapes(element, before.children, children, this.#idPrefix);
        known.pattern = pattern;
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
      const name = unusedName(group, painted);
      const thing = this.#painted.get(name) ?? { element: shapeElement(group, this.#idPrefix), group, isLit: false };
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

  #write(painted: Painted, group: GroupShape, isLit: boolean): void {
    const { element, group: before } = painted;
    if (painted.isLit !== isLit || before.class !== group.class) element.setAttribute('class', isLit ? `${group.class} lit` : group.class);
    const { x, y, scaleX, scaleY, opacity = 1, title, children } = group;
    if (x !== before.x || y !== before.y || scaleX !== before.scaleX || scaleY !== before.scaleY)
      element.setAttribute('transform', placeOf(x, y, scaleX, scaleY));
    if (opacity !== (before.opacity ?? 1)) writeAttribute(element, 'opacity', opacity === 1 ? null : opacity);
    if (title !== before.title) writeTitle(element, title);
    if (group.key !== before.key) writeAttribute(element, 'data-key', group.key);
    if (children !== before.children) rewriteShapes(element, before.children, children, this.#idPrefix);
    painted.group = group;
    painted.isLit = isLit;
  }
}

/** What a thing is known by: its key, told apart from those that have the same. */
function unusedName({ key = '' }: GroupShape, used: ReadonlyMap<string, unknown>): string {
  let name = key;
  while (used.has(name)) name += '~';
  return name;
}
