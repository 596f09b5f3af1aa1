import type { Container } from '../model/container.js';
import type { World } from '../model/world.js';
import { layoutFullRows, layoutLevelRow, fullColumns } from './container-grid.js';
import type { LayerFold } from './fold-layers.js';
import { imageLeaves } from './image-leaves.js';
import { manifestCount } from './manifest-count.js';
import { COLUMN_GAP } from './image-store.js';
import { MOST_SHOWN } from './layer-tree.js';
import { PANEL_PAD, layoutPanel, panelHeight } from './panel.js';
import type { PanelContent } from './panel.js';
import { containersContent, emptyShelf, imagesContent } from './panel-contents.js';
import type { RareLayouts } from './rare-layouts.js';
import { directed } from './directed.js';
import type { Detail, Item, Scene, SceneOptions, View } from './scene.js';
import { mirrored } from './mirrored.js';
import type { Sketch } from './sketch.js';
import { english } from './words.js';
import type { PictureWords } from './words.js';

/** Registry, images and containers stand side by side on one floor; below this width under each other. */
const SIDE_BY_SIDE = 640;
const GAP = 12;
/** Least height of panels side by side, so that an empty picture has a place to grow in. */
const SHORTEST = 232;
/** A grid of containers that would be higher is a field of marks instead. */
const TALLEST_GRID = 900;
/** Area that a container takes in a grid at the very least: what is too many by that is not laid out to see. */
const SMALLEST_CELL = 64 * 37;
/** Enough for a short instruction. */
const NARROWEST_STORE = 174;
/** A manifest on the shelf with the gap beside it: enough for the end of a name. */
const NARROWEST_MANIFEST = 72;
/** A container's column is never wider than this. */
const WIDEST_COLUMN = 320;

/** Lays out a world with what rare pictures need, or without; null where it can't be done without. */
export function layoutWorld(world: World, options: SceneOptions, rare: RareLayouts | null): Scene | null {
  const width = Math.max(240, Math.min(4000, Math.round(options.width)));
  const view = options.view ?? 'all';
  const rightToLeft = options.rightToLeft ?? false;
  const words = options.words ?? english;
  const laid =
    view === 'figure' ? (rare?.layoutFigure(world, width, words) ?? null) : layoutPanels(world, width, view, options, rare, words);
  if (!laid) return null;
  const lines = world.volumes.size > 0 && rare ? rare.mountLines(world, laid.items, words) : [];
  const ordered = directed(inDrawingOrder([...lines, ...laid.items]));
  const items = rightToLeft ? mirrored(ordered, width) : ordered;
  return {
    width,
    height: Math.ceil(laid.height),
    view,
    detail: laid.detail,
    rightToLeft,
    says: { alreadyExists: words.alreadyExists, cached: words.cached },
    items,
  };
}

/**
 * Panels first: what travels from one to the other passes over all of them. Then lines, then the borrowed stacks, the latest lowest: they slide out from
 * behind the image, and behind those that stand there already, over no text.
 */
function inDrawingOrder(items: readonly Item[]): Item[] {
  const rank = ({ kind }: Item): number => (kind === 'panel' ? 0 : kind === 'line' ? 1 : kind === 'stack' ? 2 : 3);
  const ofRank = (wanted: number): Item[] => items.filter((item) => rank(item) === wanted);
  return [...ofRank(0), ...ofRank(1), ...ofRank(2).reverse(), ...ofRank(3)];
}

/** A picture before its options are noted on it. */
interface Laid {
  readonly items: readonly Item[];
  readonly height: number;
  readonly detail: Detail;
}

function layoutPanels(
  world: World,
  width: number,
  view: View,
  options: SceneOptions,
  rare: RareLayouts | null,
  words: PictureWords,
): Laid | null {
  if (!rare && (world.registries.size > 0 || world.volumes.size > 0 || options.volumes)) return null;
  const wanted = options.detail ?? 'auto';
  const isWide = width >= SIDE_BY_SIDE;
  const containers = view === 'images' ? [] : Array.from(world.containers.values());
  const shares = panelWidths(world, width, view, isWide, options);
  const inner = {
    registry: shares.registry - 2 * PANEL_PAD,
    images: shares.images - 2 * PANEL_PAD,
    containers: shares.containers - 2 * PANEL_PAD,
  };
  const { leaves, omitted } = imageLeaves(world, Math.max(1, Math.floor(inner.images / 66)));
  const shelf =
    shares.registry > 0 && rare
      ? rare.registryShelf(world, Math.max(1, Math.floor((inner.registry + COLUMN_GAP) / NARROWEST_MANIFEST)))
      : null;
  const chains = [...leaves, ...(rare && shelf ? shelf.leaves.map((leaf) => ({ layers: rare.chainOf(leaf) })) : [])];
  const isDeep = chains.some(({ layers }) => layers.length > MOST_SHOWN) && wanted !== 'full';
  if (isDeep && !rare) return null;
  const fold = isDeep && rare ? rare.foldLayers(chains) : null;
  const depth = Math.max(1, ...chains.map(({ layers }) => (fold ? fold.shown(layers) : layers).length));
  const isLevel =
    isWide && view === 'all' && (wanted === 'full' || wanted === 'auto') && containers.length <= fullColumns(inner.containers);
  const pitch = Math.max(20, Math.min(42, Math.floor((isWide ? 320 : 260) / depth)));
  const images = view === 'containers' ? null : imagesContent(world, leaves, omitted, inner.images, pitch, isLevel, fold, words);
  const beside = isWide && view === 'all' && images ? panelHeight(images, shares.images) : 0;
  const crowd = isLevel
    ? { sketch: layoutLevelRow(containers, inner.containers, pitch, fold, words), detail: 'full' as const }
    : layoutCrowded(containers, inner.containers, wanted, isWide, view, beside, rare, fold, words);
  if (!crowd) return null;
  const { sketch, detail } = crowd;
  const contents: [PanelContent, number][] = [];
  if (shares.registry > 0)
    contents.push([
      rare && shelf && shelf.leaves.length > 0
        ? rare.shelfContent(shelf, inner.registry, isWide ? pitch : 16, isLevel, fold, words)
        : emptyShelf(words),
      shares.registry,
    ]);
  if (images) contents.push([images, shares.images]);
  if (view !== 'images') {
    contents.push([containersContent(world, sketch, isLevel, words), shares.containers]);
    if (rare && shares.volumes > 0) contents.push([rare.volumesContent(world, shares.volumes - 2 * PANEL_PAD, words), shares.volumes]);
  }
  const least = ({ name }: PanelContent): number => options.leastHeights?.get(`panel:${name}`) ?? 0;
  return { ...(isWide ? sideBySide(contents, least) : underEachOther(contents, least)), detail };
}

/** Containers that don't stand level with the store: in rows, in a compact grid, or as a field of marks. */
function layoutCrowded(
  containers: readonly Container[],
  width: number,
  wanted: Detail | 'auto',
  isWide: boolean,
  view: View,
  beside: number,
  rare: RareLayouts | null,
  fold: LayerFold | null,
  words: PictureWords,
): { sketch: Sketch; detail: Detail } | null {
  const roomFor = isWide ? Math.min(9, 3 * Math.floor((width + 10) / 142)) : 6;
  const count = containers.length;
  const least = wanted !== 'auto' ? wanted : count <= roomFor ? 'full' : 'compact';
  if (least !== 'full') {
    if (!rare) return null;
    const mayFit = wanted === 'compact' || count * SMALLEST_CELL <= width * TALLEST_GRID;
    const grid = least === 'compact' && mayFit ? rare.layoutCompactGrid(containers, width, beside, fold, words) : null;
    if (grid && (wanted === 'compact' || grid.height <= TALLEST_GRID)) return { sketch: grid, detail: 'compact' };
    return { sketch: rare.layoutCrowd(containers, width), detail: 'overview' };
  }
  if (view === 'containers' && count <= fullColumns(width))
    return { sketch: layoutLevelRow(containers, width, 26, fold, words), detail: 'full' };
  return { sketch: layoutFullRows(containers, width, fold, words), detail: 'full' };
}

interface Widths {
  readonly registry: number;
  readonly images: number;
  readonly containers: number;
  readonly volumes: number;
}

/** What each panel gets of the width: the containers' what their columns can use, the images' what is left. */
function panelWidths(world: World, width: number, view: View, isWide: boolean, options: SceneOptions): Widths {
  const hasVolumes = (options.volumes ?? world.volumes.size > 0) && view !== 'images';
  const manifests = Math.max(manifestCount(world), options.most?.manifests ?? 0);
  const hasShelf = view === 'all' && (options.shelf ?? manifests > 0);
  if (!isWide) return { registry: hasShelf ? width : 0, images: width, containers: width, volumes: hasVolumes ? width : 0 };
  const volumes = hasVolumes ? Math.max(120, Math.round(width * 0.12)) : 0;
  const rest = width - (volumes > 0 ? volumes + GAP : 0);
  if (view !== 'all') return { registry: 0, images: rest, containers: rest, volumes };
  const registry = hasShelf ? Math.round(Math.max(122, Math.min(230, width * (manifests > 1 ? 0.25 : 0.155)))) : 0;
  const both = rest - (hasShelf ? registry + GAP : 0) - GAP;
  const images = Math.max(world.images.size, options.most?.images ?? 0);
  const containers = Math.max(world.containers.size, options.most?.containers ?? 0);
  const share = containers > 12 ? 0.64 : containers > 4 ? 0.6 : containers > 1 ? 0.54 : 0.42;
  const wanted = both * (images > 3 ? Math.min(share, 0.52) : share);
  const usable = Math.max(300, containers * (WIDEST_COLUMN + 10) - 10 + 2 * PANEL_PAD);
  const given = Math.round(Math.min(wanted, usable, both - Math.min(NARROWEST_STORE, both * 0.4)));
  return { registry, images: both - given, containers: given, volumes };
}

/** Where things stand in a panel that is higher than they need: on its floor, but not far below its heading. */
function floorOf(needed: number, height: number): number {
  return height > needed * 1.4 ? needed : height;
}

function sideBySide(
  contents: readonly [PanelContent, number][],
  least: (content: PanelContent) => number,
): { items: Item[]; height: number } {
  const needed = Math.max(SHORTEST, ...contents.map(([content, width]) => panelHeight(content, width)));
  const height = Math.max(needed, ...contents.map(([content]) => least(content)));
  const items: Item[] = [];
  let x = 0;
  for (const [content, width] of contents) {
    // A volume outlives what comes and goes beside it: it stands where it stands.
    const floor = content.name === 'volumes' ? height : floorOf(needed, height);
    items.push(...layoutPanel(content, x, 0, width, height, floor));
    x += width + GAP;
  }
  return { items, height };
}

function underEachOther(
  contents: readonly [PanelContent, number][],
  least: (content: PanelContent) => number,
): { items: Item[]; height: number } {
  const items: Item[] = [];
  let y = 0;
  for (const [content, width] of contents) {
    const needed = panelHeight(content, width);
    const height = Math.max(least(content), needed);
    items.push(...layoutPanel(content, 0, y, width, height, floorOf(needed, height)));
    y += height + GAP;
  }
  return { items, height: Math.max(0, y - GAP) };
}
