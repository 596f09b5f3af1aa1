import { canShift, shiftShapes } from '../draw/shift-shapes.js';
import type { GroupShape } from '../draw/shape.js';
import { rewriteShapes } from './rewrite-shapes.js';
import { placeOf, svgElement } from './shape-element.js';

/** A thing that is in a picture, as it was written last. It is seen where its bundle, its place and its shift add up to. */
export interface PaintedThing {
  readonly element: Element;
  group: GroupShape;
  isLit: boolean;
  x: number;
  y: number;
  /** How far its shapes stand from where they were drawn: with no place of its own, what is in a bundle costs the browser less. */
  shiftX: number;
  shiftY: number;
  bundle: Bundle | null;
}

/** Things that follow one another in a picture and moved alike, in a group that is moved for all of them. */
export interface Bundle {
  readonly element: SVGGElement;
  /** How many it was made of. */
  readonly size: number;
  x: number;
  y: number;
}

/** Fewer things are as soon written one by one. */
const fewest = 3;

/** Equal but for what is lost in adding up. */
export function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

/** Stretches of things that move alike from what was written to a drawing's `groups`: where each starts and where the next thing follows. */
export function alikeStretches(things: readonly PaintedThing[], groups: readonly GroupShape[]): number[] {
  const stretches: number[] = [];
  let start = 0;
  let byX = 0;
  let byY = 0;
  for (let index = 0; index <= groups.length; index++) {
    const group = groups[index];
    const before = things[index]?.group;
    if (group === before && group && byX === 0 && byY === 0) continue;
    const x = group && before ? group.x - before.x : 0;
    const y = group && before ? group.y - before.y : 0;
    if (group && isNear(x, byX) && isNear(y, byY)) continue;
    if (!(isNear(byX, 0) && isNear(byY, 0)) && index - start >= fewest) stretches.push(start, index);
    start = index;
    byX = x;
    byY = y;
  }
  return stretches;
}

/** Puts things that follow one another into a bundle of their own, unless they nearly have one or one of them pulses: it would begin anew. */
export function bundle(things: readonly PaintedThing[], all: readonly PaintedThing[], idPrefix: string): void {
  const known = new Set(things.map((thing) => thing.bundle));
  const [only] = known;
  if (known.size === 1 && only && only.size < 2 * things.length) return;
  if (things.some(({ group }) => group.children.some((shape) => shape.class.includes('pulse')))) return;
  for (const one of known) if (one) unbundle(one, all);
  const element = svgElement('g');
  const [parent, next] = [things[0]?.element.parentNode, things.at(-1)?.element.nextSibling];
  element.append(...things.map((thing) => thing.element));
  const made = { element, size: things.length, x: 0, y: 0 };
  for (const thing of things) {
    const { group, x, y, shiftX, shiftY } = thing;
    thing.bundle = made;
    if (!canShift(group)) continue;
    shift(thing, shiftX + x, shiftY + y, idPrefix);
    writePlace(thing, 0, 0, group);
  }
  // Written while it is out of the page, where that costs less.
  parent?.insertBefore(element, next ?? null);
}

/** Moves a thing's shapes, and leaves its place as it is. */
export function shift(thing: PaintedThing, x: number, y: number, idPrefix: string): void {
  if (x === thing.shiftX && y === thing.shiftY) return;
  const { children } = thing.group;
  rewriteShapes(thing.element, shiftShapes(children, thing.shiftX, thing.shiftY), shiftShapes(children, x, y), idPrefix);
  thing.shiftX = x;
  thing.shiftY = y;
}

/** Puts the things of a bundle back into the picture, each where it is seen. */
function unbundle(one: Bundle, all: readonly PaintedThing[]): void {
  for (const thing of all) {
    if (thing.bundle !== one) continue;
    one.element.before(thing.element);
    thing.bundle = null;
    writePlace(thing, thing.x + one.x, thing.y + one.y, thing.group);
  }
  one.element.remove();
}

/** Elements that make up a picture in their order, bundles for what is in them; those that hold what is elsewhere in the order now are undone. */
export function outermost(things: readonly PaintedThing[]): Element[] {
  const whole = new Set<Bundle>();
  for (const [index, { bundle: one, element }] of things.entries()) {
    if (!one) continue;
    const before = things[index - 1];
    const follows = before?.bundle === one ? before.element.nextElementSibling === element : !whole.has(one);
    if (follows) whole.add(one);
    else unbundle(one, things);
  }
  return Array.from(new Set(things.map((thing) => thing.bundle?.element ?? thing.element)));
}

/** Moves bundles to where the first of their things that moves goes. */
export function moveBundles(things: readonly PaintedThing[], groups: readonly GroupShape[]): void {
  const moved = new Set<Bundle>();
  for (let index = 0; index < groups.length; index++) {
    const thing = things[index];
    const group = groups[index];
    const one = thing?.bundle;
    if (!one || !group || group === thing.group || moved.has(one)) continue;
    const x = group.x - thing.x - thing.shiftX;
    const y = group.y - thing.y - thing.shiftY;
    if (isNear(x, one.x) && isNear(y, one.y)) continue;
    moved.add(one);
    one.x = x;
    one.y = y;
    one.element.setAttribute('transform', placeOf(x, y, undefined, undefined));
  }
}

/** Brings a thing to a place in its bundle or in the picture. */
export function writePlace(thing: PaintedThing, x: number, y: number, { scaleX, scaleY }: GroupShape): void {
  thing.x = x;
  thing.y = y;
  if (x === 0 && y === 0 && scaleX === undefined) thing.element.removeAttribute('transform');
  else thing.element.setAttribute('transform', placeOf(x, y, scaleX, scaleY));
}
