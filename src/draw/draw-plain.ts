import type { PosedItem } from '../motion/pose.js';
import type { ChipItem, PanelItem, SparkItem, TextItem, VolumeItem } from '../scene/scene.js';
import { PANEL_PAD } from '../scene/panel.js';
import { TEXT_DROP } from './draw-layers.js';
import { deniedLock } from './lock.js';
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

/** What is only seen in motion: a probe on its thread, a line of a log, the trail of a copy, a sheet with a folded corner. */
export function drawSpark(item: SparkItem, { width, height }: PosedItem): Shape[] {
  if (item.tone === 'line') return [{ type: 'rect', class: 'alive', x: 0, y: 0, width, height, radius: height / 2 }];
  if (item.tone === 'sheet') {
    const fold = width * 0.4;
    return [
      { type: 'path', class: 'sheet', d: `M0 0h${width - fold}l${fold} ${fold}v${height - fold}h${-width}z` },
      { type: 'path', class: 'sheet line', d: `M${width - fold} 0v${fold}h${fold}` },
    ];
  }
  const thread: Shape = { type: 'path', class: 'line trail', d: `M${width / 2} 0v${Math.max(0, height)}` };
  if (item.tone === 'trail') return [thread];
  return [thread, { type: 'circle', class: 'probe', x: width / 2, y: Math.max(0, height), radius: width / 2 }];
}
