import { frameRects, markRects, markSize, type MarkRect, type MarkRole } from './mark-rects.js';
import type { MarkRectsOf } from './metaphor.js';
import { emptyPixels, packed, type Colour, type Pixels } from './pixels.js';

/** The colours of marks, resolved. */
export type MarkColours = Readonly<Record<MarkRole, Colour>>;

export type MarkPart = 'all' | 'warm' | 'cold' | 'lit';

/** Sizes that a picture goes through while it is zoomed: more than that are not kept. */
const MOST = 600;

/** Drawings of marks as pixels, each made once: by state, layers and size of the cell. */
export class MarkSprites {
  readonly #colours: MarkColours;
  readonly #rectsOf: MarkRectsOf;
  readonly #known = new Map<string, Pixels>();

  constructor(colours: MarkColours, rectsOf: MarkRectsOf = markRects) {
    this.#colours = colours;
    this.#rectsOf = rectsOf;
  }

  /** `letter` is a state's as in a CrowdItem, as a character code. */
  get(letter: number, part: MarkPart, layers: number, cellWidth: number, cellHeight: number, fromRight: boolean): Pixels {
    const key = `${letter} ${part} ${layers} ${cellWidth} ${cellHeight} ${fromRight}`;
    let sprite = this.#known.get(key);
    if (!sprite) {
      if (this.#known.size >= MOST) this.#known.clear();
      const { warm, cold } = this.#rectsOf(String.fromCharCode(letter), layers, cellWidth, cellHeight, fromRight);
      const rects = part === 'warm' ? warm : part === 'cold' ? cold : [...cold, ...warm];
      sprite = rasterise(rects, cellWidth, cellHeight, this.#colours);
      if (part === 'lit') frame(sprite, cellWidth, cellHeight, fromRight, this.#colours);
      this.#known.set(key, sprite);
    }
    return sprite;
  }
}

/** What is pointed at has a frame of its own, within the mark's box so that nothing else is touched. */
function frame(sprite: Pixels, cellWidth: number, cellHeight: number, fromRight: boolean, colours: MarkColours): void {
  const [width, height] = markSize(cellWidth, cellHeight);
  const line = Math.min(width, height) >= 14 ? 2 : 1;
  const [red, green, blue, opacity] = colours.glow;
  for (const rect of frameRects('glow', fromRight ? cellWidth - width : 0, 0, width, height, line)) {
    for (let y = rect.y; y < rect.y + rect.height; y++)
      for (let x = rect.x; x < rect.x + rect.width; x++) sprite.data[y * sprite.width + x] = packed(red, green, blue, opacity);
  }
}

/** Rectangles as pixels, each covered as far as the rectangle covers it. */
function rasterise(rects: readonly MarkRect[], width: number, height: number, colours: MarkColours): Pixels {
  const sums = new Float64Array(width * height * 4);
  for (const rect of rects) {
    const [red, green, blue, opacity] = colours[rect.role];
    const [bottom, right] = [Math.min(height, rect.y + rect.height), Math.min(width, rect.x + rect.width)];
    for (let y = Math.max(0, Math.floor(rect.y)); y < bottom; y++) {
      const tall = Math.min(y + 1, bottom) - Math.max(y, rect.y);
      for (let x = Math.max(0, Math.floor(rect.x)); x < right; x++) {
        const covered = tall * (Math.min(x + 1, right) - Math.max(x, rect.x)) * (opacity / 255);
        const at = 4 * (y * width + x);
        sums[at] = (sums[at] as number) + red * covered;
        sums[at + 1] = (sums[at + 1] as number) + green * covered;
        sums[at + 2] = (sums[at + 2] as number) + blue * covered;
        sums[at + 3] = (sums[at + 3] as number) + 255 * covered;
      }
    }
  }
  const sprite = emptyPixels(width, height);
  for (let index = 0, at = 0; index < sprite.data.length; index++, at += 4) {
    const opacity = sums[at + 3] as number;
    const share = opacity / 255;
    if (share < 0.004) continue;
    sprite.data[index] = packed(
      Math.round((sums[at] as number) / share),
      Math.round((sums[at + 1] as number) / share),
      Math.round((sums[at + 2] as number) / share),
      Math.round(Math.min(255, opacity)),
    );
  }
  return sprite;
}
