import type { PosedItem } from '../../motion/pose.js';
import type { StackItem } from '../../scene/scene.js';
import { isAwake } from '../draw-writable.js';
import type { Shape } from '../shape.js';
import { isPlace, wallPatternId, type WallPart } from './walls.js';

/** The borrowed layers: storeys as the blueprint says. What is beside them is the container's own layer, which knows whether somebody is in. */
export function drawWalls(item: StackItem, { effects }: PosedItem, own: PosedItem | undefined): Shape[] {
  const { width, height } = item;
  if (height <= 0) return [];
  const part = (name: WallPart, opacity = 1): Shape => ({
    type: 'rect',
    class: 'stack',
    x: 0,
    y: 0,
    width,
    height,
    radius: 1.5,
    pattern: wallPatternId(item, name),
    ...(opacity < 1 ? { opacity } : {}),
  });
  const shapes = [part('walls')];
  const { light, curtains, site } = livingIn(own);
  if (light > 0) shapes.push(part('light', light));
  if (curtains > 0) shapes.push(part('curtains', curtains));
  if (site > 0) shapes.push({ type: 'path', class: 'line scaffold', d: scaffold(item), ...(site < 1 ? { opacity: site } : {}) });
  if (!isPlace(item)) shapes.push({ type: 'path', class: 'line ground', d: `M-2 ${height + 1.2}H${width + 2}` });
  if (effects?.glow) shapes.push({ type: 'rect', class: 'glow', x: 0, y: 0, width, height, radius: 2, opacity: effects.glow });
  return shapes;
}

/** What is seen from outside of the life in a house: 0 to 1. */
function livingIn(own: PosedItem | undefined): { readonly light: number; readonly curtains: number; readonly site: number } {
  if (own?.item.kind !== 'writable') return { light: 0, curtains: 0, site: 0 };
  const { status } = own.item;
  const { asleep = 0, frost = status === 'paused' ? 1 : 0, burn = 0, cut = 0 } = own.effects ?? {};
  const isIn = isAwake(status) || status === 'paused';
  // A blow makes the lights flicker.
  const flicker = cut > 0 ? 1 - 0.6 * Math.abs(Math.sin(cut * 9)) : 1;
  const light = isIn && burn === 0 ? (1 - asleep) * own.opacity * flicker : 0;
  return { light, curtains: isIn ? frost * own.opacity : 0, site: status === 'created' ? own.opacity * Math.max(0, 1 - burn * 7) : 0 };
}

/** Poles and boards in front of a house that nobody has moved into yet. */
function scaffold({ width, height, layers, slabHeight, gap }: StackItem): string {
  const poles = Math.max(2, Math.round(width / 60) + 1);
  const pitch = (width - 6) / (poles - 1);
  let d = '';
  for (let pole = 0; pole < poles; pole++) d += `M${round(3 + pole * pitch)} -3V${height}`;
  const every = slabHeight >= 14 ? 1 : Math.ceil(20 / (slabHeight + gap));
  for (let storey = every; storey < layers; storey += every) d += `M0 ${round(height - storey * (slabHeight + gap) + gap / 2)}h${width}`;
  return `${d}M3 ${height}L${round(3 + pitch)} 0`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
