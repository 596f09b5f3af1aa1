/** A part of pixels: `right` and `bottom` are outside of it. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const BAND = 32;

/** Which pixels were changed: one stretch in each band of rows. */
export class DirtyBands {
  readonly #width: number;
  readonly #height: number;
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    const bands = Math.ceil(height / BAND);
    this.#left = new Int32Array(bands).fill(width);
    this.#right = new Int32Array(bands);
  }

  add(x: number, y: number, width: number, height: number): void {
    const [left, right] = [Math.max(0, x), Math.min(this.#width, x + width)];
    const [top, bottom] = [Math.max(0, y), Math.min(this.#height, y + height)];
    if (left >= right || top >= bottom) return;
    for (let band = Math.floor(top / BAND); band * BAND < bottom; band++) {
      if (left < (this.#left[band] as number)) this.#left[band] = left;
      if (right > (this.#right[band] as number)) this.#right[band] = right;
    }
  }

  addAll(): void {
    this.#left.fill(0);
    this.#right.fill(this.#width);
  }

  addBands(other: DirtyBands): void {
    for (const { left, top, right, bottom } of other.boxes()) this.add(left, top, right - left, bottom - top);
  }

  clear(): void {
    this.#left.fill(this.#width);
    this.#right.fill(0);
  }

  /** The stretches, from the top down; bands below each other that are changed alike are one. */
  boxes(): PixelBox[] {
    const boxes: PixelBox[] = [];
    for (let band = 0; band < this.#left.length; band++) {
      const [left, right] = [this.#left[band] as number, this.#right[band] as number];
      if (left >= right) continue;
      const [top, bottom] = [band * BAND, Math.min(this.#height, (band + 1) * BAND)];
      const last = boxes.at(-1);
      if (last?.left === left && last.right === right && last.bottom === top) boxes[boxes.length - 1] = { ...last, bottom };
      else boxes.push({ left, top, right, bottom });
    }
    return boxes;
  }
}
