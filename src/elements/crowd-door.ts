import type { Pose } from '../motion/pose.js';
import type { Attention } from './attention.js';
import type { CrowdCanvas, CrowdMoment } from './crowd-canvas.js';

/** Fetches what paints crowds when a picture first has one. */
export class CrowdDoor {
  readonly #attention: Attention;
  readonly #changed: () => void;
  #canvas: CrowdCanvas | null = null;
  #opening: Promise<void> | null = null;
  #isShut = false;

  /** `changed` is called when the picture is to be drawn again. */
  constructor(attention: Attention, changed: () => void) {
    this.#attention = attention;
    this.#changed = changed;
  }

  /** Resolves when what a picture needs of it is there. */
  get ready(): Promise<void> {
    return this.#opening ?? Promise.resolve();
  }

  /** True where the marks of a pose are painted rather than drawn, or will be in a moment. */
  paints(pose: Pose, picture: SVGSVGElement): boolean {
    if (!pose.items.some(({ item }) => item.kind === 'crowd')) return this.#canvas !== null;
    if (!this.#isShut) this.#opening ??= this.#open(picture);
    return !this.#isShut;
  }

  draw(moment: CrowdMoment): void {
    this.#canvas?.draw(moment);
  }

  async #open(picture: SVGSVGElement): Promise<void> {
    try {
      const crowdCanvasModule = await import('./crowd-canvas.js');
      this.#canvas = crowdCanvasModule.CrowdCanvas.over(picture, this.#attention, this.#changed);
    } catch (error) {
      console.warn('Marks are drawn one by one, since what paints them could not be fetched.', error);
    }
    this.#isShut = this.#canvas === null;
    this.#changed();
  }
}
