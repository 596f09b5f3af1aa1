import type { StackItem } from '../../scene/scene.js';
import { stackPatternId } from '../draw-layers.js';
import { LOCK_HEIGHT, LOCK_WIDTH, lockShapes } from '../lock.js';
import type { Pattern, RectShape, Shape } from '../shape.js';

/** What all houses of the same measures share: their walls, the light in their windows, and curtains. */
export type WallPart = 'walls' | 'light' | 'curtains';

interface Opening {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Storeys lower than that have no windows of their own: those of the whole house stand across them. */
const ROOMY = 14;

export function wallPatterns(item: StackItem): readonly Pattern[] {
  const { width, height } = item;
  const windows = windowsOf(item);
  const parts: Readonly<Record<WallPart, Shape[]>> = {
    walls: wallShapes(item, windows),
    light: windows.flatMap(lamp),
    curtains: windows.flatMap(curtains),
  };
  return Object.entries(parts).map(([part, children]) => ({
    id: wallPatternId(item, part as WallPart),
    width,
    height,
    fits: true,
    children,
  }));
}

export function wallPatternId(item: StackItem, part: WallPart): string {
  return `${part}-${stackPatternId(item)}`;
}

/** True of a place where no container is yet. */
export function isPlace(item: StackItem): boolean {
  return item.key.startsWith('place:');
}

function storeyTop({ height, slabHeight, gap }: StackItem, index: number): number {
  return height - (index + 1) * (slabHeight + gap) + gap;
}

function wallShapes(item: StackItem, windows: readonly Opening[]): Shape[] {
  const { width, height, layers, slabHeight, gap, locks } = item;
  const isRoomy = slabHeight >= ROOMY;
  const shapes: Shape[] = [];
  if (isRoomy || isPlace(item)) {
    for (let index = 0; index < layers; index++) {
      const y = storeyTop(item, index);
      shapes.push({ type: 'rect', class: 'wall', x: 0.6, y: y + 0.6, width: width - 1.2, height: slabHeight - 1.2, radius: 1.5 });
      if (index > 0) shapes.push({ type: 'path', class: 'line floor', d: `M3 ${round(y + slabHeight + gap / 2)}H${round(width - 3)}` });
      if (locks && isRoomy) shapes.push(...lockShapes(width - 10 - LOCK_WIDTH, y + slabHeight / 2 - LOCK_HEIGHT / 2 - 0.5, 'borrowed-ink'));
    }
  } else {
    shapes.push({ type: 'rect', class: 'wall', x: 0.6, y: 0.6, width: width - 1.2, height: height - 1.2, radius: 1 });
    for (let index = 1; index < layers; index++) {
      const y = storeyTop(item, index) + slabHeight + gap / 2;
      shapes.push({ type: 'path', class: 'line floor', d: `M1 ${round(y)}H${round(width - 1)}` });
    }
  }
  if (isPlace(item)) return shapes;
  for (const { x, y, width: wide, height: high } of windows) {
    shapes.push({ type: 'rect', class: 'pane', x, y, width: wide, height: high, radius: 1 });
    if (wide >= 9) shapes.push({ type: 'path', class: 'line mullion', d: cross(x, y, wide, high) });
  }
  const door = doorOf(item);
  if (door) {
    shapes.push({ type: 'rect', class: 'door', ...door, radius: 1.5 });
    if (door.width >= 9)
      shapes.push({ type: 'circle', class: 'pane', x: door.x + door.width - 3, y: door.y + door.height * 0.55, radius: 1.2 });
  }
  return shapes;
}

/** Where the windows of a storey stand beside each other. */
function columnsOf({ width, slabHeight, locks }: StackItem): { readonly size: number; readonly xs: readonly number[] } {
  const isRoomy = slabHeight >= ROOMY;
  const size = isRoomy ? Math.min(15, Math.max(8, width * 0.1)) : Math.max(4, Math.min(9, width * 0.1));
  const room = width - (locks ? 30 : 6) - 6;
  const count = Math.max(1, Math.min(isRoomy ? 6 : 5, Math.floor(room / (size * 2))));
  return { size, xs: Array.from({ length: count }, (_, index) => round(6 + ((index + 0.5) * room) / count - size / 2)) };
}

function doorColumn(count: number): number {
  return Math.floor((count - 1) / 2);
}

function windowsOf(item: StackItem): readonly Opening[] {
  const { height, layers, slabHeight } = item;
  if (isPlace(item)) return [];
  const { size, xs } = columnsOf(item);
  if (slabHeight >= ROOMY) {
    const high = Math.min(20, slabHeight * 0.54);
    return Array.from({ length: layers }, (_, storey) =>
      xs.flatMap((x, column) =>
        storey === 0 && column === doorColumn(xs.length)
          ? []
          : [{ x, y: round(storeyTop(item, storey) + (slabHeight - high) / 2 - 0.5), width: size, height: round(high) }],
      ),
    ).flat();
  }
  const rows = height >= 34 ? 2 : height >= 12 ? 1 : 0;
  const high = round(Math.min(size, height * (rows > 1 ? 0.24 : 0.42)));
  return Array.from({ length: rows }, (_, row) =>
    xs.flatMap((x, column) =>
      row === rows - 1 && column === doorColumn(xs.length)
        ? []
        : [{ x, y: round(height * ((row + 0.45) / rows) - high / 2), width: size, height: high }],
    ),
  ).flat();
}

function doorOf(item: StackItem): Opening | null {
  const { height, slabHeight } = item;
  const { size, xs } = columnsOf(item);
  const x = xs[doorColumn(xs.length)];
  if (x === undefined || height < 12) return null;
  const high = slabHeight >= ROOMY ? slabHeight * 0.74 : Math.min(16, height * (height >= 34 ? 0.38 : 0.6));
  return { x, y: round(height - 1 - high), width: size, height: round(high) };
}

function lamp({ x, y, width, height }: Opening): Shape[] {
  const pane: RectShape = { type: 'rect', class: 'lamp', x, y, width, height, radius: 1 };
  return width < 9 ? [pane] : [pane, { type: 'path', class: 'line lamp-bar', d: cross(x, y, width, height) }];
}

/** Drawn almost shut: a slit of light is left. */
function curtains({ x, y, width, height }: Opening): Shape[] {
  const wide = width * 0.4;
  return [x, x + width - wide].map((left) => ({ type: 'rect', class: 'curtain', x: round(left), y, width: wide, height, radius: 0.5 }));
}

function cross(x: number, y: number, width: number, height: number): string {
  return `M${round(x + width / 2)} ${y}v${height}M${x} ${round(y + height / 2)}h${width}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
