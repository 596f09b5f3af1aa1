/** Pixels row by row, one number each: red in the lowest byte, then green, blue and opacity, as a page's ImageData holds them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint32Array;
}

/** A colour's parts, 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

export function emptyPixels(width: number, height: number): Pixels {
  return { width, height, data: new Uint32Array(width * height) };
}

export function packed(red: number, green: number, blue: number, opacity: number): number {
  return ((opacity << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/**
 * Lays a drawing over pixels with its left top corner there, `opacity` (0 to 1) of it and only its rows from `firstRow` on. What lies outside is
 * left out.
 */
export function layOver(target: Pixels, sprite: Pixels, x: number, y: number, opacity = 1, firstRow = 0): void {
  const { width, height, data } = target;
  const source = sprite.data;
  const runs = runsOf(sprite);
  const [top, bottom] = [Math.max(firstRow, -y), Math.min(sprite.height, height - y)];
  const [leftmost, rightmost] = [Math.max(0, -x), Math.min(sprite.width, width - x)];
  // Colours are few: most pixels come out as the one before.
  let [lastPixel, lastGround, lastMix] = [0, 0, 0];
  for (let at = 0; at < runs.length; at += 4) {
    const row = runs[at] as number;
    if (row < top) continue;
    if (row >= bottom) break;
    const [left, right] = [Math.max(leftmost, runs[at + 1] as number), Math.min(rightmost, runs[at + 2] as number)];
    let from = row * sprite.width + left;
    let to = (row + y) * width + x + left;
    const end = from + right - left;
    if (opacity >= 1 && runs[at + 3] === 1) {
      while (from < end) data[to++] = source[from++] as number;
      continue;
    }
    for (; from < end; from++, to++) {
      const [pixel, ground] = [source[from] as number, data[to] as number];
      if (opacity >= 1 && ground === 0) data[to] = pixel;
      else if (pixel === lastPixel && ground === lastGround) data[to] = lastMix;
      else data[to] = lastMix = over((lastPixel = pixel), (lastGround = ground), opacity);
    }
  }
}

const runsKnown = new WeakMap<Pixels, Int32Array>();

/** The stretches of a drawing's rows in which there is anything, four numbers each: row, start, end, and 1 where all of it is opaque. */
function runsOf(sprite: Pixels): Int32Array {
  const known = runsKnown.get(sprite);
  if (known) return known;
  const { width, height, data } = sprite;
  const kindOf = (index: number): number => ((data[index] as number) >= OPAQUE ? 1 : data[index] === 0 ? -1 : 0);
  const found: number[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width;) {
      const start = column;
      const kind = kindOf(row * width + start);
      do column++;
      while (column < width && kindOf(row * width + column) === kind);
      if (kind >= 0) found.push(row, start, column, kind);
    }
  }
  const runs = Int32Array.from(found);
  runsKnown.set(sprite, runs);
  return runs;
}

const OPAQUE = 0xff000000;

/** One pixel on another, both with colours that are not multiplied by their opacity. */
function over(pixel: number, ground: number, opacity: number): number {
  const own = (pixel >>> 24) * opacity;
  const kept = (ground >>> 24) * (1 - own / 255);
  const sum = own + kept;
  if (sum < 0.5) return 0;
  const share = own / sum;
  const mix = (shift: number): number => {
    const [top, below] = [(pixel >>> shift) & 255, (ground >>> shift) & 255];
    return Math.round(below + (top - below) * share);
  };
  return packed(mix(0), mix(8), mix(16), Math.round(sum));
}

/** Makes a box empty. */
export function clearBox(target: Pixels, x: number, y: number, width: number, height: number): void {
  const [left, right] = [Math.max(0, x), Math.min(target.width, x + width)];
  if (left >= right) return;
  for (let row = Math.max(0, y); row < Math.min(target.height, y + height); row++)
    target.data.fill(0, row * target.width + left, row * target.width + right);
}

/** Copies a box of pixels to the same place in others of the same size. */
export function copyBox(target: Pixels, source: Pixels, left: number, top: number, right: number, bottom: number): void {
  for (let row = top; row < bottom; row++) {
    const start = row * source.width;
    target.data.set(source.data.subarray(start + left, start + right), start + left);
  }
}
