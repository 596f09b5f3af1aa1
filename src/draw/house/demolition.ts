import type { Shape } from '../shape.js';
import { insetAt, wave, type Roof } from './roof-shape.js';

/** Size of a piece before it breaks off, and how far it falls. */
const PIECE = 15;
const FALL = 54;
const [MOST_COLUMNS, MOST_ROWS] = [24, 8];

/** A house's own floor as it comes down: pieces fall one after the other from the top, and dust rises. `share` is 0 to 1. */
export function drawDemolition(roof: Roof, isWarm: boolean, share: number): Shape[] {
  const { width, height } = roof;
  const columns = Math.max(3, Math.min(MOST_COLUMNS, Math.round(width / PIECE)));
  const rows = Math.max(1, Math.min(MOST_ROWS, Math.round(height / PIECE)));
  const shapes: Shape[] = [];
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = 0; column < columns; column++) {
      const number = row * columns + column;
      const starts = 0.42 * (row / rows) + 0.2 * wave(number);
      const fallen = Math.max(0, Math.min(1, (share - starts) / (0.95 - starts)));
      if (fallen >= 1) continue;
      shapes.push({
        type: 'path',
        class: isWarm ? 'rubble' : 'rubble-rest',
        d: pieceOf(roof, row / rows, (row + 1) / rows, column / columns, (column + 1) / columns),
        x: (wave(number * 3) - 0.5) * 26 * fallen,
        y: FALL * fallen * fallen,
        opacity: Math.max(0, 1 - fallen ** 3),
      });
    }
  }
  const puffs = Math.max(3, Math.min(10, Math.round(width / 26)));
  for (let puff = 0; puff < puffs; puff++) {
    const risen = Math.max(0, Math.min(1, (share - 0.15 - 0.3 * wave(puff)) / 0.55));
    if (risen <= 0 || risen >= 1) continue;
    shapes.push({
      type: 'circle',
      class: 'dust',
      x: ((puff + 0.5) / puffs) * width,
      y: height - 2 - 12 * risen * wave(puff + 2),
      radius: Math.min(13, height * 0.6) * (0.3 + 0.7 * risen),
      opacity: 0.5 * Math.sin(Math.PI * risen),
    });
  }
  return shapes;
}

/** A four-cornered piece of the outline between shares of its height and width. */
function pieceOf(roof: Roof, top: number, bottom: number, left: number, right: number): string {
  const corner = (across: number, down: number): string => {
    const y = 1 + down * (roof.height - 2);
    const inset = insetAt(roof, y);
    return `${round(inset + across * (roof.width - 2 * inset))} ${round(y)}`;
  };
  return `M${corner(left, top)}L${corner(right, top)}L${corner(right, bottom)}L${corner(left, bottom)}z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
