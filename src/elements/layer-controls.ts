import { Companion, type CompanionView } from './companion.js';

/**
 * The transport bar of a diagram: previous, play, next, the seek bar with a mark for each step (a diamond where it was refused), speed, full
 * screen. A diagram with
 * `controls` shows one by itself; elsewhere `diagram` names the diagram.
 *
 * @csspart bar - The whole bar.
 * @csspart button - Each button.
 * @csspart play - The play button.
 * @csspart seek - The seek bar.
 * @csspart knob - Where time stands on it.
 * @csspart preview - What is told of a step while its stretch of the bar is pointed at.
 * @csspart place - "step 6 of 9".
 * @csspart time - "0:12 / 0:48", where there is room.
 * @csspart rate - The menu of speeds.
 *
 * @cssprop [--layer-accent] - Play button, seek bar and focus rings.
 * @cssprop [--layer-on-accent] - The sign on the play button.
 * @cssprop [--layer-density=1] - Multiplies the room above and below caption, picture and bar: 0.5 is tight, 1.5 airy. The picture's own measures stay.
 * @cssprop [--layer-refused] - Marks of steps that were refused.
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
