import { render } from 'lit';
import type { Camera } from '../draw/camera.js';
import { windowOf } from '../draw/camera-moves.js';
import type { Metaphor } from '../draw/metaphor.js';
import { CrowdPainter, type PixelView } from '../draw/paint-crowd.js';
import { rareStyles } from '../draw/styles.js';
import { itemsOf } from '../motion/items-of.js';
import type { Pose, PosedItem } from '../motion/pose.js';
import { markAt } from '../scene/mark-places.js';
import type { Box, CrowdItem } from '../scene/scene.js';
import type { Attention } from './attention.js';
import type { LayerDiagram } from './layer-diagram.js';
import { adoptRules } from './adopt-rules.js';
import { crowdStyles } from './crowd-styles.js';
import { goesToTip } from './goes-to-tip.js';
import { markColours, markProbes } from './mark-colours.js';
import { MarkTip } from './mark-tip.js';

/** A canvas has no more pixels than this: where it would, it is coarser. */
const MOST_PIXELS = 12_000_000;
/** A canvas that grows does so in steps of so many pixels, so that its pixels are kept from frame to frame. */
const STEP = 128;

/** What is painted over a picture. */
export interface CrowdMoment {
  readonly pose: Pose;
  readonly camera: Camera;
  /** Ids of containers that are drawn otherwise. */
  readonly without: ReadonlySet<string> | undefined;
  readonly lit: ReadonlySet<string> | undefined;
  /** What marks are drawn as; null for layers. */
  readonly metaphor: Metaphor | null;
}

/** Paints the crowds of a picture on a canvas over it, in the page's own colours, and tells which mark is pointed at. */
export class CrowdCanvas {
  readonly #picture: SVGSVGElement;
  readonly #attention: Attention;
  readonly #redraw: () => void;
  readonly #layer = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #tip: MarkTip;
  readonly #observer: ResizeObserver;
  readonly #forced = matchMedia('(forced-colors: active)');
  #painter: CrowdPainter | null = null;
  #metaphor: Metaphor | null = null;
  #image: ImageData | null = null;
  #crowds: readonly PosedItem[] = [];
  #width = 0;
  #shown = '';
  /** The part of the picture that was seen last. */
  #seen: Box | null = null;

  /** Throws where the page has nothing to paint on. */
  constructor(diagram: LayerDiagram, redraw: () => void) {
    const root = diagram.renderRoot;
    const picture = root.querySelector<SVGSVGElement>('svg.picture');
    const stage = root.querySelector('.stage');
    const context = this.#canvas.getContext('2d');
    if (!picture || !stage || !context) throw new Error('There is no canvas to paint on.');
    this.#picture = picture;
    this.#attention = diagram.surface.attention;
    this.#redraw = redraw;
    this.#context = context;
    for (const rules of [rareStyles, crowdStyles]) adoptRules(root, rules);
    this.#layer.className = 'crowds';
    this.#layer.setAttribute('aria-hidden', 'true');
    render(markProbes, this.#layer);
    this.#layer.append(this.#canvas);
    picture.after(this.#layer);
    this.#tip = new MarkTip(stage, diagram.language, () => this.#attention.light(null));
    this.#width = picture.clientWidth || picture.getBoundingClientRect().width;
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === 0 || width === this.#width) return;
      this.#width = width;
      redraw();
    });
    this.#observer.observe(picture);
    // The page's colours changed: a switch of themes, custom properties, another colour scheme.
    this.#layer.addEventListener('transitionend', this.#recolour);
    this.#forced.addEventListener('change', this.#recolour);
    for (const type of ['pointermove', 'pointerdown', 'pointerleave'] as const) picture.addEventListener(type, this.#point);
  }

  draw({ pose, camera, without, lit, metaphor }: CrowdMoment): void {
    this.#crowds = itemsOf(pose).filter(({ item }) => item.kind === 'crowd');
    this.#layer.hidden = this.#crowds.length === 0;
    if (this.#layer.hidden || this.#width === 0) {
      this.#tip.hide();
      return;
    }
    if (this.#painter === null || metaphor !== this.#metaphor) {
      const probes = this.#layer.querySelector('.probes');
      const colours = probes && markColours(probes);
      if (!colours) return;
      this.#painter = new CrowdPainter(colours, metaphor?.markRects);
      this.#metaphor = metaphor;
    }
    const seen = windowOf(camera, pose);
    const { x, y, width } = this.#seen ?? seen;
    // The mark that is pointed at goes on with the picture; its note stays behind.
    if (x !== seen.x || y !== seen.y || width !== seen.width) this.#tip.hide();
    this.#seen = seen;
    const view = this.#place(pose, seen);
    const dirty = this.#painter.paint({ crowds: this.#crowds, view, without, lit });
    const { pixels } = this.#painter;
    if (this.#image?.data.buffer !== pixels.data.buffer) {
      this.#image = new ImageData(new Uint8ClampedArray(pixels.data.buffer as ArrayBuffer), pixels.width, pixels.height);
    }
    for (const { left, top, right, bottom } of dirty) this.#context.putImageData(this.#image, 0, 0, left, top, right - left, bottom - top);
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#forced.removeEventListener('change', this.#recolour);
    for (const type of ['pointermove', 'pointerdown', 'pointerleave'] as const) this.#picture.removeEventListener(type, this.#point);
    this.#layer.remove();
    this.#tip.remove();
  }

  /** Lays the canvas over the part of the panel that is seen and cuts it off there, with one pixel of its own for each of the screen's. */
  #place(pose: Pose, seen: Box): PixelView {
    const cssPerUnit = this.#width / seen.width;
    const panel = itemsOf(pose).find(({ item }) => item.key === 'panel:containers') ?? {
      x: 0,
      y: 0,
      width: pose.width,
      height: pose.height,
    };
    const left = Math.max(seen.x, panel.x);
    const top = Math.max(seen.y, panel.y);
    const wide = Math.max(0, Math.min(seen.x + seen.width, panel.x + panel.width) - left) * cssPerUnit;
    const high = Math.max(0, Math.min(seen.y + seen.height, panel.y + panel.height) - top) * cssPerUnit;
    const perCss = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)));
    const x = Math.floor((left - seen.x) * cssPerUnit * perCss);
    const y = Math.floor((top - seen.y) * cssPerUnit * perCss);
    const width = Math.max(1, Math.ceil(wide * perCss));
    const height = Math.max(STEP, Math.ceil((high * perCss) / STEP) * STEP);
    const scale = cssPerUnit * perCss;
    const shown = `${x} ${y} ${width} ${height} ${perCss} ${Math.round(high)}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      const { style } = this.#canvas;
      const layer = this.#layer.style;
      if (this.#canvas.width !== width) this.#canvas.width = width;
      if (this.#canvas.height !== height) this.#canvas.height = height;
      style.inlineSize = `${width / perCss}px`;
      style.blockSize = `${height / perCss}px`;
      layer.inlineSize = `${wide}px`;
      layer.blockSize = `${high}px`;
      layer.translate = `${x / perCss}px ${y / perCss}px`;
    }
    return { x: seen.x + x / scale, y: seen.y + y / scale, scale, width, height };
  }

  readonly #recolour = (): void => {
    this.#painter = null;
    this.#redraw();
  };

  readonly #point = (event: PointerEvent): void => {
    // A finger that is lifted has read nothing yet.
    if (goesToTip(event) || (event.type === 'pointerleave' && event.pointerType === 'touch')) return;
    const crowd = event.type === 'pointerleave' ? null : this.#crowdUnder(event);
    const matrix = this.#picture.getScreenCTM();
    if (!crowd || !matrix) {
      this.#tip.hide();
      return;
    }
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const index = markAt(crowd, x, y);
    void this.#attention.light(index < 0 ? null : `mark:${crowd.ids[index]}`);
    const stage = this.#layer.parentElement?.getBoundingClientRect();
    if (index < 0 || !stage) this.#tip.hide();
    else this.#tip.show(crowd, index, matrix, stage);
  };

  #crowdUnder({ target }: PointerEvent): CrowdItem | null {
    const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
    const item = this.#crowds.find((posed) => posed.item.key === key)?.item;
    return item?.kind === 'crowd' ? item : null;
  }
}
