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
  const [left, right] = [Math.max(0, -x), Math.min(sprite.width, width - x)];
  const [top, bottom] = [Math.max(firstRow, -y), Math.min(sprite.height, height - y)];
  const source = sprite.data;
  const isWhole = opacity >= 1;
  for (let row = top; row < bottom; row++) {
    let from = row * sprite.width + left;
    let to = (row + y) * width + x + left;
    for (let column = left; column < right; column++, from++, to++) {
      const pixel = source[from] as number;
      if (pixel === 0) continue;
      if (isWhole && (pixel >= OPAQUE || data[to] === 0)) data[to] = pixel;
      else data[to] = over(pixel, data[to] as number, opacity);
    }
  }
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
