import { hierarchy, partition } from 'd3';
import type { HierarchyRectangularNode } from 'd3';

/** A chain of layers, base first, that something stands on: an image, or a manifest in a registry. */
export interface Chain {
  readonly layers: readonly string[];
}

/** Layers that a chain shows at most, unless all detail is asked for: what is more is folded into one slab (`fold-layers.ts`). */
export const MOST_SHOWN = 25;

/** A layer in the tree: how deep it lies (0 for a base) and, in layout units, how wide it is. */
export interface TreeSlab {
  readonly id: string;
  readonly parent: string;
  readonly depth: number;
  readonly x: number;
  readonly width: number;
}

export interface LayerTree<C extends Chain> {
  readonly slabs: readonly TreeSlab[];
  /** Where each chain's own column is, above its topmost layer. */
  readonly columns: readonly { readonly chain: C; readonly x: number; readonly width: number }[];
  readonly depth: number;
}

interface Twig<C extends Chain> {
  readonly id: string;
  readonly parent: string;
  readonly chain: C | null;
  readonly children: Twig<C>[];
}

/**
 * Partitions a width among chains as an icicle: a layer that several chains share is one slab, as wide as their columns together. Branches
 * keep the order in which their first chain came.
 */
export function partitionLayers<C extends Chain>(chains: readonly C[], width: number, gap: number): LayerTree<C> {
  const root: Twig<C> = { id: '', parent: '', chain: null, children: [] };
  const known = new Map<string, Twig<C>>();
  let depth = 0;
  for (const chain of chains) {
    let top = root;
    for (const id of chain.layers) {
      let twig = known.get(id);
      if (!twig) {
        twig = { id, parent: top.id, chain: null, children: [] };
        known.set(id, twig);
        top.children.push(twig);
      }
      top = twig;
    }
    top.children.push({ id: '', parent: top.id, chain, children: [] });
    depth = Math.max(depth, chain.layers.length);
  }
  const tree = hierarchy(root).sum((twig) => (twig.chain ? 1 : 0));
  const slabs: TreeSlab[] = [];
  const columns: { chain: C; x: number; width: number }[] = [];
  partition<Twig<C>>()
    .size([width + gap, 1])(tree)
    .each((node: HierarchyRectangularNode<Twig<C>>) => {
      const place = { x: node.x0, width: Math.max(1, node.x1 - node.x0 - gap) };
      if (node.data.chain) columns.push({ chain: node.data.chain, ...place });
      else if (node.depth > 0) slabs.push({ id: node.data.id, parent: node.data.parent, depth: node.depth - 1, ...place });
    });
  return { slabs, columns, depth };
}
