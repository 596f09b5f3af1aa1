import type { PosedItem } from '../../motion/pose.js';
import type { VolumeItem } from '../../scene/scene.js';
import { deniedLock } from '../denied-lock.js';
import type { Shape } from '../shape.js';

/** A volume: a shed in the yard, which is still there when the house is not. */
export function drawShed(item: VolumeItem, { width, height, effects }: PosedItem): Shape[] {
  const slope = Math.min(9, height / 3);
  const walls = `M3 ${slope}H${width - 3}V${height - 0.6}H3z`;
  const roof = `M0 ${slope + 1}L10 1H${width - 10}L${width} ${slope + 1}z`;
  const shapes: Shape[] = [
    { type: 'path', class: 'volume', d: walls },
    { type: 'path', class: 'shed-roof', d: roof },
  ];
  const shown = Math.max(0, Math.min(1, (4 * height) / item.height - 3));
  const told = shown < 1 ? { opacity: shown } : {};
  if (height > 30) shapes.push({ type: 'path', class: 'line plank', d: `M3 ${height - 17.5}H${width - 3}` });
  shapes.push({ type: 'text', class: 't-warm ink', x: 10, y: 25, text: item.name, ...told });
  shapes.push({ type: 'text', class: 't-note muted', x: 10, y: 42.5, text: item.size, ...told });
  if (item.note) shapes.push({ type: 'text', class: 't-note muted', x: width - 9, y: 42.5, text: item.note, anchor: 'end', ...told });
  if (effects?.glow) shapes.push({ type: 'path', class: 'glow', d: walls, opacity: effects.glow });
  if (effects?.pin) shapes.push({ type: 'path', class: 'pin', d: walls, opacity: effects.pin });
  if (effects?.deny) shapes.push(...deniedLock(width - 22, 12, effects.deny, effects.shake));
  return shapes;
}
