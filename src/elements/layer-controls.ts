import { Companion, type CompanionView } from './companion.js';

/**
 * The transport bar of a diagram: previous, play, next, the seek bar with a mark for each step, speed, full screen. A diagram with
 * `controls` shows one by itself; elsewhere `diagram` names the diagram.
 *
 * @csspart bar - The whole bar.
 * @csspart button - Each button.
 * @csspart play - The play button.
 * @csspart seek - The seek bar.
 * @csspart place - "step 6 of 9".
 *
 * @cssprop [--layer-accent] - Play button, seek bar and focus rings.
 *
 * @customElement
 * @tagname layer-controls
 */
export class LayerControls extends Companion {
  protected override readonly place = 'controls';

  protected override async fetchView(): Promise<CompanionView> {
    return (await import('./controls-view.js')).controlsView;
  }
}
