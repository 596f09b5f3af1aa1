import type { GroupShape, Pattern } from '../draw/shape.js';
import { bundlesOf, distance } from './bundle.js';
import { rewriteShapes, writeAttribute, writeTitle } from './rewrite-shapes.js';
import { placeOf, shapeElement, svgElement } from './shape-element.js';
import { patternElement, writePicture, type Contents } from './write-picture.js';

/** A thing that is in the picture, as it was written last. */
interface Painted {
  readonly element: Element;
  group: GroupShape;
  /** Where it stands within its bundle. */
  x: number;
  y: number;
  isLit: boolean;
}

/** Things that are in the picture in one group, which stands where the first of them does; by itself, a thing has none. */
interface Bundle {
  readonly holder: Element | null;
  readonly things: readonly Painted[];
  x: number;
  y: number;
}

/**
 * Keeps the contents of an `<svg>` as drawings have them, which `writePicture` begins. Only what differs from the last drawing is written, so that
 * a frame costs what moves in it: of things that move as one, their bundle.
 */
export class PicturePainter {
  readonly surface: SVGElement;
  readonly #idPrefix: string;
  readonly #definitions: Element;
  readonly #patterns = new Map<string, { readonly element: Element; pattern: Pattern }>();
  #painted = new Map<string, Painted>();
  #bundles: readonly Bundle[] = [];
  #groups: readonly GroupShape[] = [];

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
    for (const [index, group] of groups.entries()) {
      const { x, y, key = '' } = group;
      const thing = { element: elements[index] as Element, group, x, y, isLit: lit?.has(key) ?? false };
      this.#painted.set(unusedName(group, this.#painted), thing);
    }
  }

  /** Paints a drawing, with what is lit in it because it, or what belongs to it, is pointed at. */
  paint({ patterns, groups, lit }: Contents): void {
    this.#define(patterns);
    if (groups.length !== this.#groups.length || groups.some(({ key }, index) => key !== this.#groups[index]?.key)) this.#arrange(groups);
    this.#groups = groups;
    let index = 0;
    for (const bundle of this.#bundles) {
      const { holder, things } = bundle;
      if (holder) place(holder, bundle, groups[index] as GroupShape);
      for (const thing of things) {
        const group = groups[index++] as GroupShape;
        this.#write(thing, group, lit !== undefined && lit.has(group.key ?? ''), bundle);
      }
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
    // A bundle goes on as long as its last thing does: a container's name and state.
    const before = new Map(this.#bundles.map((bundle) => [bundle.things.at(-1), bundle]));
    this.#bundles = bundlesOf(groups).map((parts): Bundle => {
      const things = parts.map((group) => {
        const name = unusedName(group, painted);
        const { x, y } = group;
        const thing = this.#painted.get(name) ?? { element: shapeElement(group, this.#idPrefix), group, x, y, isLit: false };
        painted.set(name, thing);
        return thing;
      });
      if (things.length === 1) return { holder: null, things, x: 0, y: 0 };
      const known = before.get(things.at(-1));
      return known?.holder ? { ...known, things } : { holder: newHolder(), things, x: 0, y: 0 };
    });
    for (const [name, { element }] of this.#painted) if (!painted.has(name)) element.remove();
    for (const { holder, things } of this.#bundles)
      if (holder)
        putInOrder(
          holder,
          things.map(({ element }) => element),
          holder.firstElementChild,
        );
    const elements = this.#bundles.map(({ holder, things }) => holder ?? (things[0] as Painted).element);
    putInOrder(this.surface, elements, this.#definitions.nextElementSibling);
    const holders = new Set(elements);
    for (const { holder } of before.values()) if (holder && !holders.has(holder)) holder.remove();
    this.#painted = painted;
  }

  #write(painted: Painted, group: GroupShape, isLit: boolean, from: Bundle): void {
    const { element, group: before } = painted;
    const { scaleX, scaleY } = group;
    const [x, y] = [distance(from.x, group.x), distance(from.y, group.y)];
    if (x !== painted.x || y !== painted.y || scaleX !== before.scaleX || scaleY !== before.scaleY) {
      element.setAttribute('transform', placeOf(x, y, scaleX, scaleY));
      painted.x = x;
      painted.y = y;
    }
    if (before === group && painted.isLit === isLit) return;
    if (painted.isLit !== isLit || before.class !== group.class) element.setAttribute('class', isLit ? `${group.class} lit` : group.class);
    const { opacity = 1, title, children } = group;
    if (opacity !== (before.opacity ?? 1)) writeAttribute(element, 'opacity', opacity === 1 ? null : opacity);
    if (title !== before.title) writeTitle(element, title);
    if (group.key !== before.key) writeAttribute(element, 'data-key', group.key);
    if (children !== before.children) rewriteShapes(element, before.children, children, this.#idPrefix);
    painted.group = group;
    painted.isLit = isLit;
  }
}

function newHolder(): Element {
  const holder = svgElement('g');
  holder.setAttribute('class', 'bundle');
  return holder;
}

/** Brings a bundle to where its first thing is. */
function place(holder: Element, bundle: Bundle, { x, y }: GroupShape): void {
  if (x === bundle.x && y === bundle.y) return;
  holder.setAttribute('transform', placeOf(x, y, undefined, undefined));
  bundle.x = x;
  bundle.y = y;
}

/** Puts elements after one another, from a place on; those that are there in that order already are left alone. */
function putInOrder(parent: Element, elements: readonly Element[], first: Element | null): void {
  let next = first;
  for (const element of elements) {
    // What stands in between has its turn later.
    if (element === next || element === next?.nextElementSibling) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

/** What a thing is known by: its key, told apart from those that have the same. */
function unusedName({ key = '' }: GroupShape, used: ReadonlyMap<string, unknown>): string {
  let name = key;
  while (used.has(name)) name += '~';
  return name;
}
