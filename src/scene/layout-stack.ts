import { findContainer } from '../model/select/find-container.js';
import { findImage } from '../model/select/find-image.js';
import type { World } from '../model/world.js';
import { directed } from './directed.js';
import { layoutOneContainer, layoutOneImage, pitchFor } from './figure-view.js';
import { foldLayers } from './fold-layers.js';
import { imageLeaves } from './image-leaves.js';
import { mirrored } from './mirrored.js';
import { wholeWords } from './rare-words.js';
import type { Scene, SceneOptions } from './scene.js';
import { moved } from './sketch.js';
import type { PictureWords } from './words.js';

/** Which single stack: an image by any reference `docker` takes, or a container by name or id. */
export type StackSubject = { readonly image: string } | { readonly container: string };

const EDGE = 2;

/** Lays out one stack, for `<layer-stack>` in the middle of prose. A subject that is not there gives a scene that says so. */
export function layoutStack(world: World, subject: StackSubject, options: SceneOptions): Scene {
  const width = Math.max(120, Math.min(4000, Math.round(options.width)));
  const inner = width - 2 * EDGE;
  const words = wholeWords(options.words);
  const sketch =
    'image' in subject ? imageSketch(world, subject.image, inner, words) : containerSketch(world, subject.container, inner, words);
  const items = directed(sketch.items.map((item) => moved(item, EDGE, sketch.height + EDGE)));
  const rightToLeft = options.rightToLeft ?? false;
  const height = Math.ceil(sketch.height + 2 * EDGE);
  return { width, height, view: 'figure', detail: 'full', rightToLeft, items: rightToLeft ? mirrored(items, width) : items };
}

function imageSketch(world: World, reference: string, width: number, words: PictureWords) {
  const image = findImage(world, reference);
  const leaf = image && imageLeaves(world).find(({ imageId }) => imageId === image.id);
  const layers = image ? image.layers : [];
  const fold = foldLayers([{ layers }], words);
  return layoutOneImage(world, leaf || undefined, width, pitchFor(fold ? fold.shown(layers).length : layers.length), fold, words);
}

function containerSketch(world: World, reference: string, width: number, words: PictureWords) {
  const container = findContainer(world, reference) || undefined;
  const layers = container?.layers ?? [];
  const fold = foldLayers([{ layers }], words);
  return layoutOneContainer(container, width, pitchFor(fold ? fold.shown(layers).length : layers.length), fold, words);
}
