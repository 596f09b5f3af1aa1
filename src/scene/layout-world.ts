import type { Container } from '../model/container.js';
import type { Layer } from '../model/layer.js';
import type { World } from '../model/world.js';
import { layoutFullRows, layoutLevelRow, fullColumns } from './container-grid.js';
import { distributionOf } from './distribution-of.js';
import type { LayerFold } from './fold-layers.js';
import { imageLeaves } from './image-leaves.js';
import type { LabelOf } from './image-store.js';
import { MOST_SHOWN } from './layer-tree.js';
import { GAP, PANEL_PAD, layoutPanel, panelHeight } from './panel.js';
import type { PanelContent } from './panel.js';
import { containersContent, imagesContent } from './panel-contents.js';
import type { RareLayouts } from './rare-layouts.js';
import type { SideWidths } from './side-widths.js';
import type { Detail, Item, Scene, SceneOptions, View } from './scene.js';
import type { Sketch } from './sketch.js';
import { FROM_RIGHT } from './text-metrics.js';
import { english } from './words.js';
import type { GivenWords, PlainWords } from './words.js';

/** Registry, images and containers stand side by side on one floor; below this width under each other. */
const SIDE_BY_SIDE = 640;
/** Least height of panels side by side, so that an empty picture has a place to grow in. */
const SHORTEST = 232;
/** Enough for a short instruction. */
const NARROWEST_STORE = 174;
/** A column of the store: a padlock, and the beginning of what made the layer. */
const NARROWEST_IMAGE = 76;
/** A container's column is never wider than this. */
const WIDEST_COLUMN = 320;

/** What lays out more than the first picture of a plain script, in the order in which a page fetches it when a picture first needs more. */
export interface MoreLayouts {
  /** What made a layer that is no base: see layer-label.ts. */
  readonly layerLabel?: LabelOf;
  /** Registries, volumes, many containers, deep stacks, one image beside one container, writing from the right. */
  readonly rareLayouts?: (words: GivenWords | undefined) => RareLayouts;
}

/** Lays out a world with what there is; null where that is not enough. */
export function layoutWorld(world: World, options: SceneOptions, { layerLabel, rareLayouts }: MoreLayouts): Scene | null {
  const width = Math.max(240, Math.min(4000, Math.round(options.width)));
  const { view = 'all', rightToLeft = false, words = english, shelf, volumes } = options;
  const rare = rareLayouts?.(options.words);
  if (!rare && (view === 'figure' || rightToLeft || (shelf ?? world.registries.size > 0) || (volumes ?? world.volumes.size > 0)))
    return null;
  const laid =
    view === 'figure' && rare
      ? rare.layoutFigure(world, width, rare.words)
      : layoutPanels(world, width, view, options, layerLabel, rare, words);
  if (!laid) return null;
  const ordered = inDrawingOrder(
    rare && world.volumes.size > 0 ? [...rare.mountLines(world, laid.items, rare.words), ...laid.items] : laid.items,
  );
  if (!rare && ordered.some(isFromRight)) return null;
  return {
    width,
    height: Math.ceil(laid.height),
    view,
    detail: laid.detail,
    rightToLeft,
    says: { alreadyExists: words.alreadyExists, cached: words.cached },
    items: rare ? rare.inReadingDirection(ordered, width, rightToLeft) : ordered,
  };
}

/** Whether something in it is written from right to left. */
function isFromRight(item: Item): boolean {
  return Object.values(item).some((value) => FROM_RIGHT.test(String(value)));
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
  layerLabel: LabelOf | undefined,
  rare: RareLayouts | undefined,
  words: PlainWords,
): Laid | null {
  const { detail = 'auto' } = options;
  const isWide = width >= SIDE_BY_SIDE;
  const containers = view === 'images' ? [] : Array.from(world.containers.values());
  const sides = rare?.sideWidths(world, width, view, isWide, options) ?? { registry: 0, volumes: 0, hasStrip: false };
  const widths = panelWidths(world, width, view, isWide, options, sides);
  const inner = { images: widths.images - 2 * PANEL_PAD, containers: widths.containers - 2 * PANEL_PAD };
  const all = imageLeaves(world);
  const most = Math.max(1, Math.floor(inner.images / NARROWEST_IMAGE));
  const leaves = rare && all.length > most ? rare.fewLeaves(world, all, most) : all;
  const shelf = rare && sides.registry > 0 ? rare.registryShelf(world, sides.registry) : null;
  const chains = [...leaves, ...(shelf?.chains ?? [])];
  if (!rare && (all.length > most || chains.some(({ layers }) => layers.length > MOST_SHOWN))) return null;
  if (!layerLabel && leaves.some(({ layers }) => layers.some((id) => !isBase(world.layers.get(id))))) return null;
  const fold = rare && detail !== 'full' ? rare.foldLayers(chains, rare.words) : null;
  const depth = Math.max(1, ...chains.map(({ layers }) => (fold ? fold.shown(layers) : layers).length));
  const pitch = Math.max(20, Math.min(42, Math.floor((isWide ? 320 : 260) / depth)));
  const isAll = isWide && view === 'all';
  const isLevel = isAll && (detail === 'full' || detail === 'auto') && containers.length <= fullColumns(inner.containers);
  const contents: [PanelContent, number][] = [];
  if (rare && shelf)
    contents.push([rare.registryContent(shelf, sides.registry, isWide ? pitch : 16, isLevel, fold, rare.words), sides.registry]);
  let beside = 0;
  if (view !== 'containers') {
    const labelOf = layerLabel ?? distributionOf;
    const images = imagesContent(world, leaves, all.length - leaves.length, inner.images, pitch, isLevel, fold, words, labelOf);
    contents.push([images, widths.images]);
    if (isAll) beside = panelHeight(images, widths.images);
  }
  const shown = isLevel
    ? { sketch: layoutLevelRow(containers, inner.containers, pitch, fold, words), detail: 'full' as const }
    : layoutContainers(containers, inner.containers, detail, isWide, view, beside, rare, fold, words);
  if (!shown) return null;
  if (view !== 'images') {
    contents.push([containersContent(world, containers, shown.sketch, isLevel, words), widths.containers]);
    if (rare && sides.volumes > 0) contents.push([rare.volumesContent(world, sides.volumes - 2 * PANEL_PAD, rare.words), sides.volumes]);
  }
  const laid = arranged(contents, isWide, options);
  return { ...(rare && sides.hasStrip ? rare.volumesBelow(laid, world, width, options, rare.words) : laid), detail: shown.detail };
}

/** True of a layer that is told by its distribution alone. */
function isBase(layer: Layer | undefined): boolean {
  return !layer || distributionOf(layer) !== '';
}

/** Containers that don't stand level with the store: in rows, or as small as there are many. */
function layoutContainers(
  containers: readonly Container[],
  width: number,
  wanted: Detail | 'auto',
  isWide: boolean,
  view: View,
  beside: number,
  rare: RareLayouts | undefined,
  fold: LayerFold | null,
  words: PlainWords,
): { readonly sketch: Sketch; readonly detail: Detail } | undefined {
  const count = containers.length;
  const roomFor = isWide ? Math.min(9, 3 * Math.floor((width + 10) / 142)) : 6;
  if (wanted !== 'full' && (wanted !== 'auto' || count > roomFor)) return rare?.layoutMany(containers, width, wanted, beside, fold, words);
  const isRow = view === 'containers' && count <= fullColumns(width);
  return {
    sketch: isRow ? layoutLevelRow(containers, width, 26, fold, words) : layoutFullRows(containers, width, fold, words),
    detail: 'full',
  };
}

/** What each panel gets of the width that those at the sides leave: the containers' what their columns can use, the images' what is left. */
function panelWidths(
  world: World,
  width: number,
  view: View,
  isWide: boolean,
  { most }: SceneOptions,
  { registry, volumes }: SideWidths,
): { readonly images: number; readonly containers: number } {
  if (!isWide) return { images: width, containers: width };
  const rest = width - (registry && registry + GAP) - (volumes && volumes + GAP);
  if (view !== 'all') return { images: rest, containers: rest };
  const both = rest - GAP;
  const images = Math.max(world.images.size, most?.images ?? 0);
  const count = Math.max(world.containers.size, most?.containers ?? 0);
  const share = count > 12 ? 0.64 : count > 4 ? 0.6 : count > 1 ? 0.54 : 0.42;
  // One container leaves its room to a store that needs it.
  const atMost = images > 4 && count < 2 ? 0.3 : images > 3 ? 0.52 : 1;
  const wanted = both * Math.min(share, atMost);
  const usable = Math.max(300, count * (WIDEST_COLUMN + 10) - 10 + 2 * PANEL_PAD);
  const containers = Math.round(Math.min(wanted, usable, both - Math.min(NARROWEST_STORE, both * 0.4)));
  return { images: both - containers, containers };
}

/** Panels side by side and equally high, or under each other. */
function arranged(
  contents: readonly [PanelContent, number][],
  isWide: boolean,
  { leastHeights }: SceneOptions,
): { readonly items: Item[]; readonly height: number } {
  const least = ({ name }: PanelContent): number => leastHeights?.get(`panel:${name}`) ?? 0;
  const level = isWide ? Math.max(SHORTEST, ...contents.map(([content, width]) => panelHeight(content, width))) : 0;
  const tallest = isWide ? Math.max(level, ...contents.map(([content]) => least(content))) : 0;
  const items: Item[] = [];
  let [x, y] = [0, 0];
  for (const [content, width] of contents) {
    const needed = Math.max(level, panelHeight(content, width));
    const height = Math.max(tallest, needed, least(content));
    // Where a panel is higher than what it holds that stands on its floor, but not far below its heading. A volume outlives what comes and goes
    // beside it: it stands where it stands.
    const isHigh = height > needed * 1.4 && !(isWide && content.name === 'volumes');
    items.push(...layoutPanel(content, x, y, width, height, isHigh ? needed : height));
    if (isWide) x += width + GAP;
    else y += height + GAP;
  }
  return { items, height: isWide ? tallest : y - GAP };
}
