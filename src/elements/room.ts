import type { ReactiveElement, ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

/** Width where the page gives none yet: in a hidden tab panel, say. */
const widthUnknown = 720;

/** The room there is for a picture, in layout units: CSS pixels, fewer of them where the reader's default text is larger. */
export class Room implements ReactiveController {
  readonly #host: ReactiveControllerHost & ReactiveElement;
  readonly #changed: () => void;
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;
  #width = 0;

  /** `changed` is called after the width did, not for the first. */
  constructor(host: ReactiveControllerHost & ReactiveElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get width(): number {
    if (this.#width === 0) this.#width = measure(this.#observed);
    return this.#width || widthUnknown;
  }

  hostUpdated(): void {
    const stage = this.#host.renderRoot.querySelector('.stage');
    if (stage === this.#observed || stage === null) return;
    this.#observer?.disconnect();
    this.#observed = stage;
    this.#observer ??= new ResizeObserver(() => {
      this.#observed?.closest('.frame')?.toggleAttribute('data-tall', this.#observed.clientHeight > innerHeight * 0.8);
      const width = measure(this.#observed);
      if (width === 0 || width === this.#width) return;
      this.#width = width;
      this.#changed();
    });
    this.#observer.observe(stage);
  }

  hostConnected(): void {
    if (this.#observed) this.#observer?.observe(this.#observed);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

function measure(stage: Element | null): number {
  if (stage === null) return 0;
  const textScale = Math.max(1, (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16);
  return Math.round(stage.clientWidth / textScale);
}
