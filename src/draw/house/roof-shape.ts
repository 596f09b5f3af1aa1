/** Measures of a roof over a house's own floor; y of the eaves, and how far the ridge's ends stand in. */
export interface Roof {
  readonly width: number;
  readonly height: number;
  readonly eaves: number;
  readonly inset: number;
  /** How far the eaves reach beyond the walls. */
  readonly reach: number;
}

/** How far walls stand in under the eaves. */
const WALL = 2.5;

/** The roof of a writable layer; one that holds a list has walls below its eaves. */
export function roofOf(width: number, height: number, isSmall: boolean): Roof {
  if (isSmall) {
    const eaves = Math.min(height - 0.5, 10);
    return { width, height, eaves, inset: Math.min(width / 2 - 3, eaves * 2.6), reach: 1.5 };
  }
  return { width, height, eaves: Math.min(height - 1, 25), inset: Math.min(13, width / 8), reach: 1 };
}

/** How far in the outline stands at a height. */
export function insetAt({ eaves, inset, reach }: Roof, y: number): number {
  if (y > eaves + 0.5) return WALL;
  return inset - ((inset + reach) * Math.max(0, y - 1)) / Math.max(1, eaves - 1);
}

/** Its outline as path data, clockwise from the ridge. */
export function roofPath(roof: Roof): string {
  const { width, height, eaves, inset, reach } = roof;
  const walls = height - eaves > 3 ? `H${round(width - WALL)}V${round(height - 1)}H${WALL}V${round(eaves)}` : '';
  return `M${round(inset)} 1H${round(width - inset)}L${round(width + reach)} ${round(eaves)}${walls}H${round(-reach)}z`;
}

/** Line of the eaves, where walls stand below them. */
export function eavesPath({ width, height, eaves, reach }: Roof): string {
  return height - eaves > 3 ? `M${round(-reach)} ${round(eaves)}H${round(width + reach)}` : '';
}

/** Paint that has run over the edge onto the walls below: it stays outside of them. */
export function dripsPath({ width, height, eaves, reach }: Roof, room: number): string {
  const hasWalls = height - eaves > 3;
  const [left, right] = hasWalls ? [WALL + 1, width - WALL - 1] : [-reach + 2, width + reach - 2];
  const count = Math.max(2, Math.min(9, Math.round((right - left) / 30)));
  let d = '';
  for (let index = 0; index < count; index++) {
    const x = left + ((index + 0.3 + 0.4 * wave(index)) * (right - left)) / count;
    const [half, long] = [Math.min(2.2, room * 0.35), room * (0.35 + 0.65 * wave(index + 5))];
    d += `M${round(x - half * 1.8)} ${round(height - 1)}q${round(half * 0.8)} 0 ${round(half * 0.8)} ${round(half * 0.8)}v${round(long * 0.5)}a${round(half)} ${round(half)} 0 0 0 ${round(half * 2)} 0v${round(-long * 0.5)}q0 ${round(-half * 0.8)} ${round(half * 0.8)} ${round(-half * 0.8)}z`;
  }
  return d;
}

/** Uneven, and always the same: 0 to 1. */
export function wave(index: number): number {
  return 0.5 + 0.5 * Math.sin(index * 2.399 + 1);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
