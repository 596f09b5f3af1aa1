import { toPicture, type Point } from '../draw/camera-moves.js';
import { cellAt } from '../scene/cells.js';
import type { Zoom } from './zoom.js';

/** Pixels that a pointer moves before it drags. */
const dragPx = 4;
/** How much closer a turn of the wheel brings, as a power of two: by pixels, lines or pages; a pinch on a trackpad arrives as a small turn. */
const perUnit = [0.002, 0.05, 1];
const pinchTimes = 10;
/** One notch of a mouse's wheel is a large turn: it brings no closer than that. */
const mostTurn = 0.5;
/** How much closer a double click brings where no container is. */
const stepIn = 2;

/** Wheel, mouse and fingers on the picture. One finger scrolls the page until the picture is zoomed, a plain wheel always does. */
export class ZoomGestures {
  readonly #zoom: Zoom;
  readonly #picture: SVGSVGElement;
  /** Where the pointers are that are down. */
  readonly #pointers = new Map<number, Point>();
  #isDragging = false;

  constructor(zoom: Zoom) {
    this.#zoom = zoom;
    const picture = zoom.diagram.renderRoot.querySelector<SVGSVGElement>('svg.picture');
    if (picture === null) throw new Error('There is no picture to zoom.');
    this.#picture = picture;
    picture.addEventListener('pointerdown', this.#down);
    picture.addEventListener('pointermove', this.#move);
    for (const type of ['pointerup', 'pointercancel'] as const) picture.addEventListener(type, this.#up);
    picture.addEventListener('dblclick', this.#enter);
    // Two fingers are ours from the start; what they would scroll or zoom of the page stays.
    picture.addEventListener('touchstart', (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
  }

  /** A turn of the wheel with a modifier. */
  turn(event: WheelEvent): void {
    const turned = -event.deltaY * (perUnit[event.deltaMode] ?? 1) * (event.ctrlKey ? pinchTimes : 1);
    this.#zoom.zoomAbout(this.#placeOf({ x: event.clientX, y: event.clientY }), 2 ** Math.max(-mostTurn, Math.min(mostTurn, turned)));
  }

  #placeOf(point: Point): Point {
    return toPicture(this.#zoom.camera, this.#zoom.picture, this.#picture.getBoundingClientRect(), point);
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#isDragging = this.#pointers.size > 1;
  };

  readonly #up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size === 0) this.#isDragging = false;
    this.#picture.classList.toggle('dragged', this.#isDragging);
  };

  readonly #move = (event: PointerEvent): void => {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    const now = { x: event.clientX, y: event.clientY };
    if (this.#pointers.size === 1 && !this.#drags(last, now)) return;
    this.#picture.setPointerCapture(event.pointerId);
    this.#picture.classList.add('dragged');
    const before = this.#grip();
    this.#pointers.set(event.pointerId, now);
    const after = this.#grip();
    // What lay under the fingers lies under them again.
    const held = this.#placeOf(before.middle);
    if (before.apart > 0 && after.apart > 0) this.#zoom.zoomAbout(held, after.apart / before.apart);
    const under = this.#placeOf(before.middle);
    const lies = this.#placeOf(after.middle);
    this.#zoom.panBy(under.x - lies.x, under.y - lies.y);
  };

  #drags(last: Point, now: Point): boolean {
    if (!this.#zoom.isClose) return false;
    this.#isDragging ||= Math.hypot(now.x - last.x, now.y - last.y) >= dragPx;
    return this.#isDragging;
  }

  /** The middle of the pointers that are down, and how far apart two of them are. */
  #grip(): { middle: Point; apart: number } {
    const [one, other] = Array.from(this.#pointers.values());
    if (!one) return { middle: { x: 0, y: 0 }, apart: 0 };
    if (!other) return { middle: one, apart: 0 };
    return { middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, apart: Math.hypot(one.x - other.x, one.y - other.y) };
  }

  readonly #enter = (event: MouseEvent): void => {
    const { scene } = this.#zoom;
    const place = this.#placeOf({ x: event.clientX, y: event.clientY });
    const cell = scene && cellAt(scene, place.x, place.y);
    if (cell) this.#zoom.goTo(cell.id);
    else this.#zoom.zoomTo(place, stepIn);
  };
}
