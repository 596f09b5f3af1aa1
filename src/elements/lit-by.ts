import { keysOfFacts, toldKey } from '../scene/keys-of-facts.js';
import { relatedKeys } from '../scene/related-keys.js';
import type { Attended, Lit } from './attention.js';
import type { LayerDiagram } from './layer-diagram.js';

/** What lights up with a thing of the picture or a step, at the step shown; null where nothing does. */
export function litBy({ film, story, player }: LayerDiagram, attended: Attended): Lit | null {
  const scene = film?.sceneAt(player.step);
  if (!film || !story || !scene || attended === null) return null;
  if (typeof attended === 'number') {
    const step = story.steps[attended - 1];
    return step ? { keys: keysOfFacts(step.facts), steps: new Set([attended]) } : null;
  }
  const keys = relatedKeys(scene, film.worldAt(player.step), attended);
  const told = toldKey(attended);
  const steps = new Set<number>();
  for (const { index, facts } of story.steps.slice(0, player.step)) if (keysOfFacts(facts).has(told)) steps.add(index);
  return keys.size > 0 || steps.size > 0 ? { keys, steps } : null;
}
