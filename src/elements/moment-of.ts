import { stepAt } from '../player/timeline.js';
import type { Moment } from './close-up.js';
import type { LayerDiagram } from './layer-diagram.js';

/** The moment that a diagram shows, with the states around it; null while one of them is being fetched. */
export function momentOf({ film, player, story, surface }: LayerDiagram): Moment | null {
  if (!film || !story) return null;
  const { endsMs, motionsMs } = film.timeline;
  const step = stepAt(film.timeline, player.positionMs);
  const sinceMs = player.positionMs - (endsMs[step - 1] ?? 0);
  const moves = !surface.still && step > 0 && sinceMs < (motionsMs[step] ?? 0);
  const to = film.sceneAt(step);
  const from = moves ? film.sceneAt(step - 1) : to;
  if (!from || !to) return null;
  const after = film.worldAt(step);
  return {
    from,
    to,
    after,
    before: moves ? film.worldAt(step - 1) : after,
    facts: story.steps[step - 1]?.facts ?? [],
    sinceMs,
    words: film.options.words,
  };
}
