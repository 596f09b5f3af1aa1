import { markRects, markSize, type MarkRect, type MarkRects, type MarkRole } from '../mark-rects.js';

/** Below that many pixels a house can't be told from a bar on bars, so it is one. */
const LEAST = 12;

/** A container in a crowd as a small house: a warm roof, walls of as many storeys as can be told apart, a window that tells the state. */
export function houseMarkRects(letter: string, layers: number, cellWidth: number, cellHeight: number, fromRight = false): MarkRects {
  const [width, height] = markSize(cellWidth, cellHeight);
  if (width < LEAST || height < LEAST || layers === 0) return markRects(letter, layers, cellWidth, cellHeight, fromRight);
  const top = Math.round(height * 0.46);
  const hole = Math.max(2, Math.round(Math.min(width, height - top) * 0.34));
  const window = { x: Math.round((width - hole) / 2), y: top + Math.round((height - top - hole) / 2), side: hole };
  const cold = walls(layers, width, height, top, window);
  const warm = [...roof(letter, width, top), ...windowRects(letter.toLowerCase(), window)];
  if (!fromRight) return { warm, cold };
  const turned = (rects: readonly MarkRect[]): MarkRect[] => rects.map((rect) => ({ ...rect, x: cellWidth - rect.x - rect.width }));
  return { warm: turned(warm), cold: turned(cold) };
}

interface MarkWindow {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Row by row, storeys by turns fainter, with a hole where the window is. */
function walls(layers: number, width: number, height: number, top: number, window: MarkWindow): MarkRect[] {
  const storeys = Math.max(1, Math.min(layers, Math.floor((height - top) / 2)));
  const rects: MarkRect[] = [];
  for (let y = top; y < height; y++) {
    const storey = Math.floor(((height - 1 - y) * storeys) / (height - top));
    const role: MarkRole = storey % 2 === 0 ? 'cmark' : 'faint';
    if (y < window.y || y >= window.y + window.side) rects.push({ role, x: 1, y, width: width - 2, height: 1 });
    else {
      const right = window.x + window.side;
      rects.push({ role, x: 1, y, width: window.x - 1, height: 1 }, { role, x: right, y, width: width - 1 - right, height: 1 });
    }
  }
  return rects;
}

/** A gable; where something is written, a painted storey lies under it. */
function roof(letter: string, width: number, top: number): MarkRect[] {
  const state = letter.toLowerCase();
  const role: MarkRole = state === 'r' ? 'wmark' : 'rmark';
  const isTouched = letter < 'a';
  const gable = Math.max(3, Math.round(top * 0.66));
  const start = isTouched ? 0 : top - gable;
  const rects: MarkRect[] = [];
  for (let row = 0; row < gable; row++) {
    const half = ((row + 1) / gable) * (width / 2);
    const x = Math.round(width / 2 - half);
    const wide = width - 2 * x;
    const y = start + row;
    // Of what was never started only the outline stands.
    if (state !== 'c' || row === gable - 1 || wide <= 2) rects.push({ role, x, y, width: wide, height: 1 });
    else rects.push({ role, x, y, width: 1, height: 1 }, { role, x: x + wide - 1, y, width: 1, height: 1 });
  }
  if (isTouched && top > gable) rects.push({ role, x: 1, y: gable, width: width - 2, height: top - gable });
  return rects;
}

/** Lit, with curtains drawn, or dark. */
function windowRects(state: string, { x, y, side }: MarkWindow): MarkRect[] {
  if (state === 'r') return [{ role: 'wfill', x, y, width: side, height: side }];
  if (state !== 'p') return [];
  const curtain = Math.max(1, Math.round(side * 0.35));
  return [x, x + side - curtain].map((left) => ({ role: 'rmark', x: left, y, width: curtain, height: side }));
}
