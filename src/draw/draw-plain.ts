import type { ChipItem, PanelItem, TextItem } from '../scene/scene.js';
import { PANEL_PAD } from '../scene/panel.js';
import { TEXT_DROP } from './draw-layers.js';
import type { Shape, Size } from './shape.js';

/** A panel; its note, where it has one, comes last. */
export function drawPanel({ heading, note }: PanelItem, { width, height }: Size): Shape[] {
  const shapes: Shape[] = [
    { type: 'rect', class: 'panel', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 10 },
    { type: 'text', class: 't-heading muted', x: PANEL_PAD, y: 25, text: heading },
  ];
  if (note) shapes.push({ type: 'text', class: 't-note muted', x: width - PANEL_PAD, y: 25, text: note, anchor: 'end' });
  return shapes;
}

const TEXT_CLASSES: Readonly<Record<TextItem['role'], string>> = {
  number: 't-number ink',
  'warm-number': 't-number warm-number',
  note: 't-note muted',
  id: 't-id muted',
  name: 't-name ink',
  empty: 't-note muted',
};

export function drawText({ role, anchor, text }: TextItem, { width }: Size): Shape[] {
  const x = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  return [{ type: 'text', class: TEXT_CLASSES[role], x, y: role.endsWith('number') ? 20 : 12, text, anchor }];
}

/** A name tag: a round-ended label. */
export function drawChip({ tone, text }: ChipItem, { width, height }: Size): Shape[] {
  const ink = tone === 'tag' ? 'cold-ink' : tone === 'shelf' ? 'shelf-ink' : 'muted';
  return [
    { type: 'rect', class: 'chip', x: 0.6, y: 0.6, width: width - 1.2, height: height - 1.2, radius: height / 2 },
    { type: 'text', class: `t-chip ${ink}`, x: width / 2, y: height / 2 + TEXT_DROP, text, anchor: 'middle' },
  ];
}
