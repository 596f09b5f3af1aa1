import { isServer } from 'lit';
import type { LayerDiagram } from './layer-diagram.js';
import type { Zoom } from './zoom.js';

/** Keys that mean the camera, with the diagram or something in it focused. */
const keys = new Set(['+', '=', '-', '0', '[', ']', 'Escape', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** Fetches what pans and zooms a diagram's picture when a reader first points at it, focuses it, or turns the wheel with a modifier. */
export class ZoomDoor {
  /** null until then. */
  zoom: Zoom | null = null;
  readonly #diagram: LayerDiagram;
  readonly #changed: () => void;

  /** `changed` is called when the picture is to be drawn again. */
  constructor(diagram: LayerDiagram, changed: () => void) {
    this.#diagram = diagram;
    this.#changed = changed;
    if (isServer) return;
    for (const type of ['pointerover', 'focusin', 'keydown']) diagram.addEventListener(type, this.#hear);
    diagram.addEventListener('wheel', this.#hear, { passive: false });
  }

  async open(): Promise<Zoom> {
    const zoomModule = await import('./zoom.js');
    if (this.zoom === null) {
      this.zoom = new zoomModule.Zoom(this.#diagram, this.#changed);
      this.#changed();
    }
    return this.zoom;
  }

  readonly #hear = (event: Event): void => {
    if (this.#diagram.film === null) return;
    if (event instanceof WheelEvent) {
      if (!(event.ctrlKey || event.metaKey) || !event.composedPath().some((at) => at instanceof Element && at.matches('.stage'))) return;
      // What it does must be said at once: the page is not to zoom.
      event.preventDefault();
    }
    if (event instanceof KeyboardEvent && !keys.has(event.key)) return;
    if (this.zoom) this.zoom.hear(event);
    else void this.open().then((zoom) => zoom.hear(event));
  };
}
