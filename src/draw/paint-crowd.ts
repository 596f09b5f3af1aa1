import type { PosedItem } from '../motion/pose.js';
import { stillMarks, type MovingMarks, type StillMarks } from '../motion/posed-marks.js';
import { markX, markY } from '../scene/mark-places.js';
import type { CrowdItem } from '../scene/scene.js';
import { DirtyBands, type PixelBox } from './dirty-bands.js';
import { markLook } from './mark-look.js';
import { MarkSprites, type MarkColours } from './mark-sprites.js';
import type { MarkRectsOf } from './metaphor.js';
import { clearBox, copyBox, copyOf, emptyPixels, layOver, type Pixels } from './pixels.js';

/** The part of a picture that a painter's pixels show. */
export interface PixelView {
  /** Layout units at the left and top edges. */
  readonly x: number;
  readonly y: number;
  /** Pixels a layout unit. */
  readonly scale: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What to paint of a pose. Nothing of it is changed once given. */
export interface CrowdFrame {
  /** A pose's crowds. */
  readonly crowds: readonly PosedItem[];
  readonly view: PixelView;
  /** Ids of containers whose marks are left out. */
  readonly without?: ReadonlySet<string> | undefined;
  /** Keys that are lit: `mark:<id>` for one mark, a crowd's key for all of its. */
  readonly lit?: ReadonlySet<string> | undefined;
}

/** Marks of a crowd that are in the pixels, a code a mark: its letter's, with `LIT`; 0 for none. */
interface Painted {
  readonly crowd: CrowdItem;
  readonly still: StillMarks;
  codes: Uint8Array;
}

const LIT = 128;

/**
 * Paints crowds into pixels of its own. Marks at rest are painted once and kept beside the picture, so a frame costs what the marks that move
 * cost; what it leaves is the same as if all had been painted anew.
 */
export class CrowdPainter {
  /** What was painted last; other pixels when the view's size changes. */
  pixels: Pixels = emptyPixels(0, 0);
  /** The marks at rest alone; null until some move over them: then the pixels are no more than that. */
  #rest: Pixels | null = null;
  #moved = new DirtyBands(0, 0);
  #painted = new Map<string, Painted>();
  #last: CrowdFrame | null = null;
  readonly #sprites: MarkSprites;

  constructor(colours: MarkColours, rectsOf?: MarkRectsOf) {
    this.#sprites = new MarkSprites(colours, rectsOf);
  }

  /** Paints a frame over the last one. Returns which pixels may have changed. */
  paint(frame: CrowdFrame): readonly PixelBox[] {
    const { width, height } = frame.view;
    if (width !== this.pixels.width || height !== this.pixels.height) {
      this.pixels = emptyPixels(width, height);
      this.#rest = null;
      this.#moved = new DirtyBands(width, height);
      this.#last = null;
    }
    const dirty = new DirtyBands(width, height);
    dirty.addBands(this.#moved);
    this.#paintStill(frame, this.#rest ?? this.pixels, dirty);
    if (frame.crowds.some(({ marks }) => marks && marks.moving.ids.length > 0)) this.#rest ??= copyOf(this.pixels);
    if (this.#rest) this.#renew(this.#rest, dirty);
    this.#moved.clear();
    for (const { item, marks } of frame.crowds) if (marks && item.kind === 'crowd') this.#paintMoving(item, marks.moving, frame);
    dirty.addBands(this.#moved);
    this.#last = frame;
    return dirty.boxes();
  }

  /** Shows what is at rest wherever something moved, or rests otherwise now. */
  #renew(rest: Pixels, dirty: DirtyBands): void {
    const { width } = rest;
    for (const { left, top, right, bottom } of dirty.boxes()) {
      // Beside a box both are the same: whole rows are copied where that is quicker.
      const isBroad = right - left > width / 2;
      copyBox(this.pixels, rest, isBroad ? 0 : left, top, isBroad ? width : right, bottom);
    }
  }

  /** Brings the marks at rest up to date: those that differ from what is there, or all where they stand elsewhere. */
  #paintStill(frame: CrowdFrame, rest: Pixels, dirty: DirtyBands): void {
    const stills = frame.crowds.flatMap(({ item, marks }) => (item.kind === 'crowd' ? [marks?.still ?? stillMarks(item)] : []));
    const last = this.#last;
    const isSameView = last !== null && sameView(last.view, frame.view);
    const isSame = isSameView && last.without === frame.without && last.lit === frame.lit && stills.length === this.#painted.size;
    if (isSame && stills.every((still) => this.#painted.get(still.crowd.key)?.still === still)) return;
    const stands =
      isSameView &&
      stills.length === this.#painted.size &&
      stills.every((still) => sameGrid(this.#painted.get(still.crowd.key)?.crowd, still.crowd));
    if (!stands) {
      this.#painted = new Map();
      // New pixels are empty.
      if (last !== null) rest.data.fill(0);
      dirty.addAll();
    }
    for (const still of stills) {
      const codes = codesOf(still, frame);
      this.#paintCodes(still.crowd, codes, this.#painted.get(still.crowd.key)?.codes ?? null, frame.view, rest, dirty);
      this.#painted.set(still.crowd.key, { crowd: still.crowd, still, codes });
    }
  }

  #paintCodes(crowd: CrowdItem, codes: Uint8Array, before: Uint8Array | null, view: PixelView, rest: Pixels, dirty: DirtyBands): void {
    const [width, height] = cellPixels(crowd, view);
    const [first, last] = rowsIn(crowd, view);
    const count = Math.max(codes.length, before?.length ?? 0);
    const sprites: (Pixels | undefined)[] = [];
    for (let index = first * crowd.columns; index < Math.min(count, last * crowd.columns); index++) {
      const code = codes[index] ?? 0;
      const old = before?.[index] ?? 0;
      if (code === old) continue;
      const x = Math.round((markX(crowd, index) - view.x) * view.scale);
      const y = Math.round((markY(crowd, index) - view.y) * view.scale);
      if (x + width <= 0 || x >= view.width) continue;
      if (old !== 0) clearBox(rest, x, y, width, height);
      if (code !== 0) layOver(rest, (sprites[code] ??= this.#sprite(crowd, code & 127, code >= LIT ? 'lit' : 'all', width, height)), x, y);
      if (before) dirty.add(x, y, width, height);
    }
  }

  #paintMoving(crowd: CrowdItem, moving: MovingMarks, { view, without, lit }: CrowdFrame): void {
    const { ids, x, y, from, to, progress } = moving;
    const now = cellPixels(moving, view);
    // What arrives does so in its place at the end, in the size it has there.
    const last = cellPixels(crowd, view);
    const isLit = lit?.has(crowd.key) ?? false;
    // One drawing a state, of those that do nothing but glide.
    const gliding: (Pixels | undefined)[] = [];
    for (let index = 0; index < ids.length; index++) {
      if (without?.has(ids[index] as string)) continue;
      const [width, height] = from[index] === 0 ? last : now;
      const left = Math.round(((x[index] as number) - view.x) * view.scale);
      const top = Math.round(((y[index] as number) - view.y) * view.scale);
      if (left > view.width || top > view.height + height || left + width < 0 || top + height < 0) continue;
      const [before, after] = [from[index] as number, to[index] as number];
      if (before === after) {
        const isPointedAt = isLit || (lit?.has(`mark:${ids[index]}`) ?? false);
        const sprite = isPointedAt
          ? this.#sprite(crowd, after, 'lit', width, height)
          : (gliding[after] ??= this.#sprite(crowd, after, 'all', width, height));
        layOver(this.pixels, sprite, left, top);
        this.#moved.add(left, top, width, height);
        continue;
      }
      const look = markLook(before, after, progress[index] as number);
      const lift = Math.round(look.lift * height);
      if (look.cold > 0) layOver(this.pixels, this.#sprite(crowd, Math.max(before, after), 'cold', width, height), left, top, look.cold);
      const burnt = Math.round(look.burnt * height * 0.4);
      if (look.before > 0 && look.burnt < 1)
        layOver(this.pixels, this.#sprite(crowd, before, 'warm', width, height), left, top, look.before, burnt);
      if (look.after > 0) layOver(this.pixels, this.#sprite(crowd, after, 'warm', width, height), left, top - lift, look.after);
      this.#moved.add(left, top - lift, width, height + lift);
    }
  }

  #sprite(crowd: CrowdItem, letter: number, part: 'all' | 'warm' | 'cold' | 'lit', width: number, height: number): Pixels {
    return this.#sprites.get(letter, part, crowd.layers, width, height, crowd.fromRight);
  }
}

function sameView(one: PixelView, other: PixelView): boolean {
  return one.x === other.x && one.y === other.y && one.scale === other.scale;
}

function sameGrid(one: CrowdItem | undefined, other: CrowdItem): boolean {
  if (!one || one.layers !== other.layers || one.fromRight !== other.fromRight || one.columns !== other.columns) return false;
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.cellWidth === other.cellWidth &&
    one.cellHeight === other.cellHeight
  );
}

/** A cell in whole pixels: a mark is never smeared over the next. */
function cellPixels(
  { cellWidth, cellHeight }: { readonly cellWidth: number; readonly cellHeight: number },
  { scale }: PixelView,
): [number, number] {
  return [Math.max(2, Math.floor(cellWidth * scale + 0.01)), Math.max(2, Math.floor(cellHeight * scale + 0.01))];
}

/** The first row of a crowd that a view shows, and the one after the last. */
function rowsIn(crowd: CrowdItem, view: PixelView): [number, number] {
  const first = Math.floor((view.y - crowd.y) / crowd.cellHeight);
  return [Math.max(0, first), Math.max(0, Math.ceil((view.y + view.height / view.scale - crowd.y) / crowd.cellHeight))];
}

function codesOf({ crowd, gone }: StillMarks, { without, lit }: CrowdFrame): Uint8Array {
  const { states, ids, key } = crowd;
  const codes = new Uint8Array(states.length);
  const isLit = lit?.has(key) ?? false;
  for (let index = 0; index < codes.length; index++) {
    if (gone?.[index] || without?.has(ids[index] as string)) continue;
    codes[index] = states.charCodeAt(index) | (isLit ? LIT : 0);
  }
  if (!isLit && lit) {
    for (const one of lit) {
      const index = one.startsWith('mark:') ? ids.indexOf(one.slice(5)) : -1;
      if (index >= 0 && codes[index]) codes[index] = codes[index] | LIT;
    }
  }
  return codes;
}
