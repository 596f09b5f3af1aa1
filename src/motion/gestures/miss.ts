import type { Subject } from '../../model/fact.js';
import { layoutChips } from '../../scene/chips.js';
import { PANEL_HEAD, PANEL_PAD } from '../../scene/panel.js';
import type { ChipItem } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import type { Stage } from '../stage.js';

/** Which panel a thing would be in, were it there. */
const PANELS: Readonly<Record<Subject['kind'], string>> = {
  image: 'images',
  tag: 'images',
  container: 'containers',
  file: 'containers',
  volume: 'volumes',
};
/** How far it goes to each side when it shakes its head, less each time. */
const SWINGS = [6, -6, 4, -3, 0];

/**
 * What was asked for is not there: an empty outline with its name comes up where it would be, shakes its head and goes.
 */
export function miss(stage: Stage, { kind, id }: Subject, startMs: number, endMs: number): void {
  const chip = besidePanel(stage, kind, id) ?? atCaption(stage, kind, id, startMs, endMs);
  if (!chip) return;
  const { x, y } = chip;
  const ghost = stage.pass(chip);
  ghost.isOver = true;
  const [comesMs, shakesMs, goesMs] = [0.22, 0.3, 0.84].map((share) => at(startMs, endMs, share)) as [number, number, number];
  ghost
    .move('y', startMs, comesMs, y + 10, y, 'cubic-out')
    .move('opacity', startMs, comesMs, 0, 1, 'cubic-out')
    .move('opacity', goesMs, endMs, 1, 0, 'cubic-in')
    .flash('deny', startMs, endMs);
  const swingMs = (at(startMs, endMs, 0.76) - shakesMs) / SWINGS.length;
  for (const [index, to] of SWINGS.entries())
    ghost.move('x', shakesMs + index * swingMs, shakesMs + (index + 1) * swingMs, x + (SWINGS[index - 1] ?? 0), x + to, 'sine-in-out');
}

/** Its name beside the panel's number or heading. */
function besidePanel(stage: Stage, kind: Subject['kind'], id: string): ChipItem | null {
  const panel = itemOf(stage, `panel:${PANELS[kind]}`) ?? itemOf(stage, 'panel:containers') ?? itemOf(stage, 'panel:images');
  if (!panel) return null;
  const name = panel.key.slice('panel:'.length);
  const inner = panel.width - 2 * PANEL_PAD;
  // A number's text, and what an empty panel says, are as long as the panel is wide; a part of their line, or of the heading's, is free.
  const isEmpty = itemOf(stage, `empty:${name}:0`) !== undefined && inner > 240;
  const share = isEmpty ? 0.42 : itemOf(stage, `number:${name}`) ? 0.62 : 1;
  const chip = chipOf(id, inner * share);
  if (!chip) return null;
  const x = stage.to.rightToLeft ? panel.x + PANEL_PAD : panel.x + panel.width - PANEL_PAD - chip.width;
  return { ...chip, x, y: panel.y + (isEmpty ? 9 : Math.min(PANEL_HEAD, (panel.height - chip.height) / 2)) };
}

/** Its name in the place of what stands under one image or one container, which makes way for it. */
function atCaption(stage: Stage, kind: Subject['kind'], id: string, startMs: number, endMs: number): ChipItem | null {
  const lines = stage.tracksOf(`caption:${PANELS[kind] === 'images' ? 'image' : 'container'}`);
  const [first, last] = [lines[0]?.box, lines.at(-1)?.box];
  const chip = first && chipOf(id, first.width);
  if (!first || !last || !chip) return null;
  for (const line of lines)
    line.move('opacity', startMs, at(startMs, endMs, 0.15), 1, 0).move('opacity', at(startMs, endMs, 0.88), endMs, 0, 1);
  const middle = (first.y + last.y + last.height) / 2;
  return { ...chip, x: first.x + (first.width - chip.width) / 2, y: middle - chip.height / 2 };
}

function chipOf(id: string, width: number): ChipItem | undefined {
  return layoutChips([{ key: `missing:${id}`, text: id }], width, 1, 'missing').items[0];
}
