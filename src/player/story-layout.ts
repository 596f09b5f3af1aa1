import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';
import { manifestCount } from '../scene/manifest-count.js';
import type { Scene, SceneOptions } from '../scene/scene.js';

/** A step as far as its story's layout needs it. */
interface LaidStep {
  readonly world: World;
  readonly facts: readonly Fact[];
}

/**
 * What a story's pictures are laid out for, all of them alike: which panels it has and how many things are to find room in them, so that
 * nothing changes its place but for what happens. What the options say themselves stays.
 */
export function storyOptions(initial: World, steps: readonly LaidStep[], options: SceneOptions): SceneOptions {
  let [images, containers, manifests, volumes] = [0, 0, 0, false];
  for (const world of [initial, ...steps.map((step) => step.world)]) {
    images = Math.max(images, world.images.size);
    containers = Math.max(containers, world.containers.size);
    volumes ||= world.volumes.size > 0;
    manifests = Math.max(manifests, manifestCount(world));
  }
  // A registry that is only pulled from has nothing of its own to show: layers come from beyond the picture's edge.
  const shelf = manifests > 0 || steps.some(({ facts }) => facts.some(({ type }) => type === 'layer-pushed'));
  return { shelf, volumes, most: { images, containers, manifests }, ...options };
}

/** A panel as high as the highest of a story's is, unless that is an exception: then as most are and a little more. */
const EXCEPTION = 1.35;
const SPARE = 1.12;

/** Heights to keep for each panel, so that the floor stays where it is from step to step. */
export function leastHeightsOf(scenes: readonly Scene[]): ReadonlyMap<string, number> {
  // Each height once: a story may prepare for long before anything is to be seen.
  const heights = new Map<string, Set<number>>();
  for (const scene of scenes) {
    for (const { kind, key, height } of scene.items) {
      if (kind === 'panel') heights.set(key, (heights.get(key) ?? new Set()).add(height));
    }
  }
  return new Map(
    Array.from(heights, ([key, distinct]) => {
      const all = Array.from(distinct).sort((one, other) => one - other);
      const [most, median] = [all.at(-1) ?? 0, all[all.length >> 1] ?? 0];
      return [key, most <= median * EXCEPTION ? most : median * SPARE];
    }),
  );
}
