import type { Layer } from '../model/layer.js';
import type { World } from '../model/world.js';
import { MOST_SHOWN } from './layer-tree.js';
import type { Chain } from './layer-tree.js';
import type { SlabItem } from './scene.js';
import type { PictureWords } from './words.js';

/** Fewer are not worth folding. */
const FEWEST_FOLDED = 2;

/** Which layers stand for others in a picture of deep stacks. */
export interface LayerFold {
  /** A chain as it is shown: of folded layers only the lowest, which stands for all of them. */
  shown(layers: readonly string[]): readonly string[];
  /** What a layer stands for, itself first; undefined where it stands for itself. */
  folded(id: string): readonly string[] | undefined;
  /** The same as a layer of the store: how many, what they weigh together, and what marks their slab; undefined where it stands for itself. */
  together(id: string, world: World): Together | undefined;
}

interface Together {
  readonly layer: Layer;
  readonly label: string;
  readonly marks: Pick<SlabItem, 'folded'>;
}

interface Twig {
  readonly children: Set<string>;
  /** A chain ends here. */
  isTop: boolean;
}

/**
 * Folds chains deeper than `MOST_SHOWN`: of their longest stretches that nothing branches off from, all but the first layer and as many of the
 * last as there is room for. What several chains share is folded for all of them alike, so that levels stay level. null where none is so deep.
 */
export function foldLayers(chains: readonly Chain[], words: PictureWords): LayerFold | null {
  if (!chains.some(({ layers }) => layers.length > MOST_SHOWN)) return null;
  const twigs = twigsOf(chains);
  const folds = new Map<string, readonly string[]>();
  const hidden = new Set<string>();
  const shown = (layers: readonly string[]): readonly string[] => layers.filter((id) => !hidden.has(id));
  for (const { layers } of [...chains].sort((one, other) => other.layers.length - one.layers.length)) {
    for (let left = shown(layers); left.length > MOST_SHOWN; left = shown(layers)) {
      const stretch = longestStretch(left, twigs, folds);
      const count = Math.min(stretch.length - 2, left.length - MOST_SHOWN + 1);
      if (count < FEWEST_FOLDED) break;
      const ids = stretch.slice(1, 1 + count);
      folds.set(ids[0] ?? '', ids);
      for (const id of ids.slice(1)) hidden.add(id);
    }
  }
  const folded = (id: string): readonly string[] | undefined => folds.get(id);
  return { shown, folded, together: (id, world) => togetherOf(folded(id), world, words) };
}

function togetherOf(ids: readonly string[] | undefined, world: World, words: PictureWords): Together | undefined {
  const layers = ids?.flatMap((id) => world.layers.get(id) ?? []);
  const lowest = layers?.[0];
  if (!ids || !layers || !lowest) return undefined;
  const sizeBytes = layers.reduce((sum, layer) => sum + layer.sizeBytes, 0);
  const createdBy = layers.map((layer) => layer.createdBy.slice(0, 80)).join('\n');
  return {
    layer: { ...lowest, sizeBytes, createdBy },
    label: words.moreLayers(layers.length),
    marks: { folded: ids.map((id) => `layer:${id}`) },
  };
}

function twigsOf(chains: readonly Chain[]): ReadonlyMap<string, Twig> {
  const twigs = new Map<string, Twig>();
  for (const { layers } of chains) {
    for (const [index, id] of layers.entries()) {
      let twig = twigs.get(id);
      if (!twig) twigs.set(id, (twig = { children: new Set(), isTop: false }));
      const above = layers[index + 1];
      if (above === undefined) twig.isTop = true;
      else twig.children.add(above);
    }
  }
  return twigs;
}

/** The longest stretch of a chain in which each layer but the last carries one other alone; a fold ends one. */
function longestStretch(
  layers: readonly string[],
  twigs: ReadonlyMap<string, Twig>,
  folds: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  let longest: readonly string[] = [];
  let first = 0;
  for (const [index, id] of layers.entries()) {
    const twig = twigs.get(id);
    const goesOn = twig && !twig.isTop && twig.children.size === 1 && !folds.has(id);
    if (goesOn && index < layers.length - 1) continue;
    const stretch = layers.slice(first, index + (folds.has(id) ? 0 : 1));
    if (stretch.length > longest.length) longest = stretch;
    first = index + 1;
  }
  return longest;
}
