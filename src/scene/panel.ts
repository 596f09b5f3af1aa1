import type { Figure } from './figures.js';
import type { Item, PanelItem, TextItem } from './scene.js';
import type { Sketch } from './sketch.js';
import { moved } from './sketch.js';
import { cutText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';

/** What stands in one panel, before it is known where the panel lies. */
export interface PanelContent {
  readonly name: 'registry' | 'images' | 'containers' | 'volumes';
  readonly heading: string;
  readonly note: string;
  readonly figure: Figure | null;
  readonly sketch: Sketch;
  /** True where the sketch stands on the panel's floor, level with its neighbours; else it hangs from the top. */
  readonly onFloor: boolean;
  /** Said in the middle where there is nothing to show: a title and what will come. */
  readonly empty: readonly [string, string] | null;
}

/** Between panels, and within one around what stands in it. */
export const GAP = 12;
export const PANEL_PAD = 14;
export const PANEL_HEAD = 38;
const FIGURE = 50;
const LINE = 18;
/** The last clause of a note or a heading, in any writing. */
const CLAUSE = / ?[·,،，][^·,،，]*$/;
/** Where a line may break: after words, and between characters of writing that has no spaces. */
const WORD = /[\u2e80-\u9fff\uff00-\uffef][、。，：；]?|[^\s\u2e80-\u9fff\uff00-\uffef]+ *| +/g;

/** Height of a panel that holds a sketch of this height. */
export function panelHeight(content: PanelContent, width: number): number {
  const figure = content.figure ? FIGURE : 0;
  const inside = content.empty ? emptyLines(content.empty, width - 2 * PANEL_PAD).length * LINE + 12 : content.sketch.height + 6;
  return PANEL_HEAD + figure + inside + PANEL_PAD;
}

/** A panel with its heading, its number and its content standing on its floor, which is at `floorHeight`. */
export function layoutPanel(content: PanelContent, x: number, y: number, width: number, height: number, floorHeight = height): Item[] {
  const inner = width - 2 * PANEL_PAD;
  const left = x + PANEL_PAD;
  const items: Item[] = [panelOf(content, { x, y, width, height }, inner)];
  if (content.figure) {
    const { number, bytes, note, title } = content.figure;
    const base = { title, x: left, width: inner, anchor: 'start' as const, kind: 'text' as const };
    items.push({
      ...base,
      key: `number:${content.name}`,
      text: number,
      countBytes: bytes,
      role: content.name === 'containers' ? 'warm-number' : 'number',
      y: y + PANEL_HEAD,
      height: 26,
    });
    items.push({ ...base, key: `note:${content.name}`, text: fitNote(note, inner), role: 'note', y: y + PANEL_HEAD + 27, height: 16 });
  }
  const floor = content.onFloor ? y + floorHeight - PANEL_PAD : y + PANEL_HEAD + (content.figure ? FIGURE : 0) + 6 + content.sketch.height;
  for (const item of content.sketch.items) items.push(moved(item, left, floor));
  if (content.empty) items.push(...emptyTexts(content, left, y + PANEL_HEAD, inner, height - PANEL_HEAD - PANEL_PAD));
  return items;
}

function panelOf(content: PanelContent, box: { x: number; y: number; width: number; height: number }, inner: number): PanelItem {
  const spaced = (text: string): number => textWidth(text, TYPE.heading) + text.length * 0.8;
  const noteWidth = content.note ? textWidth(content.note, TYPE.note) + 12 : 0;
  let { heading } = content;
  while (spaced(heading) + noteWidth > inner && CLAUSE.test(heading)) heading = heading.replace(CLAUSE, '');
  const note = cutText(content.note, TYPE.note, inner - spaced(heading) - 12);
  return { kind: 'panel', key: `panel:${content.name}`, title: note === content.note ? '' : content.note, ...box, heading, note };
}

/** A note as long as fits, cut at its commas first. */
function fitNote(note: string, room: number): string {
  let text = note;
  while (textWidth(text, TYPE.note) > room && CLAUSE.test(text)) text = text.replace(CLAUSE, '');
  return cutText(text, TYPE.note, room);
}

function emptyTexts(content: PanelContent, x: number, y: number, width: number, height: number): TextItem[] {
  const lines = content.empty ? emptyLines(content.empty, width) : [];
  const top = y + (height - lines.length * LINE) / 2;
  return lines.map(({ text, role }, index) => ({
    kind: 'text',
    key: `empty:${content.name}:${index}`,
    title: '',
    text,
    role,
    anchor: 'middle',
    x,
    y: top + index * LINE + (index > 0 ? 3 : 0),
    width,
    height: 16,
  }));
}

/** The title and its hint, broken into lines. */
function emptyLines([title, hint]: readonly [string, string], width: number): { text: string; role: TextItem['role'] }[] {
  const lines: { text: string; role: TextItem['role'] }[] = [{ text: cutText(title, TYPE.name, width), role: 'name' }];
  let line = '';
  for (const word of hint.match(WORD) ?? []) {
    const longer = line + word;
    if (textWidth(longer.trimEnd(), TYPE.note) > Math.min(width, 300) && line) {
      lines.push({ text: line.trimEnd(), role: 'empty' });
      line = word;
    } else line = longer;
  }
  lines.push({ text: line, role: 'empty' });
  return lines;
}
