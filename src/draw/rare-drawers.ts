/** What draws things that few pictures hold, or that are only seen in motion: a page fetches it when it first meets one. */
export { drawCrowd } from './draw-crowd.js';
export { drawLine } from './draw-line.js';
export { drawSpark } from './draw-spark.js';
export { drawVolume } from './draw-volume.js';
