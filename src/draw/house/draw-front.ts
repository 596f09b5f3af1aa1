import type { PosedItem } from '../../motion/pose.js';
import type { FileItem, HeadItem } from '../../scene/scene.js';
import { textWidth } from '../../scene/text-metrics.js';
import { TYPE } from '../../scene/type-scale.js';
import { shaken } from '../denied-lock.js';
import { fileTexts, strike } from '../draw-file.js';
import { headTexts, middleOf } from '../draw-head.js';
import { isAwake } from '../draw-writable.js';
import { blow } from '../blow.js';
import { headOutlines, outlines } from '../outlines.js';
import { unsaid } from '../unsaid.js';
import type { Shape } from '../shape.js';
import { wave } from './roof-shape.js';

/** From the head's floor to the ridge below it. */
const TO_RIDGE = 6;

/** A path in the writable layer: a stroke of paint with its mark; what is deleted is painted over. */
export function drawStroke(item: FileItem, posed: PosedItem): Shape[] {
  const { width, height, effects } = posed;
  const shapes = fileTexts(item, posed);
  if (item.original) shapes.unshift({ type: 'rect', class: 'row original', x: 0, y: 0, width, height, radius: 2 });
  else if (item.mark) shapes.unshift({ type: 'path', class: 'swatch', d: brushed(width, height) });
  if (item.mark === 'D') {
    const long = textWidth(item.label, TYPE.file);
    for (const name of ['over', 'strike']) shapes.push(strike(name, posed, long, 1 - (effects?.unstruck ?? 0)));
  }
  return [...shapes, ...outlines(effects, ['glow', 'shadow', 'pin'], { x: 0, y: 0, width, height, radius: 3 })];
}

/** A stroke of a broad brush: round where it began, ragged where it was lifted. */
function brushed(width: number, height: number): string {
  const bristles = 4;
  let d = `M4 0H${Math.round(width - 3)}`;
  for (let index = 0; index < bristles; index++) {
    const [out, back] = [Math.round((wave(index) * 3 + width - 3) * 10) / 10, Math.round((width - 4 - 2 * wave(index + 3)) * 10) / 10];
    d += `L${out} ${((index + 0.5) * height) / bristles}L${back} ${((index + 1) * height) / bristles}`;
  }
  return `${d}H4Q0 ${height} 0 ${height / 2}T4 0z`;
}

/** Name and state, with a window for the state's mark, and a chimney where there is room for one. */
export function drawFront(item: HeadItem, posed: PosedItem): Shape[] {
  const { width, height, effects } = posed;
  const aside = shaken(effects?.shake);
  return [
    ...fading(chimney(item, width, height, effects), 1 - (effects?.burn ?? 0)),
    ...stateWindow(item, (item.small ? 4.5 : 7) + aside, middleOf(item), item.small ? 7 : 10.5, effects),
    ...unsaid(headTexts(item, width, aside), item.state, effects),
    ...headOutlines(item, posed),
  ];
}

/** What stands on a roof that is pulled down goes with its first tiles. */
function fading(shapes: readonly Shape[], share: number): readonly Shape[] {
  return share < 1 ? shapes.map((shape) => ({ ...shape, opacity: share * (shape.opacity ?? 1) })) : shapes;
}

/** A window that tells the state: lit, with curtains drawn, dark, not glazed yet, boarded up. */
function stateWindow(item: HeadItem, x: number, y: number, side: number, effects: PosedItem['effects'] = {}): Shape[] {
  const { status } = item;
  const { wake = 0, cut = 0, asleep = 0, frost = status === 'paused' ? 1 : 0 } = effects;
  const half = side / 2;
  const box = { x: x - half, y: y - half, width: side, height: side, radius: 1 };
  const bars = `M${-half} 0H${half}M0 ${-half}V${half}`;
  const diagonals = `M${-half} ${half}L${half} ${-half}`;
  const shapes: Shape[] = [{ type: 'rect', class: 'window', ...box }];
  if (status === 'created') shapes.push({ type: 'path', class: 'line window-bar', x, y, d: diagonals });
  else if (status === 'dead' || status === 'removing')
    shapes.push({ type: 'path', class: 'line strike', x, y, d: `${diagonals}M${-half} ${-half}L${half} ${half}` });
  else shapes.push({ type: 'path', class: 'line window-bar', x, y, d: bars });
  const light = isAwake(status) || status === 'paused' ? 1 - asleep : 0;
  if (light > 0) {
    const dimmed = light < 1 ? { opacity: light } : {};
    if (isAwake(status) && light === 1 && frost === 0 && !item.small)
      shapes.push({ type: 'circle', class: 'lamp-halo pulse', x, y, radius: side * 0.86 });
    shapes.push({ type: 'rect', class: 'lamp', ...box, ...dimmed }, { type: 'path', class: 'line lamp-bar', x, y, d: bars, ...dimmed });
    for (const left of frost > 0 ? [0, 1] : [])
      shapes.push({
        type: 'rect',
        class: 'curtain',
        x: left === 0 ? x - half : x + half - side * 0.4 * frost,
        y: y - half,
        width: side * 0.4 * frost,
        height: side,
        radius: 0.5,
      });
  }
  if (wake > 0 && wake < 1)
    shapes.push({ type: 'circle', class: 'lamp-halo', x, y, radius: half + 2 + 9 * wake, opacity: Math.min(1 - wake, 3 * wake) });
  if (cut > 0) shapes.push(blow(x, y, half * 1.6, cut));
  return shapes;
}

/** Stands on the ridge between what is said; smokes where somebody is in. */
function chimney(item: HeadItem, width: number, height: number, effects: PosedItem['effects'] = {}): Shape[] {
  if (item.small) return [];
  const said = 19 + textWidth(item.name, TYPE.name);
  const state = textWidth(item.state, TYPE.state);
  const from = (item.twoLines ? Math.max(said, 19 + state) : said) + 8;
  const to = Math.min(width - 20, item.twoLines ? width : width - state - 8);
  if (to - from < 18) return [];
  const x = Math.min(to - 9, Math.max(from + 9, width * 0.62));
  const top = height - 6;
  const shapes: Shape[] = [
    { type: 'rect', class: 'chimney', x: x - 4, y: top, width: 8, height: TO_RIDGE + 7, radius: 0.5 },
    { type: 'rect', class: 'chimney', x: x - 5.5, y: top - 2.5, width: 11, height: 3, radius: 0.8 },
  ];
  const smoking = isAwake(item.status) ? 1 - Math.max(effects?.asleep ?? 0, effects?.frost ?? 0) : 0;
  const puffs: readonly (readonly [dx: number, dy: number, radius: number])[] = [
    [1, -6, 2],
    [4, -11, 2.8],
    [1.5, -17, 3.6],
  ];
  for (const [dx, dy, radius] of smoking > 0 ? puffs : [])
    if (top + dy - radius > -2) shapes.push({ type: 'circle', class: 'smoke pulse', x: x + dx, y: top + dy, radius, opacity: smoking });
  return shapes;
}
