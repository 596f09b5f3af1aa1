import type { PosedItem } from '../../motion/pose.js';
import type { WritableItem } from '../../scene/scene.js';
import { textWidth } from '../../scene/text-metrics.js';
import { TYPE } from '../../scene/type-scale.js';
import { isWarm, writableTexts } from '../draw-writable.js';
import { deniedLock } from '../denied-lock.js';
import { LOCK_WIDTH, lockShapes } from '../lock.js';
import { crack } from '../blow.js';
import type { Shape } from '../shape.js';
import { drawDemolition } from './demolition.js';
import { dripsPath, eavesPath, roofOf, roofPath } from './roof-shape.js';
import { gridLines } from './sheet-plan.js';

/** The writable layer: roof and walls in their own paint, which has run over the edge where something was written. */
export function drawRoof(item: WritableItem, { width, height, effects }: PosedItem): Shape[] {
  const isInUse = isWarm(item);
  const isSmall = item.label === '' && item.size === '';
  const roof = roofOf(width, height, isSmall);
  const { burn = 0, cool = 0, glow = 0, cut = 0, deny = 0, shake = 0, pin = 0 } = effects ?? {};
  if (burn > 0) {
    const left = 1 - burn * 7;
    const isLit = isInUse && (effects?.asleep ?? 0) < 0.5;
    return [
      ...drawDemolition(roof, isLit, burn),
      ...(left > 0 ? writableTexts(item, isLit, width, left) : []),
      ...(cut > 0 && left > 0 ? crack(item, width, height, cut * left) : []),
    ];
  }
  const asleep = isInUse ? (effects?.asleep ?? 0) : 0;
  const frost = effects?.frost ?? (item.status === 'paused' ? 1 : 0);
  const outline = roofPath(roof);
  const eaves = eavesPath(roof);
  const shapes: Shape[] = paint(outline, eaves, item.touched ? dripsPath(roof, isSmall ? 3 : 7) : '', isInUse, 1);
  const dimmed = isInUse ? Math.max(asleep, frost) : 0;
  if (dimmed > 0) shapes.push(...paint(outline, eaves, item.touched ? dripsPath(roof, isSmall ? 3 : 7) : '', false, dimmed));
  if (frost > 0) shapes.push({ type: 'path', class: 'line frost', d: folds(width, height, roof.inset, frost) });
  shapes.push(...writableTexts(item, isInUse && dimmed < 0.5, width));
  if (cool > 0) shapes.push(...newSheet(width, height, cool));
  if (cut > 0) shapes.push(...crack(item, width, height, cut));
  if (glow > 0) shapes.push({ type: 'path', class: 'wake', d: outline, opacity: glow });
  if (pin > 0) shapes.push({ type: 'path', class: 'pin', d: outline, opacity: pin });
  if (deny > 0) shapes.push(...deniedLock(lockAt(item, width), Math.min(8, height / 2 - 6.5), deny, shake));
  return shapes;
}

function paint(outline: string, eaves: string, drips: string, isFresh: boolean, opacity: number): Shape[] {
  const name = isFresh ? '' : '-rest';
  const shapes: Shape[] = [{ type: 'path', class: `roof${name}`, d: outline, opacity }];
  if (eaves !== '') shapes.push({ type: 'path', class: `line eaves${name}`, d: eaves, opacity });
  if (drips !== '') shapes.push({ type: 'path', class: `drip${name}`, d: drips, opacity });
  return shapes;
}

/** The paint becoming a sheet of the next blueprint: its lines come one by one, its seal shuts. */
function newSheet(width: number, height: number, cool: number): Shape[] {
  const shapes: Shape[] = [
    { type: 'rect', class: 'blueprint', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 2 },
    { type: 'path', class: 'line grid', d: gridLines(width, height, 9) },
    { type: 'path', class: 'line edge', d: `M3 3H${round(width - 3)}V${round(height - 3)}H3z` },
    ...lockShapes(width - 20, height / 2 - 6.5, 'sheet-ink', 1 - cool),
  ];
  return shapes.map((shape) => ({ ...shape, opacity: cool }));
}

/** Folds of a curtain drawn before the house, as far as a share of its width. */
function folds(width: number, height: number, inset: number, share: number): string {
  let d = '';
  for (let x = inset + 4; x < inset + (width - 2 * inset) * share; x += 8) d += `M${round(x)} 3V${round(height - 2)}`;
  return d;
}

/** Where a padlock shows: beside the size, or at the end where there is none. */
function lockAt(item: WritableItem, width: number): number {
  const size = item.size && !item.locked ? textWidth(item.size, TYPE.size) + 8 : 0;
  return width - 10 - LOCK_WIDTH - size;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
