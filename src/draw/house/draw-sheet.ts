import type { PosedItem } from '../../motion/pose.js';
import type { SlabItem } from '../../scene/scene.js';
import { SLAB_START } from '../../scene/slab.js';
import { textWidth } from '../../scene/text-metrics.js';
import { TYPE } from '../../scene/type-scale.js';
import { TEXT_DROP } from '../draw-layers.js';
import { shaken } from '../denied-lock.js';
import { LOCK_HEIGHT, LOCK_WIDTH, lockShapes } from '../lock.js';
import type { Shape } from '../shape.js';
import { gridLines, planLines, type PlanKind } from './sheet-plan.js';

/** Width of the block at a sheet's end that holds its seal. */
const BLOCK = 30;
const GRID = 9;

/** A layer: a sheet of the blueprint, drawn line by line until its seal is shut. */
export function drawSheet(item: SlabItem, { width, height, effects }: PosedItem): Shape[] {
  const { glow = 0, shadow = 0, open = 0, shake = 0, click = 0 } = effects ?? {};
  const ground = { x: 0, y: 0, width, height, radius: Math.min(2, height / 4) };
  const shapes: Shape[] = [{ type: 'rect', class: item.tone === 'pale' ? 'faded' : 'blueprint', ...ground }];
  const hasSeal = item.locked && height >= 14 && width >= 40;
  const end = hasSeal ? width - BLOCK + 10 : width;
  // On the way through narrower places it is a parcel without texts.
  const said = Math.max(0, Math.min(1, 4 * Math.min(width / item.width, height / item.height) - 3));
  if (height >= 9) shapes.push({ type: 'path', class: 'line grid', d: gridLines(width * (1 - open), height, GRID) });
  if (height >= 18 && width >= 40) {
    shapes.push({ type: 'path', class: 'line edge', d: edgeOf(width, height, hasSeal, 1 - open) });
    const drawn = planOf(item, width, height);
    const shown = drawn.slice(0, Math.ceil(drawn.length * (1 - open)));
    if (shown.length > 0 && said > 0) shapes.push({ type: 'path', class: 'line plan', d: shown.join(''), opacity: said });
  }
  shapes.push(...textsOf(item, height, end, said));
  if (hasSeal) {
    const [x, y] = [end + shaken(shake), height / 2 - LOCK_HEIGHT / 2 - 0.5];
    shapes.push(...lockShapes(x, y, 'sheet-ink', open));
    if (click > 0 && click < 1)
      shapes.push({ type: 'circle', class: 'sheet-click', x: x + LOCK_WIDTH / 2, y: y + 7, radius: 5 + 9 * click, opacity: 1 - click });
    const denied = Math.min(1, 3 * Math.sin(Math.PI * shake));
    if (denied > 0.01) shapes.push(...sealDenied(x, y, height, denied));
  }
  if (glow > 0) shapes.push({ type: 'rect', class: 'sheet-glow', ...ground, opacity: glow });
  if (shadow > 0) shapes.push({ type: 'rect', class: 'shadow', ...ground, opacity: shadow });
  return shapes;
}

function textsOf(item: SlabItem, height: number, end: number, said: number): Shape[] {
  if (said <= 0) return [];
  const told = said < 1 ? { opacity: said } : {};
  const y = height / 2 + TEXT_DROP;
  const shapes: Shape[] = [];
  if (item.label) shapes.push({ type: 'text', class: 't-label sheet-ink', x: SLAB_START, y, text: item.label, ...told });
  if (item.size)
    shapes.push({
      type: 'text',
      class: `t-size ${item.tone === 'pale' ? 'sheet-ink' : 'sheet-muted'}`,
      x: end - 9,
      y,
      text: item.size,
      anchor: 'end',
      ...told,
    });
  return shapes;
}

/** A red padlock is told from the blue sheet by the paper under it. */
function sealDenied(x: number, y: number, height: number, opacity: number): Shape[] {
  const paper: Shape = {
    type: 'rect',
    class: 'chip',
    x: x - 5,
    y: Math.max(1, y - 4),
    width: 20,
    height: Math.min(height - 2, 20),
    radius: 3,
  };
  return [paper, ...lockShapes(x, y, 'denied')].map((shape) => ({ ...shape, opacity }));
}

/** The frame that a drawing has, with the block for its seal; where there is room the width is marked off as on a plan. */
function edgeOf(width: number, height: number, hasSeal: boolean, share: number): string {
  const right = hasSeal ? width - BLOCK + 3 : width - 3;
  let d = `M3 3H${round(width - 3)}V${round(height - 3)}H3z`;
  if (hasSeal) d += `M${round(right)} 3V${round(height - 3)}`;
  if (height >= 32) {
    const y = round(height - 7);
    const end = 8 + (right - 13) * share;
    d += `M8 ${y}H${round(end)}M8 ${round(y - 2.5)}v5M${round(end)} ${round(y - 2.5)}v5`;
    for (let x = 8 + 36; x < end - 7; x += 36) d += `M${round(x)} ${round(y - 1.5)}v3`;
  }
  return d;
}

/** The plan in what is free between a sheet's texts, if that is enough. */
function planOf(item: SlabItem, width: number, height: number): readonly string[] {
  const start = SLAB_START + textWidth(item.label, TYPE.label) + 14;
  const end = width - BLOCK - (item.size ? textWidth(item.size, TYPE.size) + 18 : 8);
  if (end - start < 44) return [];
  const long = Math.min(end - start, 190);
  const top = 7;
  return planLines(kindOf(item), { x: end - long, y: top, width: long, height: height - top - (height >= 32 ? 12 : 7) });
}

/** What lies lowest carries, what is installed is the frame, what is copied in makes rooms. */
function kindOf({ onto, label }: SlabItem): PlanKind {
  if (onto === '') return 'foundation';
  return /^(COPY|ADD|WORKDIR)\b/.test(label) ? 'rooms' : 'frame';
}

/** A blob in the registry: a drawer of the archive, with its handle. */
export function drawDrawer(item: SlabItem, { width, height, effects }: PosedItem): Shape[] {
  const radius = Math.min(3, height / 4);
  const box = { x: 0, y: 0, width, height, radius };
  const shapes: Shape[] = [{ type: 'rect', class: 'shelf', ...box }];
  const said = Math.max(0, Math.min(1, 4 * Math.min(width / item.width, height / item.height) - 3));
  if (height >= 14) shapes.push({ type: 'rect', class: 'drawer-front', x: 3, y: 3, width: width - 6, height: height - 6, radius: 2 });
  const taken = item.size ? textWidth(item.size, TYPE.size) + 18 : 0;
  const long = Math.min(26, (width - taken) * 0.4);
  if (height >= 6 && long > 5)
    shapes.push({ type: 'rect', class: 'handle', x: (width - taken - long) / 2, y: height / 2 - 1.5, width: long, height: 3, radius: 1.5 });
  if (item.size && said > 0)
    shapes.push({
      type: 'text',
      class: 't-size shelf-ink',
      x: width - 9,
      y: height / 2 + TEXT_DROP,
      text: item.size,
      anchor: 'end',
      ...(said < 1 ? { opacity: said } : {}),
    });
  if (effects?.glow) shapes.push({ type: 'rect', class: 'glow', ...box, opacity: effects.glow });
  if (effects?.shadow) shapes.push({ type: 'rect', class: 'shadow', ...box, opacity: effects.shadow });
  return shapes;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
