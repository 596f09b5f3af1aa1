import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { cellIds } from '../scene/cells.js';
import { adoptRules } from './adopt-rules.js';
import { containerWords } from './container-words.js';
import { englishControls } from './messages/english/controls.js';
import { firstSeen } from './zoom-keys.js';
import { zoomStyles } from './zoom-styles.js';
import type { Zoom } from './zoom.js';

const icons = {
  in: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  out: 'M5 11h14v2H5z',
  fit: 'M5 9V5h4v2H7v2zM15 5h4v4h-2V7h-2zM5 15h2v2h2v2H5zM17 15h2v4h-4v-2h2z',
};

/** What stands over the picture for the camera: its buttons, and the containers as a list that the keyboard goes through. */
export class ZoomPanel {
  readonly #zoom: Zoom;
  readonly #root = document.createElement('div');
  readonly #frame: Element | null;
  #shown = '';

  constructor(zoom: Zoom) {
    this.#zoom = zoom;
    const { renderRoot } = zoom.diagram;
    this.#frame = renderRoot.querySelector('.frame');
    this.#root.className = 'zoom';
    renderRoot.querySelector('svg.picture')?.after(this.#root);
    adoptRules(renderRoot, zoomStyles.cssText);
  }

  /** Shows how things stand; does nothing where they stand as before. */
  show(): void {
    const { active, isClose, isDeepest, scene, diagram } = this.#zoom;
    const world = diagram.film?.worldAt(diagram.player.step);
    const container = active === null ? undefined : world?.containers.get(active);
    const words = container ? containerWords(container, diagram.language) : '';
    const ids = scene ? cellIds(scene) : [];
    const controls = diagram.language.words('controls', englishControls);
    const shown = [ids.length, isClose, isDeepest, active, words, controls.zoomIn].join('\n');
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#frame?.toggleAttribute('data-zoomed', isClose);
    render(this.#view(ids, words), this.#root);
  }

  #view(ids: readonly string[], words: string): TemplateResult {
    const zoom = this.#zoom;
    const controls = zoom.diagram.language.words('controls', englishControls);
    return html`${ids.length === 0 ? nothing : this.#list(ids, words)}
      <div class="zoom-buttons" part="zoom" role="group" aria-label=${controls.zoom}>
        ${button(controls.zoomIn, icons.in, zoom.isDeepest, () => zoom.zoomBy(2))}
        ${button(controls.zoomOut, icons.out, !zoom.isClose, () => zoom.zoomBy(0.5))}
        ${button(controls.wholePicture, icons.fit, !zoom.isClose, () => zoom.leave())}
      </div>`;
  }

  /** However many there are, only the one that the keyboard is on is in the page. */
  #list(ids: readonly string[], words: string): TemplateResult {
    const at = this.#zoom.active === null ? -1 : ids.indexOf(this.#zoom.active);
    return html`<div
      class="containers"
      role="listbox"
      tabindex="0"
      aria-label=${this.#zoom.diagram.language.words('controls', englishControls).containers}
      aria-keyshortcuts="[ ] ArrowUp ArrowDown Enter Escape"
      aria-activedescendant=${at < 0 ? nothing : 'container'}
      @focus=${this.#begin}
    >
      <span
        id="container"
        role="option"
        ?hidden=${at < 0}
        aria-selected="true"
        aria-posinset=${at < 0 ? nothing : at + 1}
        aria-setsize=${ids.length}
        >${words}</span
      >
    </div>`;
  }

  readonly #begin = (): void => {
    const first = this.#zoom.active ?? firstSeen(this.#zoom);
    if (first !== undefined) this.#zoom.activate(first);
  };
}

/** A button that can't do anything now keeps the focus: it says so instead of vanishing from under the keyboard. */
function button(label: string, path: string, isOff: boolean, press: () => void): TemplateResult {
  return html`<button
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${isOff ? 'true' : 'false'}
    @click=${isOff ? undefined : press}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>
  </button>`;
}
