import type { PosedItem } from '../motion/pose.js';
import type { VolumeItem } from '../scene/scene.js';
import { deniedLock } from './denied-lock.js';
import type { Shape } from './shape.js';

/** A volume: a drum, since it is a store of its own. */
export function drawVolume(item: VolumeItem, { width, height, effects }: PosedItem): Shape[] {
  const rise = Math.min(5, height / 3);
  const half = width / 2 - 0.6;
  const arc = (y: number, sweep: number): string => `A${half} ${rise} 0 0 ${sweep} ${sweep ? width - 0.6 : 0.6} ${y}`;
  const wall = `M0.6 ${rise + 0.6}${arc(rise + 0.6, 1)}V${height - rise - 0.6}A${half} ${rise} 0 0 1 0.6 ${height - rise - 0.6}z`;
  const shapes: Shape[] = [
    { type: 'path', class: 'volume', d: wall },
    { type: 'path', class: 'volume line', d: `M0.6 ${rise + 0.6}A${half} ${rise} 0 0 0 ${width - 0.6} ${rise + 0.6}` },
  ];
  // While it rises from the floor or sinks into it, its texts wait.
  const told = height < item.height ? { opacity: Math.max(0, (4 * height) / item.height - 3) } : {};
  shapes.push({ type: 'text', class: 't-warm ink', x: 10, y: 27, text: item.name, ...told });
  shapes.push({ type: 'text', class: 't-note muted', x: 10, y: 41, text: item.size, ...told });
  if (item.note) shapes.push({ type: 'text', class: 't-note muted', x: width - 8, y: 41, text: item.note, anchor: 'end', ...told });
  if (effects?.glow) shapes.push({ type: 'path', class: 'glow', d: wall, opacity: effects.glow });
  if (effects?.pin) shapes.push({ type: 'path', class: 'pin', d: wall, opacity: effects.pin });
  if (effects?.deny) shapes.push(...deniedLock(width - 22, 16, effects.deny, effects.shake));
  return shapes;
}
