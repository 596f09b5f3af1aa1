/** What of a mark is coloured alike, by the class it carries in a style sheet. */
export const MARK_ROLES = ['wmark', 'wfill', 'rmark', 'rfill', 'cmark', 'faint', 'blend', 'alive', 'muted', 'glow'] as const;
export type MarkRole = (typeof MARK_ROLES)[number];

/** A part of a mark: a plain rectangle, from the left top corner of the mark's cell. */
export interface MarkRect {
  readonly role: MarkRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark in two parts: a container's own layer and the layers it borrows. */
export interface MarkRects {
  readonly warm: readonly MarkRect[];
  readonly cold: readonly MarkRect[];
}

/** What a mark takes of its cell, in whole pixels, so that it does not touch the next. */
export function markSize(cellWidth: number, cellHeight: number): readonly [width: number, height: number] {
  const side = (cell: number, free: number): number => Math.max(1, Math.round(cell - Math.max(1, cell * free)));
  return [side(cellWidth, 0.16), side(cellHeight, 0.18)];
}

/**
 * How a container's mark looks in a cell of so many pixels: a warm bar, told apart by its state, on as many cold ones as there are layers. `letter`
 * is the state's as in a CrowdItem. Edges lie on whole pixels as long as there are enough of them.
 */
export function markRects(letter: string, layers: number, cellWidth: number, cellHeight: number, fromRight = false): MarkRects {
  const [width, height] = markSize(cellWidth, cellHeight);
  const cold = coldRects(layers, width, height);
  const coldTop = cold.at(-1)?.y ?? height;
  const gap = layers === 0 ? 0 : height >= 9 ? Math.max(1, Math.round(height * 0.05)) : 0;
  const warm = warmRects(letter, width, height, Math.max(1, coldTop - gap));
  if (!fromRight) return { warm, cold };
  const turned = (rects: readonly MarkRect[]): MarkRect[] => rects.map((rect) => ({ ...rect, x: cellWidth - rect.x - rect.width }));
  return { warm: turned(warm), cold: turned(cold) };
}

/**
 * Borrowed layers, base first. Where a layer is one pixel high, every other one is fainter: they can still be counted. Where it is less, they
 * blend.
 */
function coldRects(layers: number, width: number, height: number): MarkRect[] {
  const share = height * (0.46 + 0.014 * Math.min(12, layers));
  // A little more than their share where that lets each be seen, and the container's own is no thinner for it.
  const most = Math.floor((height * 0.66) / layers);
  const pitch = layers === 0 ? 0 : most === 1 || most === 2 ? most : most > 2 ? Math.max(2, Math.floor(share / layers)) : share / layers;
  if (pitch > 0 && pitch < 1) {
    const block = Math.max(1, Math.round(share));
    return [{ role: 'blend', x: 0, y: height - block, width, height: block }];
  }
  const gap = pitch >= 2 ? Math.max(1, Math.round(pitch * 0.28)) : 0;
  return Array.from({ length: layers }, (_, index) => ({
    role: pitch === 1 && index % 2 > 0 ? 'faint' : 'cmark',
    x: 0,
    y: height - (index + 1) * pitch + gap,
    width,
    height: pitch - gap,
  }));
}

/** The least height of an untouched bar that has room for an outline. */
const OUTLINED = 6;
/** The width of a bar from which on its outline gets thinner. */
const OPENS = 24;
/** The least width of a mark with room for the state's own mark; below it the bar's shape alone tells the state. It grows from small there. */
const MARKED = 32;
const [LEAST_MARK, MOST_MARK] = [3, 9];

/** A container's own layer and its state in a mark of a size, standing on its floor. */
function warmRects(letter: string, width: number, height: number, floor: number): MarkRect[] {
  const state = letter.toLowerCase();
  const isTouched = letter < 'a';
  const least = Math.min(floor * 0.62, width * 0.34, height * 0.3);
  const outlined = least >= OUTLINED;
  const size = Math.max(1, Math.round(least));
  const whole = Math.min(floor, isTouched ? Math.max(Math.round(size * 1.75), size + 1) : size);
  const awake = state === 'r';
  if (width >= MARKED) {
    const mark = Math.min(MOST_MARK, size, LEAST_MARK + Math.floor((width - MARKED) / 2));
    const start = mark + Math.min(mark - 1, Math.round(width * 0.08));
    return [...stateRects(state, mark, floor - mark), ...barRects(awake, outlined, start, floor - whole, width - start, whole)];
  }
  if (state === 'p') {
    const half = Math.max(1, Math.floor((width - Math.max(1, width * 0.18)) / 2));
    return [
      ...barRects(false, outlined, 0, floor - whole, half, whole),
      ...barRects(false, outlined, width - half, floor - whole, half, whole),
    ];
  }
  if (state === 'c') return barRects(false, outlined, 0, floor - whole, Math.max(1, Math.round(width * 0.4)), whole);
  const tall = state === 'e' && !isTouched ? (whole < 2 ? whole * 0.6 : Math.round(whole * 0.6)) : whole;
  return barRects(awake, outlined, 0, floor - tall, width, tall);
}

function barRects(awake: boolean, outlined: boolean, x: number, y: number, width: number, height: number): MarkRect[] {
  const line: MarkRole = awake ? 'wmark' : 'rmark';
  if (!outlined || width < OUTLINED) return [{ role: line, x, y, width, height }];
  // It opens from its middle as it gets room: full, then an ever thinner line around what it is filled with.
  const thick = Math.max(1, Math.min(Math.floor(height / 2), 4 - Math.floor((width - OPENS) / 4)));
  const fill = {
    role: awake ? 'wfill' : 'rfill',
    x: x + thick,
    y: y + thick,
    width: width - 2 * thick,
    height: height - 2 * thick,
  } as const;
  return fill.height < 1 ? [{ role: line, x, y, width, height }] : [...frameRects(line, x, y, width, height, thick), fill];
}

/** The marks of the compact drawing: a dot, two bars, a ring. */
function stateRects(state: string, size: number, y: number): MarkRect[] {
  if (state === 'p') {
    const bar = Math.max(1, Math.round(size * 0.3));
    return [0, size - bar].map((x) => ({ role: 'rmark', x, y, width: bar, height: size }));
  }
  const role: MarkRole = state === 'r' ? 'alive' : 'muted';
  const cap = (top: number): MarkRect => ({ role, x: 1, y: top, width: size - 2, height: 1 });
  const sides: MarkRect[] =
    state === 'r'
      ? [{ role, x: 0, y: y + 1, width: size, height: size - 2 }]
      : [0, size - 1].map((x) => ({ role, x, y: y + 1, width: 1, height: size - 2 }));
  const core: MarkRect[] = state === 'c' && size >= 5 ? [{ role, x: 2, y: y + 2, width: size - 4, height: size - 4 }] : [];
  return [cap(y), cap(y + size - 1), ...sides, ...core];
}

/** Four bars around a box. */
export function frameRects(role: MarkRole, x: number, y: number, width: number, height: number, line: number): MarkRect[] {
  return [
    { role, x, y, width, height: line },
    { role, x, y: y + height - line, width, height: line },
    { role, x, y: y + line, width: line, height: height - 2 * line },
    { role, x: x + width - line, y: y + line, width: line, height: height - 2 * line },
  ];
}
