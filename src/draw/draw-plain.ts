import type { PosedItem } from '../motion/pose.js';
import type { ChipItem, PanelItem, TextItem } from '../scene/scene.js';
import { PANEL_PAD } from '../scene/panel.js';
import { TEXT_DROP } from './draw-layers.js';
import type { Shape } from './shape.js';

export function drawPanel(item: PanelItem, { width, height, effects }: PosedItem): Shape[] {
  const shapes: Shape[] = [
    { type: 'rect', class: 'panel', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 10 },
    { type: 'text', class: 't-heading muted', x: PANEL_PAD, y: 25, text: item.heading },
  ];
  const faint = effects?.unsaid ? { opacity: 1 - effects.unsaid } : {};
  if (item.note)
    shapes.push({ type: 'text', class: 't-note muted', x: width - PANEL_PAD, y: 25, text: item.note, anchor: 'end', ...faint });
  return shapes;
}

const TEXT_CLASSES: Readonly<Record<TextItem['role'], readonly [classes: string, baseline: number]>> = {
  number: ['t-number ink', 20],
  'warm-number': ['t-number warm-number', 20],
  note: ['t-note muted', 12],
  id: ['t-id muted', 12],
  name: ['t-name ink', 12],
  empty: ['t-note muted', 12],
};

export function drawText(item: TextItem, { width }: PosedItem): Shape[] {
  const [classes, baseline] = TEXT_CLASSES[item.role];
  const x = item.anchor === 'start' ? 0 : item.anchor === 'middle' ? width / 2 : width;
  return [{ type: 'text', class: classes, x, y: baseline, text: item.text, anchor: item.anchor }];
}

/** A name tag: a round-ended label. */
export function drawChip(item: ChipItem, { width, height, effects }: PosedItem): Shape[] {
  const shapes: Shape[] = [
    { type: 'rect', class: 'chip', x: 0.6, y: 0.6, width: width - 1.2, height: height - 1.2, radius: height / 2 },
    {
      type: 'text',
      class: `t-chip ${item.tone === 'tag' ? 'cold-ink' : item.tone === 'shelf' ? 'shelf-ink' : 'muted'}`,
      x: width / 2,
      y: height / 2 + TEXT_DROP,
      text: item.text,
      anchor: 'middle',
    },
  ];
  if (effects?.glow) shapes.push({ type: 'rect', class: 'glow', x: 0, y: 0, width, height, radius: height / 2, opacity: effects.glow });
  if (effects?.pin) shapes.push({ type: 'rect', class: 'pin', x: 0, y: 0, width, height, radius: height / 2, opacity: effects.pin });
  return shapes;
}
