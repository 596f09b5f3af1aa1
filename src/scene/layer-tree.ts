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
  readonly depth: number;
  readonly chain: C | null;
  readonly children: Twig<C>[];
  /** Chains that stand on it. */
  count: number;
}

/**
 * Partitions a width among chains as an icicle: a layer that several chains share is one slab, as wide as their columns together. Branches
 * keep the order in which their first chain came.
 */
export function partitionLayers<C extends Chain>(chains: readonly C[], width: number, gap: number): LayerTree<C> {
  const root: Twig<C> = { id: '', parent: '', depth: 0, chain: null, children: [], count: 0 };
  const known = new Map<string, Twig<C>>();
  let depth = 0;
  for (const chain of chains) {
    let top = root;
    root.count++;
    for (const id of chain.layers) {
      let twig = known.get(id);
      if (!twig) {
        twig = { id, parent: top.id, depth: top.depth + 1, chain: null, children: [], count: 0 };
        known.set(id, twig);
        top.children.push(twig);
      }
      twig.count++;
      top = twig;
    }
    top.children.push({ id: '', parent: top.id, depth: top.depth + 1, chain, children: [], count: 1 });
    depth = Math.max(depth, chain.layers.length);
  }
  const unit = (width + gap) / root.count;
  const slabs: TreeSlab[] = [];
  const columns: { chain: C; x: number; width: number }[] = [];
  // Level by level, as an icicle grows.
  let level: readonly (readonly [twig: Twig<C>, x: number])[] = [[root, 0]];
  while (level.length > 0) {
    const next: [Twig<C>, number][] = [];
    for (const [twig, x] of level) {
      const place = { x, width: Math.max(1, twig.count * unit - gap) };
      if (twig.chain) columns.push({ chain: twig.chain, ...place });
      else if (twig.depth > 0) slabs.push({ id: twig.id, parent: twig.parent, depth: twig.depth - 1, ...place });
      let left = x;
      for (const child of twig.children) {
        next.push([child, left]);
        left += child.count * unit;
      }
    }
    level = next;
  }
  return { slabs, columns, depth };
}
