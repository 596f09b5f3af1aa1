import type { PropertyDeclarations } from 'lit';
import { Companion, type CompanionView } from './companion.js';
import { css } from './css.js';

/**
 * One stack of a diagram's state, in the middle of prose: an image's, or a container's. `diagram` names the diagram where it stands
 * outside of it.
 *
 * @csspart picture - The picture.
 *
 * @cssprop [--layer-stack-width=16rem] - How wide it is.
 *
 * @customElement
 * @tagname layer-stack
 */
export class LayerStack extends Companion {
  static override properties: PropertyDeclarations = {
    image: {},
    container: {},
  };

  static override styles = css`
    :host {
      display: inline-block;
      inline-size: min(100%, var(--layer-stack-width, 16rem));
      vertical-align: middle;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** The image, by any name or id that `docker` takes. */
  image: string | null = null;
  /** The container, by name or id. */
  container: string | null = null;

  protected override readonly place = 'companion';

  protected override async fetchView(): Promise<CompanionView> {
    return (await import('./stack-view.js')).stackView;
  }
}
