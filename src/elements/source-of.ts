import { choose } from './choose.js';
import { stores } from './choices.js';
import type { LayerDiagram } from './layer-diagram.js';
import type { StorySource } from './load-story.js';

/** What a diagram is made from, as its properties stand; `light` is the script that its light DOM carries. */
export function sourceOf(diagram: LayerDiagram, light: string | null): StorySource {
  const { snapshot, script, src, files, images, baseURI, story, film } = diagram;
  return {
    snapshot,
    script: script ?? (src ? null : light),
    src: src || null,
    store: choose(diagram, 'store', diagram.store, stores),
    files,
    images,
    baseUrl: baseURI,
    before: story?.scripted === false ? (film?.worldAt(Infinity) ?? null) : null,
  };
}
