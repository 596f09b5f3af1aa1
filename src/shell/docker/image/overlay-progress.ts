import type { Fact } from '../../../model/fact.js';
import { pulledLayers, stateLines } from './pull-progress.js';

/** Layers that are fetched at a time; the others wait. */
const PARALLEL_DOWNLOADS = 3;

/** `pullProgress` as overlay2 tells it. Which layers are seen being verified is a race on a real engine; here all but the first of several. */
export function overlayProgress(facts: readonly Fact[]): string[] {
  const layers = pulledLayers(facts);
  const missing = layers.filter(({ already }) => !already);
  const lines = layers.flatMap((layer) => stateLines(layer.already ? 'Already exists' : 'Pulling fs layer', [layer]));
  lines.push(...stateLines('Waiting', missing.slice(PARALLEL_DOWNLOADS)));
  for (const layer of missing) {
    if (layer !== missing[0] || (missing.length === 1 && layers.length > 1)) lines.push(...stateLines('Verifying Checksum', [layer]));
    lines.push(...stateLines('Download complete', [layer]));
  }
  return [...lines, ...stateLines('Pull complete', missing)];
}
