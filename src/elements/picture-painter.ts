import type { GroupShape, Pattern } from '../draw/shape.js';
import { canShift, shiftShapes } from '../draw/shift-shapes.js';
import { alikeStretches, bundle, isNear, moveBundles, outermost, shift, writePlace, type PaintedThing } from './bundle.js';
import { putInOrder } from './put-in-order.js';
import { rewriteShapes, writeAttribute, writeTitle } from './rewrite-shapes.js';
import { shapeElement } from './shape-element.js';
import { patternElement, writePicture, type Contents } from './write-picture.js';

/**
 * Keeps the contents of an `<svg>` as drawings have them, which `writePicture` begins. Only what differs from the last drawing is written, so that
 * a frame costs what moves in it; of many things that move alike, one group.
 */
export class PicturePainter {
  readonly surface: SVGElement;
  readonly #idPrefix: string;
  readonly #definitions: Element;
  readonly #patterns = new Map<string, { readonly element: Element; pattern: Pattern }>();
  #painted = new Map<string, PaintedThing>();
  #order: readonly PaintedThing[] = [];
  /** What moved alike when something moved last. */
  #alike = '';

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
    this.#order = groups.map((group, index) => inPicture(elements[index] as Element, group, lit?.has(group.key ?? '') ?? false));
    for (const thing of this.#order) this.#painted.set(unusedName(thing.group, this.#painted), thing);
  }

  /** Paints a drawing, with what is lit in it because it, or what belongs to it, is pointed at. */
  paint({ patterns, groups, lit }: Contents): void {
    this.#define(patterns);
    if (groups.length !== this.#order.length || groups.some((group, index) => group.key !== this.#order[index]?.group.key))
      this.#arrange(groups);
    this.#bundle(groups);
    moveBundles(this.#order, groups);
    for (let index = 0; index < groups.length; index++) {
      const group = groups[index] as GroupShape;
      this.#write(this.#order[index] as PaintedThing, group, lit !== undefined && lit.has(group.key ?? ''));
    }
  }

  /** What has moved alike twice goes on so. */
  #bundle(groups: readonly GroupShape[]): void {
    const stretches = alikeStretches(this.#order, groups);
    if (stretches.length === 0) return;
    const alike = stretches.join();
    if (alike === this.#alike)
      for (let index = 0; index < stretches.length; index += 2)
        bundle(this.#order.slice(stretches[index], stretches[index + 1]), this.#order, this.#idPrefix);
    this.#alike = alike;
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
    const painted = new Map<string, PaintedThing>();
    const order = groups.map((group) => {
      const name = unusedName(group, painted);
      const thing = this.#painted.get(name) ?? inPicture(shapeElement(group, this.#idPrefix), group, false);
      painted.set(name, thing);
      return thing;
    });
    for (const [name, { element, bundle: holder }] of this.#painted) {
      if (painted.has(name)) continue;
      element.remove();
      if (holder && !holder.element.hasChildNodes()) holder.element.remove();
    }
    putInOrder(this.surface, outermost(order));
    this.#painted = painted;
    this.#order = order;
  }

  #write(painted: PaintedThing, group: GroupShape, isLit: boolean): void {
    const { element, group: before, bundle: holder } = painted;
    const isOther = group.children !== before.children || group.scaleX !== before.scaleX;
    if (isOther && !canShift(group)) shift(painted, 0, 0, this.#idPrefix);
    const { shiftX, shiftY } = painted;
    const x = group.x - shiftX - (holder?.x ?? 0);
    const y = group.y - shiftY - (holder?.y ?? 0);
    if (!isNear(x, painted.x) || !isNear(y, painted.y) || group.scaleX !== before.scaleX || group.scaleY !== before.scaleY)
      writePlace(painted, x, y, group);
    if (before === group && painted.isLit === isLit) return;
    if (painted.isLit !== isLit || before.class !== group.class) element.setAttribute('class', isLit ? `${group.class} lit` : group.class);
    const { opacity = 1, title, children } = group;
    if (opacity !== (before.opacity ?? 1)) writeAttribute(element, 'opacity', opacity === 1 ? null : opacity);
    if (title !== before.title) writeTitle(element, title);
    if (group.key !== before.key) writeAttribute(element, 'data-key', group.key);
    if (children !== before.children)
      rewriteShapes(element, shiftShapes(before.children, shiftX, shiftY), shiftShapes(children, shiftX, shiftY), this.#idPrefix);
    painted.group = group;
    painted.isLit = isLit;
  }
}

function inPicture(element: Element, group: GroupShape, isLit: boolean): PaintedThing {
  return { element, group, isLit, x: group.x, y: group.y, shiftX: 0, shiftY: 0, bundle: null };
}

/** What a thing is known by: its key, told apart from those that have the same. */
function unusedName({ key = '' }: GroupShape, used: ReadonlyMap<string, unknown>): string {
  let name = key;
  while (used.has(name)) name += '~';
  return name;
}
