import { adoptRules } from './adopt-rules.js';
import { css } from './css.js';
import { isCramped } from './is-cramped.js';
import type { LayerDiagram } from './layer-diagram.js';

/** The page that a screen is laid out as, in CSS pixels: about as much as a slide holds, so that the last row can read it. */
const page = { width: 960, height: 600 };
/** No screen is so large that more would help. */
const most = 4;

/**
 * Shows a diagram whole in a height that is not its own: the picture as large as caption, terminal and controls leave room for. On a screen that it
 * takes, or that a media controller takes that it stands in, all of it is enlarged besides, as a slide is, by as much as the screen is larger than
 * a page.
 */
export class PictureFit {
  readonly #diagram: LayerDiagram;
  readonly #frame: HTMLElement | null;
  /** What the page has set, while the screen is filled. */
  #margin = '';

  constructor(diagram: LayerDiagram) {
    const { renderRoot } = diagram;
    this.#diagram = diagram;
    this.#frame = renderRoot.querySelector<HTMLElement>('.frame');
    adoptRules(renderRoot, fitStyles.cssText);
  }

  /** Looks anew how much room there is. */
  fit(): void {
    const diagram = this.#diagram;
    const { clientWidth, clientHeight } = diagram;
    // Not in the picture of the page now: it comes back as it was.
    if (clientWidth === 0) {
      // What comes after a slide that was left is to be seen.
      if (document.fullscreenElement === diagram) void document.exitFullscreen();
      return;
    }
    const isScreen = takesScreen(diagram);
    this.#takeScreen(isScreen);
    // Only where nothing is fitted can it be told whether it needs to be.
    this.#release();
    if (!isScreen && !isCramped(diagram)) return;
    this.#frame?.setAttribute('data-fit', '');
    const larger = isScreen ? Math.min(clientWidth / page.width, clientHeight / page.height) : 1;
    if (larger > 1) this.#give('frame', 'zoom', String(Math.min(most, larger)));
    this.#give('frame', 'block-size', '100%');
    // Of a height that is only limited there is no part.
    if (!isScreen && isCramped(diagram)) this.#give('frame', 'block-size', `${diagram.clientHeight}px`);
    const reserve = diagram.renderRoot.querySelector('.reserve');
    if (!reserve) return;
    this.#give('picture', 'inline-size', `${reserve.clientWidth}px`);
    this.#give('stage', 'min-block-size', `${reserve.clientHeight}px`);
  }

  #release(): void {
    this.#frame?.removeAttribute('data-fit');
    for (const property of ['zoom', 'block-size']) this.#give('frame', property, '');
    this.#give('picture', 'inline-size', '');
    this.#give('stage', 'min-block-size', '');
  }

  #takeScreen(isTaken: boolean): void {
    if (isTaken === this.#frame?.hasAttribute('data-screen')) return;
    this.#frame?.toggleAttribute('data-screen', isTaken);
    const { style } = this.#diagram;
    if (isTaken) this.#margin = style.marginBlock;
    style.marginBlock = isTaken ? '0' : this.#margin;
  }

  #give(part: 'frame' | 'picture' | 'stage', property: string, value: string): void {
    this.#diagram.renderRoot.querySelector<HTMLElement | SVGElement>(`.${part}`)?.style.setProperty(property, value);
  }
}

/** Whether the screen is a diagram's own, or that of a controller whose medium it is. */
function takesScreen(diagram: LayerDiagram): boolean {
  const whole = document.fullscreenElement;
  return whole !== null && (whole === diagram || (diagram.slot === 'media' && whole === diagram.parentElement));
}

const fitStyles = css`
  :host(:fullscreen) {
    background: var(--layer-surface, light-dark(#fcfdff, #0e1420));
  }
  [data-fit] {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
  }
  [data-screen] {
    border: 0;
    border-radius: 0;
  }
  [data-screen]:focus-visible {
    outline: none;
  }
  [data-fit] .body {
    flex: 1;
    grid-template-rows: minmax(0, 1fr) auto;
    min-block-size: 0;
  }
  [data-fit] .stage {
    align-self: center;
  }
  [data-fit] .picture {
    margin-inline: auto;
  }
  /* As large as it fits with the room of all steps, so that none of them is drawn in another size. */
  [data-fit] .reserve.reserve {
    grid-area: 1 / 1;
    place-self: center;
    inline-size: auto;
    max-inline-size: calc(100% - 2.5rem);
    max-block-size: calc(100% - 2.2rem * var(--layer-density, 1));
    margin: 0;
  }
`;
