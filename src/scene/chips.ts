import type { ChipItem } from './scene.js';
import { cutPath, plainText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';

export const CHIP_HEIGHT = 24;
const GAP = 6;
const PAD = 18;

/**
 * Names as chips in rows above a floor, within a width; what finds no room in `most` rows is counted in a last chip. Items' x is from
 * the column's start, y from its floor.
 */
export function layoutChips(
  names: readonly { readonly key: string; readonly text: string }[],
  width: number,
  most: number,
  tone: Exclude<ChipItem['tone'], 'more'>,
): { readonly items: readonly ChipItem[]; readonly height: number } {
  const rows: ChipItem[][] = [];
  let x = Infinity;
  const put = (key: string, text: string, title: string, chipTone: ChipItem['tone']): boolean => {
    const chipWidth = Math.min(width, textWidth(text, TYPE.chip) + PAD);
    if (x + chipWidth > width) {
      if (rows.length >= most) return false;
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1]?.push({ kind: 'chip', key, title, text, tone: chipTone, x, y: 0, width: chipWidth, height: CHIP_HEIGHT });
    x += chipWidth + GAP;
    return true;
  };
  for (const [index, { key, text }] of names.entries()) {
    const whole = plainText(text);
    const cut = cutPath(whole, TYPE.chip, width - PAD);
    if (put(key, cut, cut === whole ? '' : whole, tone)) continue;
    const last = rows[rows.length - 1]?.pop();
    if (last) x = last.x;
    const rest = names.slice(last ? index - 1 : index);
    put(`${rest[0]?.key ?? key}:more`, `+${rest.length}`, rest.map((name) => plainText(name.text)).join('\n'), 'more');
    break;
  }
  const pitch = CHIP_HEIGHT + 4;
  return {
    items: rows.flatMap((row, index) => row.map((chip) => ({ ...chip, y: -(rows.length - index) * pitch }))),
    height: rows.length * pitch,
  };
}
