import type { ContainerStatus } from '../model/container.js';
import type { WritableItem } from '../scene/scene.js';
import { TEXT_DROP } from './draw-layers.js';
import { LOCK_WIDTH, lockShapes } from './lock.js';
import type { RectShape, Shape, Size } from './shape.js';

/** True of a container whose process runs. */
export function isAwake(status: ContainerStatus): boolean {
  return status === 'running' || status === 'restarting';
}

/** True of a writable layer that a process writes to. */
export function isWarm({ status, locked }: WritableItem): boolean {
  return isAwake(status) && !locked;
}

/** The warm layer: its own label and size in the first 28 units, rows of files below. */
export function drawWritable(item: WritableItem, size: Size): Shape[] {
  return [writableGround(item, size), ...writableTexts(item, isWarm(item), size.width)];
}

export function writableGround(item: WritableItem, { width, height }: Size): RectShape {
  const radius = Math.min(6, height / 3);
  return { type: 'rect', class: isWarm(item) ? 'warm' : 'rest', x: 1, y: 1, width: width - 2, height: height - 2, radius };
}

/** What a writable layer says, in any metaphor. */
export function writableTexts({ label, size, locked }: WritableItem, isInUse: boolean, width: number, opacity?: number): Shape[] {
  const ink = isInUse ? 'warm-ink' : 'rest-ink';
  const y = 14 + TEXT_DROP;
  const shapes: Shape[] = [];
  if (label) shapes.push({ type: 'text', class: `t-warm ${ink}`, x: 10, y, text: label, opacity });
  // What is locked has a padlock where others have their size: there is none.
  if (locked && label) shapes.push(...lockShapes(width - 10 - LOCK_WIDTH, 7.5, ink));
  else if (size) shapes.push({ type: 'text', class: `t-size ${ink}`, x: width - 10, y, text: size, anchor: 'end', opacity });
  return shapes;
}
