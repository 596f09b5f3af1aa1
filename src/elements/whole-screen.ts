import { adoptRules } from './adopt-rules.js';
import { css } from './css.js';
import type { LayerDiagram } from './layer-diagram.js';

/** The page that a screen is laid out as, in CSS pixels: about as much as a slide holds, so that the last row can read it. */
const page = { width: 960, height: 600 };
/** No screen is so large that more would help. */
const most = 4;

/**
 * Shows a diagram that takes the screen as a slide is shown: all of it enlarged by as much as the screen is larger than a page, the picture whole, as
 * large as caption, terminal and controls leave room for. On a screen of its own, or of a media controller that it stands in.
 */
export class WholeScreen {
  readonly #diagram: LayerDiagram;
  readonly #frame: HTMLElement | null;
  /** What the page has set, while the screen is filled. */
  #margin = '';
  readonly #fit = new ResizeObserver(() => this.#fill());

  constructor(diagram: LayerDiagram) {
    const { renderRoot } = diagram;
    this.#diagram = diagram;
    this.#frame = renderRoot.querySelector<HTMLElement>('.frame');
    adoptRules(renderRoot, wholeScreenStyles.cssText);
    this.change();
  }

  /** The screen is taken or given back. */
  change(): void {
    const isWhole = takesScreen(this.#diagram);
    if (isWhole === this.#frame?.hasAttribute('data-whole')) return;
    this.#frame?.toggleAttribute('data-whole', isWhole);
    this.#fit.disconnect();
    const { style } = this.#diagram;
    if (isWhole) this.#margin = style.marginBlock;
    style.marginBlock = isWhole ? '0' : this.#margin;
    if (isWhole) for (const part of [this.#diagram, ...this.#diagram.renderRoot.querySelectorAll('.reserve')]) this.#fit.observe(part);
    else {
      this.#frame?.style.removeProperty('zoom');
      this.#give('picture', 'inline-size', '');
      this.#give('stage', 'min-block-size', '');
    }
  }

  #fill(): void {
    const { clientWidth, clientHeight } = this.#diagram;
    // Its slide was left: what comes next is to be seen.
    if (clientWidth === 0 && document.fullscreenElement === this.#diagram) void document.exitFullscreen();
    const larger = Math.min(clientWidth / page.width, clientHeight / page.height);
    this.#frame?.style.setProperty('zoom', String(Math.min(most, Math.max(1, larger))));
    const reserve = this.#diagram.renderRoot.querySelector('.reserve');
    if (!reserve) return;
    this.#give('picture', 'inline-size', `${reserve.clientWidth}px`);
    this.#give('stage', 'min-block-size', `${reserve.clientHeight}px`);
  }

  #give(part: 'picture' | 'stage', property: string, value: string): void {
    this.#diagram.renderRoot.querySelector<HTMLElement | SVGElement>(`.${part}`)?.style.setProperty(property, value);
  }
}

/** Whether the screen is a diagram's own, or that of a controller whose medium it is. */
function takesScreen(diagram: LayerDiagram): boolean {
  const whole = document.fullscreenElement;
  return whole !== null && (whole === diagram || (diagram.slot === 'media' && whole === diagram.parentElement));
}

const wholeScreenStyles = css`
  :host(:fullscreen) {
    background: var(--layer-surface, light-dark(#fcfdff, #0e1420));
  }
  .frame[data-whole] {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: 0;
  }
  [data-whole]:focus-visible {
    outline: none;
  }
  [data-whole] .body {
    flex: 1;
    grid-template-rows: minmax(0, 1fr) auto;
    min-block-size: 0;
  }
  [data-whole] .stage {
    align-self: center;
  }
  [data-whole] .picture {
    margin-inline: auto;
  }
  /* As large as it fits with the room of all steps, so that none of them is drawn in another size. */
  [data-whole] .reserve.reserve {
    grid-area: 1 / 1;
    place-self: center;
    inline-size: auto;
    max-inline-size: calc(100% - 2.5rem);
    max-block-size: calc(100% - 2.2rem * var(--layer-density, 1));
    margin: 0;
  }
`;
