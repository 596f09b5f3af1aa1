import type { Layer } from '../model/layer.js';
import type { World } from '../model/world.js';
import { layoutChips } from './chips.js';
import type { Figure } from './figures.js';
import type { LayerFold } from './fold-layers.js';
import { formatSize } from './format-size.js';
import { COLUMN_GAP, SLAB_GAP } from './image-store.js';
import { partitionLayers } from './layer-tree.js';
import type { Chain } from './layer-tree.js';
import { PANEL_PAD } from './panel.js';
import type { PanelContent } from './panel.js';
import type { Item } from './scene.js';
import type { Sketch } from './sketch.js';
import { cutText, plainText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import type { PictureWords } from './words.js';

/** A manifest in a registry with the names it has there. */
export interface ShelfLeaf extends Chain {
  readonly host: string;
  readonly names: readonly string[];
}

export interface Shelf {
  readonly leaves: readonly ShelfLeaf[];
  readonly omitted: number;
  /** Every blob once, by registry and layer. */
  readonly blobs: ReadonlyMap<string, Layer>;
  /** The same manifests' layers by the ids that the store knows them by. */
  readonly chains: readonly Chain[];
}

/** A manifest on the shelf with the gap beside it: enough for the end of a name. */
const NARROWEST_MANIFEST = 72;

/** What the registries hold: manifests that have a name, as many as a panel so wide has room for, the latest kept. */
export function registryShelf(world: World, width: number): Shelf {
  const most = Math.max(1, Math.floor((width - 2 * PANEL_PAD + COLUMN_GAP) / NARROWEST_MANIFEST));
  const leaves: ShelfLeaf[] = [];
  const blobs = new Map<string, Layer>();
  for (const registry of world.registries.values()) {
    const names = new Map<string, string[]>();
    for (const repository of registry.repositories.values()) {
      for (const [tag, digest] of repository.tags) names.set(digest, [...(names.get(digest) ?? []), `${repository.name}:${tag}`]);
    }
    for (const [digest, content] of registry.manifests) {
      const known = names.get(digest);
      if (!known) continue;
      for (const layer of content.layers) blobs.set(`${registry.name}:${layer.chainId}`, layer);
      leaves.push({ host: registry.name, names: known, layers: content.layers.map(({ chainId }) => `${registry.name}:${chainId}`) });
    }
  }
  const kept = leaves.slice(-most);
  return { leaves: kept, omitted: leaves.length - kept.length, blobs, chains: kept.map((leaf) => ({ layers: chainOf(leaf) })) };
}

/** The registry's panel, so wide, with what was pushed. */
export function registryContent(
  shelf: Shelf,
  width: number,
  pitch: number,
  onFloor: boolean,
  fold: LayerFold | null,
  words: PictureWords,
): PanelContent {
  const base = { name: 'registry', heading: words.registry } as const;
  if (shelf.leaves.length === 0)
    return { ...base, note: '', figure: null, sketch: { items: [], height: 0 }, onFloor: true, empty: words.nothingPushed };
  return {
    ...base,
    note: shelf.omitted > 0 ? words.more(shelf.omitted) : '',
    figure: shelfFigure(shelf.blobs, words),
    sketch: layoutShelf(shelf, width - 2 * PANEL_PAD, pitch, fold, words),
    onFloor,
    empty: null,
  };
}

/** The registries' blobs as neutral slabs, level with the store's, with host and names above. */
function layoutShelf(shelf: Shelf, width: number, pitch: number, fold: LayerFold | null, words: PictureWords): Sketch {
  const leaves = fold ? shelf.leaves.map((leaf) => ({ ...leaf, layers: shownBlobs(leaf, fold) })) : shelf.leaves;
  const tree = partitionLayers(leaves, width, COLUMN_GAP);
  const items: Item[] = [];
  for (const slab of tree.slabs) {
    const layer = shelf.blobs.get(slab.id);
    if (!layer) continue;
    const host = slab.id.slice(0, slab.id.length - layer.chainId.length);
    const folded = fold?.folded(layer.chainId)?.map((id) => `${host}${id}`);
    const bytes = (folded ?? [slab.id]).reduce((sum, id) => sum + (shelf.blobs.get(id)?.blobBytes ?? 0), 0);
    const size = formatSize(bytes);
    const isRoomy = pitch >= 19 && textWidth(size, TYPE.size) <= slab.width - 16;
    items.push({
      kind: 'slab',
      key: `blob:${slab.id}`,
      title: folded ? words.blobsTitle(folded.length, size) : words.blobTitle(layer.blobDigest, size),
      x: slab.x,
      y: -(slab.depth + 1) * pitch + SLAB_GAP,
      width: slab.width,
      height: pitch - SLAB_GAP,
      label: '',
      size: isRoomy ? size : '',
      tone: 'shelf',
      locked: false,
      onto: slab.parent ? `blob:${slab.parent}` : '',
      ...(folded ? { folded: folded.map((id) => `blob:${id}`) } : {}),
    });
  }
  let height = tree.depth * pitch;
  let lastHost = '';
  for (const [index, { chain, x, width: columnWidth }] of tree.columns.entries()) {
    const floor = -chain.layers.length * pitch;
    const names = chain.names.map((name) => ({ key: `pushed:${chain.host}/${name}`, text: name }));
    const chips = layoutChips(names, columnWidth, 3, 'shelf');
    for (const chip of chips.items) items.push({ ...chip, x: chip.x + x, y: chip.y + floor });
    const top = floor - chips.height;
    height = Math.max(height, 20 - top);
    if (chain.host === lastHost) continue;
    lastHost = chain.host;
    const host = plainText(chain.host);
    // One host's manifests stand side by side: its name has the room up to the next host's.
    const next = tree.columns.slice(index).find((column) => column.chain.host !== lastHost);
    const room = (next ? next.x - COLUMN_GAP : width) - x;
    items.push({
      kind: 'text',
      key: `registry:${chain.host}`,
      title: host,
      role: 'id',
      anchor: 'start',
      text: cutText(host, TYPE.id, room),
      x,
      y: top - 18,
      width: room,
      height: 16,
    });
  }
  return { items, height };
}

/** A manifest's blobs as they are shown where deep stacks are folded. */
function shownBlobs({ host, layers }: ShelfLeaf, fold: LayerFold): readonly string[] {
  return fold.shown(chainOf({ host, layers })).map((id) => `${host}:${id}`);
}

function chainOf({ host, layers }: Pick<ShelfLeaf, 'host' | 'layers'>): readonly string[] {
  return layers.map((id) => id.slice(host.length + 1));
}

/** What the registries hold, each blob once. */
function shelfFigure(blobs: ReadonlyMap<string, Layer>, words: PictureWords): Figure {
  let bytes = 0;
  for (const layer of blobs.values()) bytes += layer.blobBytes;
  return {
    number: formatSize(bytes),
    bytes,
    note: words.pushed,
    title: words.sentIfMissing,
  };
}
