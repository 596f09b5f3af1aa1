import type { ReactiveController } from '@lit/reactive-element';
import { Door } from './door.js';
import { isInSlides } from './first-step.js';
import type { Interaction } from './interaction.js';
import { isCramped } from './is-cramped.js';
import type { LayerDiagram } from './layer-diagram.js';
import { nameOfKey, timeKeys } from './time-keys.js';

/** How long the first picture stands before the rest is fetched. */
const restMs = 400;

/**
 * The way to what a reader can do with a diagram: fetched when its picture has stood for a moment, or when a reader comes to it, if that is sooner.
 * What the reader did meanwhile is done then; what must be said at once, that the page is not to scroll or zoom, is said here.
 */
export class InteractionDoor extends Door<Interaction> implements ReactiveController {
  readonly #diagram: LayerDiagram;
  #answered: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of `prepare`, the latest; null where it is not wanted any more. */
  #wish: object | null = null;

  constructor(diagram: LayerDiagram) {
    super(async () => {
      const interactionModule = await import('./interaction.js');
      return new interactionModule.Interaction(diagram);
    }, 'keys and pointers');
    this.#diagram = diagram;
    diagram.addController(this);
  }

  /** Resolves when what the reader did so far is being done. */
  get answered(): Promise<unknown> {
    return this.#answered;
  }

  hostConnected(): void {
    for (const type of ['pointerleave', 'keydown', 'wheel']) this.#diagram.addEventListener(type, this.#hear, { passive: false });
    // From one thing to another within the diagram these don't come out to it.
    for (const type of ['pointerover', 'focusin']) this.#diagram.renderRoot.addEventListener(type, this.#hear);
    if (this.#diagram.story) this.prepare();
  }

  hostDisconnected(): void {
    this.#wish = null;
    clearTimeout(this.#timer);
  }

  /** A picture stands: what is needed next is fetched, and the state described, if it stays for a moment. */
  prepare(): void {
    const { surface, film } = this.#diagram;
    const wish = (this.#wish = {});
    clearTimeout(this.#timer);
    void Promise.allSettled([surface.settle(film)]).then(() => {
      if (this.#wish === wish) this.#timer = setTimeout(() => void this.open().then((interaction) => interaction?.prepare()), restMs);
    });
  }

  /** Another step is shown, or the next is asked about: it is read out. */
  tell(): void {
    void this.open().then((interaction) => interaction?.tell(true));
  }

  /** Resolves when the picture is whole in the height that the page gives it, if that is less than it takes. */
  async fit(): Promise<void> {
    if (isCramped(this.#diagram)) await (await this.open())?.fit();
  }

  readonly #hear = (event: Event): void => {
    // Answered already, by the page or by the browser's own ways.
    if (event.defaultPrevented) return;
    const path = event.composedPath();
    if (event instanceof WheelEvent) {
      if (!(event.ctrlKey || event.metaKey) || !path.some((at) => at instanceof Element && at.matches('.stage'))) return;
      event.preventDefault();
    }
    if (this.part) {
      this.part.hear(event, path);
      return;
    }
    if (event instanceof KeyboardEvent && isForTime(event, path)) {
      event.preventDefault();
      // By letters no deck steps: what they ask of the diagram is no affair of the deck's.
      if (nameOfKey(event).trim().length === 1 && isInSlides(this.#diagram)) event.stopPropagation();
    }
    this.#answered = this.open().then((interaction) => interaction?.hear(event, path));
  };
}

/** Whether a key is pressed on a diagram itself and means its time: what stands in it may want its keys for itself. */
function isForTime(event: KeyboardEvent, [target]: readonly EventTarget[]): boolean {
  const isOwn = target instanceof Element && target.matches('.frame, layer-diagram');
  return isOwn && !event.altKey && !event.ctrlKey && !event.metaKey && timeKeys.some((key) => key === nameOfKey(event));
}
