import type { Fact } from '../../model/fact.js';
import type { Box, StackItem, WritableItem } from '../../scene/scene.js';
import { lend, originOf } from '../borrow.js';
import { at, itemOf } from '../gesture.js';
import type { Stage } from '../stage.js';

type Created = Extract<Fact, { readonly type: 'container-created' }>;

/** True of a container that neither scene has: it comes and goes within the step, as `run --rm` does. */
export function isVisitor(stage: Stage, containerId: string): boolean {
  return !stage.track(`stack:${containerId}`) && !stage.track(`crowd:${containerId}`) && !holdsCrowd(stage);
}

/** Containers as marks have no items of their own. */
function holdsCrowd(stage: Stage): boolean {
  return stage.tracksOf('crowd:').length > 0;
}

/** Where a visitor's writable layer is at work, if it is seen. */
export function visitorOf(stage: Stage, containerId: string): Box | undefined {
  return stage.track(`passing:visitor:${containerId}`)?.box;
}

/** A small pale double slides out of its image to a free place, and a warm slab settles on it: a visitor that will not stay. */
export function welcome(stage: Stage, { containerId, imageId }: Created, startMs: number, endMs: number): void {
  const image = itemOf(stage, `image:${imageId}`);
  const onto = image?.kind === 'text' ? (image.onto ?? '') : '';
  const panel = itemOf(stage, 'panel:containers');
  if (!onto || !panel) return;
  const place = freePlace(stage, panel);
  const depth = Math.max(1, layersOf(stage, onto));
  const pitch = (place.height - 16) / depth;
  const stackBox = { x: place.x, y: place.y + 16, width: place.width, height: place.height - 16 };
  const stack: StackItem = {
    kind: 'stack',
    key: `ghost:${containerId}`,
    title: '',
    ...stackBox,
    layers: depth,
    slabHeight: Math.max(1, pitch - Math.min(3, pitch / 3)),
    gap: Math.min(3, pitch / 3),
    locks: false,
    onto,
  };
  const writable: WritableItem = {
    kind: 'writable',
    key: `visitor:${containerId}`,
    title: '',
    x: place.x,
    y: place.y,
    width: place.width,
    height: 13,
    label: '',
    size: '',
    countBytes: 0,
    status: 'running',
    touched: false,
    locked: false,
  };
  const landsMs = at(startMs, endMs, 0.6);
  const ghost = stage.pass(stack);
  ghost.isUnder = true;
  ghost.travel(originOf(stage, stackBox, onto), stackBox, startMs, landsMs).move('opacity', startMs, startMs + 60, 0, 1);
  lend(stage, onto, startMs, landsMs);
  stage
    .pass(writable)
    .move('opacity', at(startMs, endMs, 0.5), at(startMs, endMs, 0.7), 0, 1)
    .move('y', at(startMs, endMs, 0.5), at(startMs, endMs, 0.9), place.y - 14, place.y, 'cubic-out')
    .flash('glow', at(startMs, endMs, 0.85), endMs + 240, 0.9);
}

/** The visitor burns its layer and goes back into the image. */
export function dismiss(stage: Stage, containerId: string, startMs: number, endMs: number): void {
  const stack = stage.track(`passing:ghost:${containerId}`);
  const writable = stage.track(`passing:visitor:${containerId}`);
  if (stack?.passing?.kind !== 'stack' || !writable) return;
  const burntMs = at(startMs, endMs, 0.5);
  writable.move('burn', startMs, burntMs, 0, 1, 'sine-in-out').move('opacity', burntMs - 40, burntMs + 60, 1, 0);
  const origin = originOf(stage, stack.passing, stack.passing.onto);
  for (const side of ['x', 'y'] as const) stack.move(side, at(startMs, endMs, 0.4), endMs, stack.passing[side], origin[side], 'cubic-in');
  stack.move('opacity', endMs - 90, endMs, 1, 0);
  lend(stage, stack.passing.onto, at(startMs, endMs, 0.6), endMs);
}

function layersOf(stage: Stage, onto: string): number {
  let depth = 0;
  for (let slab = itemOf(stage, onto); slab?.kind === 'slab'; slab = itemOf(stage, slab.onto)) depth++;
  return depth;
}

/** On the floor, beside the last container, where there is room; or else the panel's upper corner, beside its number. */
function freePlace(stage: Stage, panel: Box): Box {
  const stacks = [...stage.from.items, ...stage.to.items].filter(({ kind }) => kind === 'stack');
  const { rightToLeft } = stage.to;
  const inner = { left: panel.x + 14, right: panel.x + panel.width - 14 };
  const taken =
    stacks.length === 0 ? 0 : Math.max(...stacks.map(({ x, width }) => (rightToLeft ? inner.right - x : x + width - inner.left))) + 10;
  const room = inner.right - inner.left - taken;
  const floor = Math.max(...stacks.map(({ y, height }) => y + height), panel.y + panel.height - 14);
  if (room >= 60 && stacks.length > 0) {
    const width = Math.min(150, room);
    const height = Math.min(96, floor - panel.y - 100);
    if (height >= 44) return { x: rightToLeft ? inner.right - taken - width : inner.left + taken, y: floor - height, width, height };
  }
  const below = panel.height / 2 - 72;
  // Where nothing stands the middle of the panel says so: there is room on its floor.
  if (stacks.length === 0 && below >= 40) {
    const [width, height] = [Math.min(150, inner.right - inner.left), Math.min(96, below)];
    return { x: rightToLeft ? inner.right - width : inner.left, y: panel.y + panel.height - 14 - height, width, height };
  }
  const width = Math.min(84, (inner.right - inner.left) / 3);
  return { x: rightToLeft ? inner.left : inner.right - width, y: panel.y + (stacks.length === 0 ? 6 : 38), width, height: 30 };
}
