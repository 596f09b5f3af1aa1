import type { Camera } from '../draw/camera.js';
import type { GroupShape } from '../draw/shape.js';
import { cellOf } from '../scene/cells.js';
import type { Scene } from '../scene/scene.js';

/** Screen units between a container and the ring around it, and of the ring's corners. */
const away = 3;
const corner = 5;

/** A ring around the container that the keyboard is on, equally strong at every zoom; none where there is none. */
export function focusRing(scene: Scene | null, id: string | null, { scale }: Camera): GroupShape[] {
  const cell = scene && id !== null ? cellOf(scene, id) : null;
  if (!cell) return [];
  const { x, y, width, height } = cell.box;
  const gap = away / scale;
  const ring = { x: 0, y: 0, width: width + 2 * gap, height: height + 2 * gap, radius: corner / scale };
  return [
    {
      type: 'group',
      class: 'item-focus',
      key: 'focus',
      x: x - gap,
      y: y - gap,
      children: [{ type: 'rect', class: 'focus-ring', ...ring }],
    },
  ];
}
