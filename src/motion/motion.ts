/**
 * All that moves, for a page to fetch when something first does: a picture at rest needs `poseOf` (pose.js) and `stepDurationMs`
 * (step-duration.js) only.
 */
export { animateStep } from './animate-step.js';
export { sample } from './sample.js';
