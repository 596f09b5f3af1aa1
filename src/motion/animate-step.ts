import type { Fact } from '../model/fact.js';
import type { Scene } from '../scene/scene.js';
import type { Segment } from './segment.js';

/**
 * The motion of one step: a keyed join of two scenes (what enters, what stays, what exits), decorated with the gesture of each
 * fact. Scenes of different width or view give a short cross-fade.
 */
export function animateStep(from: Scene, to: Scene, facts: readonly Fact[]): Segment {
  throw new Error(`not there yet: ${from.width} ${to.width} ${facts.length}`);
}
