import { isServer, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { Companion, type CompanionView } from './companion.js';
import { css } from './css.js';

/**
 * What each sign of the picture means, drawn as the picture draws it. With a diagram, around it or named by `diagram`, it has the signs that the
 * diagram's story uses and follows its metaphor; without one it has them all.
 *
 * @csspart list - All signs with what they mean.
 * @csspart sign - A sign, as it is drawn.
 * @csspart name - What it is.
 * @csspart text - What to know of it.
 *
 * @cssprop [--layer-legend-column=18rem] - Width that a column has at least.
 *
 * @customElement
 * @tagname layer-legend
 */
export class LayerLegend extends Companion {
  static override properties: PropertyDeclarations = {
    only: {},
    inline: { type: Boolean, reflect: true },
  };

  static override styles = css`
    :host {
      display: block;
      margin-block: 1rem;
    }
    :host([inline]) {
      display: inline;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Signs to explain, by name with spaces between: `locked` `shared` `borrowed` `writable` `stopped` `running` `paused` `exited` `created` `added` `changed` `deleted` `tag` `dangling` `blob` `volume` `mount` `crowd`. */
  only: string | null = null;
  /** Runs on in a line of prose: signs and their names alone. */
  inline = false;

  protected override readonly place = 'companion';
  #alone: (() => TemplateResult) | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!isServer && this.#standsAlone && this.#alone === null) void this.#fetchAlone().catch(this.lack);
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#standsAlone ? (this.#alone?.() ?? nothing) : super.render();
  }

  protected override async fetchView(): Promise<CompanionView> {
    return (await import('./legend-view.js')).legendView;
  }

  /** True where there is no diagram whose signs they could be. */
  get #standsAlone(): boolean {
    return this.diagram === null && this.source === null;
  }

  async #fetchAlone(): Promise<void> {
    const legendModule = await import('./legend-view.js');
    this.#alone = legendModule.standAlone(this);
    this.requestUpdate();
  }
}
