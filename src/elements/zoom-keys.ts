import { cellBeside, cellIds, cellOf, cellsIn } from '../scene/cells.js';
import { windowOf } from '../draw/camera-moves.js';
import type { Zoom } from './zoom.js';

/** How much closer one press brings. */
const closer = 2;
/** Share of the view that one press pans. */
const aside = 0.25;

const arrows: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-aside, 0],
  ArrowRight: [aside, 0],
  ArrowUp: [0, -aside],
  ArrowDown: [0, aside],
};

const actions: Readonly<Record<string, (zoom: Zoom) => boolean>> = {
  '+': (zoom) => done(zoom.zoomBy(closer)),
  '=': (zoom) => done(zoom.zoomBy(closer)),
  '-': (zoom) => done(zoom.zoomBy(1 / closer)),
  '0': (zoom) => done(zoom.leave()),
  '[': (zoom) => stepAlong(zoom, -1),
  ']': (zoom) => stepAlong(zoom, 1),
};

/**
 * Moves the camera or the keyboard's container as a key says; false where it says nothing of them, and stays the page's or the timeline's.
 */
export function pressZoomKey(event: KeyboardEvent, zoom: Zoom): boolean {
  // Brackets are typed with AltGr on some keyboards, which says that Alt and Control are down.
  const isModified = (event.altKey || event.ctrlKey) && !event.getModifierState('AltGraph');
  if (event.metaKey || isModified || !answer(event, zoom)) return false;
  event.preventDefault();
  return true;
}

function answer({ key, shiftKey }: KeyboardEvent, zoom: Zoom): boolean {
  const arrow = arrows[key];
  if (arrow && shiftKey) return zoom.isClose && done(zoom.panView(...arrow));
  const inList = zoom.diagram.renderRoot.querySelector('.containers:focus') !== null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return inList && stepBeside(zoom, key === 'ArrowUp' ? 'above' : 'below');
  if (arrow) return false;
  if (key === 'Enter') return inList && zoom.active !== null && done(zoom.goTo(zoom.active));
  if (key === 'Escape') return zoom.isClose && done(zoom.leave());
  return actions[key]?.(zoom) ?? false;
}

function done(_: void): true {
  return true;
}

/** Goes to the container before or after in the picture; the first in view where none was gone to. */
export function stepAlong(zoom: Zoom, way: 1 | -1): boolean {
  const { scene, active } = zoom;
  if (!scene) return false;
  const ids = cellIds(scene);
  const at = active === null ? -1 : ids.indexOf(active);
  const next = at < 0 ? firstSeen(zoom) : ids[Math.min(ids.length - 1, Math.max(0, at + way))];
  if (next === undefined) return false;
  zoom.activate(next);
  zoom.diagram.renderRoot.querySelector<HTMLElement>('.containers')?.focus({ preventScroll: true });
  return true;
}

function stepBeside(zoom: Zoom, way: 'above' | 'below'): boolean {
  const { scene, active } = zoom;
  const cell = scene && active !== null ? cellOf(scene, active) : null;
  const next = scene && cell && cellBeside(scene, cell, way);
  if (next) zoom.activate(next.id);
  return cell !== null;
}

/** The first container that is in view; the first of all where none is. */
export function firstSeen(zoom: Zoom): string | undefined {
  const { scene, camera, picture } = zoom;
  if (!scene) return undefined;
  return cellsIn(scene, windowOf(camera, picture), 1)[0]?.id ?? cellIds(scene)[0];
}
