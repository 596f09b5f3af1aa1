import { patternAttributes } from '../draw/pattern-attributes.js';
import type { FlockShape, GroupShape, Pattern } from '../draw/shape.js';
import { putInOrder } from './put-in-order.js';
import { rewriteShapes, writeAttribute, writeTitle } from './rewrite-shapes.js';
import { placeOf, shapeElement } from './shape-element.js';
import { patternElement, writePicture, type Contents } from './write-picture.js';

/** A thing that is in a picture, as it was written last. */
interface PaintedThing {
  readonly element: Element;
  group: GroupShape;
  isLit: boolean;
  flock: PaintedFlock | null;
}

/** Things in a group that is moved for all of them. */
interface PaintedFlock {
  readonly element: Element;
  group: FlockShape;
  members: readonly PaintedThing[];
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
  #painted = new Map<string, PaintedThing>();
  #order: readonly (PaintedThing | PaintedFlock)[] = [];
  #lit: Contents['lit'];

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
    const take = (group: GroupShape, element: Element | undefined): PaintedThing => {
      const thing = { element: element as Element, group, isLit: lit?.has(group.key ?? '') ?? false, flock: null };
      this.#painted.set(unusedName(group, this.#painted), thing);
      return thing;
    };
    this.#order = groups.map((group, index) => {
      const element = elements[index] as Element;
      if (!isFlock(group)) return take(group, element);
      return gather(
        { element, group, members: [] },
        group.children.map((child, at) => take(child, element.children[at])),
      );
    });
    this.#lit = lit;
  }

  /** Paints a drawing, with what is lit in it because it, or what belongs to it, is pointed at. */
  paint({ patterns, groups, lit }: Contents): void {
    this.#define(patterns);
    const isArranged =
      groups.length === this.#order.length && groups.every((group, index) => isSameThing(group, this.#order[index]?.group));
    if (!isArranged) this.#arrange(groups);
    for (let index = 0; index < groups.length; index++) {
      const group = groups[index] as GroupShape;
      const painted = this.#order[index] as PaintedThing | PaintedFlock;
      if (!('members' in painted)) this.#write(painted, group, lit);
      else if (isFlock(group)) this.#writeFlock(painted, group, lit);
    }
    this.#lit = lit;
    // Last, since what is out of the page is written at less cost.
    if (!isArranged)
      putInOrder(
        this.surface,
        this.#order.map(({ element }) => element),
      );
  }

  #define(patterns: readonly Pattern[]): void {
    const wanted = new Set<string>();
    for (const pattern of patterns) {
      const { id, children } = pattern;
      wanted.add(id);
      const known = this.#patterns.get(id);
      if (!known) {
        const element = patternElement(pattern, this.#idPrefix);
        this.#definitions.append(element);
        this.#patterns.set(id, { element, pattern });
      } else if (known.pattern !== pattern) {
        const { element, pattern: before } = known;
        for (const [name, value] of Object.entries(patternAttributes(pattern))) writeAttribute(element, name, value);
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

  /** Finds what is there of a drawing, makes what is not, and takes out what goes. */
  #arrange(groups: readonly GroupShape[]): void {
    const painted = new Map<string, PaintedThing>();
    const scattered = new Set(this.#order.filter((one) => 'members' in one));
    const take = (group: GroupShape): PaintedThing => {
      const name = unusedName(group, painted);
      const thing = this.#painted.get(name) ?? { element: shapeElement(group, this.#idPrefix), group, isLit: false, flock: null };
      painted.set(name, thing);
      return thing;
    };
    const order = groups.map((group) => {
      if (!isFlock(group)) return take(group);
      const members = group.children.map(take);
      const known = members.find(({ flock }) => flock && scattered.has(flock))?.flock;
      if (known) scattered.delete(known);
      const empty = { ...group, children: [] };
      return gather(known ?? { element: shapeElement(empty, this.#idPrefix), group: empty, members }, members);
    });
    for (const { element } of scattered) element.remove();
    for (const thing of order) if (!('members' in thing)) thing.flock = null;
    for (const [name, { element }] of this.#painted) if (!painted.has(name)) element.remove();
    this.#painted = painted;
    this.#order = order;
  }

  #writeFlock(flock: PaintedFlock, group: FlockShape, lit: Contents['lit']): void {
    const { element, group: before, members } = flock;
    writeGroup(element, before, group);
    flock.group = group;
    if (group.children === before.children && lit === this.#lit) return;
    for (const [index, child] of group.children.entries()) this.#write(members[index] as PaintedThing, child, lit);
  }

  #write(painted: PaintedThing, group: GroupShape, lit: Contents['lit']): void {
    const { element, group: before } = painted;
    const isLit = lit !== undefined && lit.has(group.key ?? '');
    if (before === group && painted.isLit === isLit) return;
    writeGroup(element, before, group);
    if (painted.isLit !== isLit || before.class !== group.class) element.setAttribute('class', isLit ? `${group.class} lit` : group.class);
    const { title, children } = group;
    if (title !== before.title) writeTitle(element, title);
    if (group.key !== before.key) writeAttribute(element, 'data-key', group.key);
    if (children !== before.children) rewriteShapes(element, before.children, children, this.#idPrefix);
    painted.group = group;
    painted.isLit = isLit;
  }
}

/** Writes where a group stands and how much of it is seen. */
function writeGroup(element: Element, before: GroupShape, { x, y, scaleX, scaleY, opacity = 1 }: GroupShape): void {
  if (x !== before.x || y !== before.y || scaleX !== before.scaleX || scaleY !== before.scaleY)
    writeAttribute(element, 'transform', placeOf(x, y, scaleX, scaleY));
  if (opacity !== (before.opacity ?? 1)) writeAttribute(element, 'opacity', opacity === 1 ? null : opacity);
}

/** Puts things into the group that is moved for all of them. */
function gather(flock: PaintedFlock, members: readonly PaintedThing[]): PaintedFlock {
  flock.members = members;
  for (const member of members) member.flock = flock;
  putInOrder(
    flock.element,
    members.map(({ element }) => element),
  );
  return flock;
}

function isFlock(group: GroupShape): group is FlockShape {
  return group.class === 'item-flock';
}

function isSameThing(group: GroupShape, before: GroupShape | undefined): boolean {
  if (!before || group.key !== before.key || group.class !== before.class) return false;
  if (!isFlock(group) || !isFlock(before) || group.children === before.children) return true;
  return group.children.length === before.children.length && group.children.every(({ key }, index) => key === before.children[index]?.key);
}

/** What a thing is known by: its key, told apart from those that have the same. */
function unusedName({ key = '' }: GroupShape, used: ReadonlyMap<string, unknown>): string {
  let name = key;
  while (used.has(name)) name += '~';
  return name;
}
