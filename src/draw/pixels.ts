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

export function copyOf({ width, height, data }: Pixels): Pixels {
  return { width, height, data: data.slice() };
}

export function packed(red: number, green: number, blue: number, opacity: number): number {
  return ((opacity << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/**
 * Lays a drawing over pixels with its left top corner there, `opacity` (0 to 1) of it and only its rows from `firstRow` on. What lies outside is
 * left out.
 */
export function layOver(target: Pixels, sprite: Pixels, x: number, y: number, opacity = 1, firstRow = 0): void {
  const { width, data } = target;
  const source = sprite.data;
  const runs = runsOf(sprite);
  const isWhole = opacity >= 1;
  const top = Math.max(firstRow, -y);
  const bottom = Math.min(sprite.height, target.height - y);
  const leftmost = Math.max(0, -x);
  const rightmost = Math.min(sprite.width, width - x);
  // Colours are few: most pixels come out as the one before.
  let lastPixel = 0;
  let lastGround = 0;
  let lastAt = -1;
  for (let at = 0; at < runs.length; at += 4) {
    const row = runs[at] as number;
    if (row < top) continue;
    if (row >= bottom) break;
    const left = Math.max(leftmost, runs[at + 1] as number);
    const right = Math.min(rightmost, runs[at + 2] as number);
    let from = row * sprite.width + left;
    let to = (row + y) * width + x + left;
    const end = from + right - left;
    if (isWhole && runs[at + 3] === 1) {
      while (from < end) data[to++] = source[from++] as number;
      continue;
    }
    while (from < end) {
      // Nearly all of it lies on nothing.
      if (isWhole) while (from < end && data[to] === 0) data[to++] = source[from++] as number;
      if (from >= end) break;
      const pixel = source[from++] as number;
      const ground = data[to] as number;
      if (pixel === lastPixel && ground === lastGround && lastAt >= 0) data[to] = data[lastAt] as number;
      else {
        lastPixel = pixel;
        lastGround = ground;
        lastAt = to;
        blend(data, to, pixel, opacity);
      }
      to++;
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

/** Lays one pixel on another, both with colours that are not multiplied by their opacity. Numbers alone: it runs for each pixel that shines through. */
function blend(data: Uint32Array, at: number, pixel: number, opacity: number): void {
  const ground = data[at] as number;
  const own = (pixel >>> 24) * opacity;
  const sum = own + (ground >>> 24) * (1 - own / 255);
  if (sum < 0.5) {
    data[at] = 0;
    return;
  }
  const share = own / sum;
  data[at] =
    (mixed(pixel & 255, ground & 255, share) |
      (mixed((pixel >>> 8) & 255, (ground >>> 8) & 255, share) << 8) |
      (mixed((pixel >>> 16) & 255, (ground >>> 16) & 255, share) << 16) |
      (Math.round(sum) << 24)) >>>
    0;
}

function mixed(top: number, below: number, share: number): number {
  return Math.round(below + (top - below) * share);
}

/** Makes a box empty. */
export function clearBox(target: Pixels, x: number, y: number, width: number, height: number): void {
  const [left, right] = [Math.max(0, x), Math.min(target.width, x + width)];
  if (left >= right) return;
  for (let row = Math.max(0, y); row < Math.min(target.height, y + height); row++)
    target.data.fill(0, row * target.width + left, row * target.width + right);
}

/** Copies a box of pixels to the same place in others of the same size; whole rows at once. */
export function copyBox(target: Pixels, source: Pixels, left: number, top: number, right: number, bottom: number): void {
  if (left === 0 && right === source.width) {
    target.data.set(source.data.subarray(top * right, bottom * right), top * right);
    return;
  }
  for (let row = top; row < bottom; row++) {
    const start = row * source.width;
    target.data.set(source.data.subarray(start + left, start + right), start + left);
  }
}
