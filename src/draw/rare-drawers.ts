/**
 * What draws all that is not at rest, and things that few pictures hold: a page fetches it when it first meets one of either, or when something is
 * about to move.
 */
export { drawMany } from './draw-many.js';
export { drawMoving } from './draw-moving.js';
export { rareStyles } from './styles.js';
