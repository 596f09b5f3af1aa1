import { leastHeightsOf, storyOptions } from '../../src/player/story-layout.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import type { Scene, SceneOptions } from '../../src/scene/scene.js';
import type { SampleStep } from './sample-steps.js';

/** The scenes around a step, laid out as a film of it lays them out. */
export function sampleScenes(step: SampleStep, wanted: SceneOptions): readonly [from: Scene, to: Scene] {
  const options = storyOptions(step.before, [{ world: step.after, facts: step.facts }], wanted);
  const scenes = [layoutScene(step.before, options), layoutScene(step.after, options)];
  const fitted = { ...options, leastHeights: leastHeightsOf(scenes) };
  return [layoutScene(step.before, fitted), layoutScene(step.after, fitted)];
}
