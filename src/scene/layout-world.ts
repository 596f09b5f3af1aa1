import type { Container } from '../model/container.js';
import type { World } from '../model/world.js';
import { layoutFullRows, layoutLevelRow, fullColumns } from './container-grid.js';
import { imageLeaves } from './image-leaves.js';
import { PANEL_PAD, layoutPanel, panelHeight } from './panel.js';
import type { PanelContent } from './panel.js';
import { containersContent, emptyShelf, imagesContent } from './panel-contents.js';
import type { RareLayouts } from './rare-layouts.js';
import type { Detail, Item, Scene, SceneOptions, View } from './scene.js';
import { mirrored } from './mirrored.js';
import type { Sketch } from './sketch.js';

/** Registry, images and containers stand side by side on one floor; below this width under each other. */
const SIDE_BY_SIDE = 640;
const GAP = 12;
/** Least height of panels side by side, so that an empty picture has a place to grow in. */
const SHORTEST = 232;
/** Containers that are still drawn one by one. */
const MOST_COMPACT = 240;

/** Lays out a world with what rare pictures need, or without; null where it can't be done without. */
export function layoutWorld(world: World, options: SceneOptions, rare: RareLayouts | null): Scene | null {
  const width = Math.max(240, Math.min(4000, Math.round(options.width)));
  const view = options.view ?? 'all';
  const rightToLeft = options.rightToLeft ?? false;
  const laid =
    view === 'figure' ? (rare?.layoutFigure(world, width) ?? null) : layoutPanels(world, width, view, options.detail ?? 'auto', rare);
  if (!laid) return null;
  // Panels first: what travels from one to the other passes over all of them.
  const panelsFirst = [...laid.items.filter(({ kind }) => kind === 'panel'), ...laid.items.filter(({ kind }) => kind !== 'panel')];
  const items = rightToLeft ? mirrored(panelsFirst, width) : panelsFirst;
  return { width, height: Math.ceil(laid.height), view, detail: laid.detail, rightToLeft, items };
}

/** A picture before its options are noted on it. */
interface Laid {
  readonly items: readonly Item[];
  readonly height: number;
  readonly detail: Detail;
}

function layoutPanels(world: World, width: number, view: View, wanted: Detail | 'auto', rare: RareLayouts | null): Laid | null {
  if (!rare && (world.registries.size > 0 || world.volumes.size > 0)) return null;
  const isWide = width >= SIDE_BY_SIDE;
  const containers = view === 'images' ? [] : Array.from(world.containers.values());
  const shares = panelWidths(world, width, view, isWide, containers.length);
  const inner = {
    registry: shares.registry - 2 * PANEL_PAD,
    images: shares.images - 2 * PANEL_PAD,
    containers: shares.containers - 2 * PANEL_PAD,
  };
  const { leaves, omitted } = imageLeaves(world, Math.max(1, Math.floor(inner.images / 66)));
  const shelf = rare?.registryShelf(world, Math.max(1, Math.floor(inner.registry / 96))) ?? null;
  const depth = Math.max(1, ...leaves.map(({ layers }) => layers.length), ...(shelf?.leaves ?? []).map(({ layers }) => layers.length));
  const isLevel =
    isWide && view === 'all' && (wanted === 'full' || wanted === 'auto') && containers.length <= fullColumns(inner.containers);
  const pitch = Math.max(20, Math.min(42, Math.floor((isWide ? 320 : 260) / depth)));
  const crowd = isLevel
    ? { sketch: layoutLevelRow(containers, inner.containers, pitch), detail: 'full' as const }
    : layoutCrowded(containers, inner.containers, wanted, isWide, view, rare);
  if (!crowd) return null;
  const { sketch, detail } = crowd;
  const contents: [PanelContent, number][] = [];
  if (view === 'all')
    contents.push([
      rare && shelf && shelf.leaves.length > 0 ? rare.shelfContent(shelf, inner.registry, isWide ? pitch : 16) : emptyShelf,
      shares.registry,
    ]);
  if (view !== 'containers') contents.push([imagesContent(world, leaves, omitted, inner.images, pitch), shares.images]);
  if (view !== 'images') {
    contents.push([containersContent(world, sketch, isLevel), shares.containers]);
    if (rare && shares.volumes > 0) contents.push([rare.volumesContent(world, shares.volumes - 2 * PANEL_PAD), shares.volumes]);
  }
  return { ...(isWide ? sideBySide(contents, isLevel) : underEachOther(contents)), detail };
}

/** Containers that don't stand level with the store: in rows, in a compact grid, or as a field of marks. */
function layoutCrowded(
  containers: readonly Container[],
  width: number,
  wanted: Detail | 'auto',
  isWide: boolean,
  view: View,
  rare: RareLayouts | null,
): { sketch: Sketch; detail: Detail } | null {
  const roomFor = isWide ? Math.min(9, 3 * Math.floor((width + 10) / 142)) : 6;
  const count = containers.length;
  const detail = wanted !== 'auto' ? wanted : count <= roomFor ? 'full' : count <= MOST_COMPACT ? 'compact' : 'overview';
  if (detail === 'overview') return rare && { sketch: rare.layoutCrowd(containers, width), detail };
  if (detail === 'compact') return rare && { sketch: rare.layoutCompactGrid(containers, width), detail };
  if (view === 'containers' && count <= fullColumns(width)) return { sketch: layoutLevelRow(containers, width, 26), detail };
  return { sketch: layoutFullRows(containers, width), detail };
}

interface Widths {
  readonly registry: number;
  readonly images: number;
  readonly containers: number;
  readonly volumes: number;
}

function panelWidths(world: World, width: number, view: View, isWide: boolean, containers: number): Widths {
  const hasVolumes = world.volumes.size > 0 && view !== 'images';
  if (!isWide) return { registry: width, images: width, containers: width, volumes: hasVolumes ? width : 0 };
  const volumes = hasVolumes ? Math.max(120, Math.round(width * 0.12)) : 0;
  const rest = width - (volumes > 0 ? volumes + GAP : 0);
  if (view !== 'all') return { registry: 0, images: rest, containers: rest, volumes };
  const isCrowded = containers > 12;
  const registry = isCrowded && world.registries.size === 0 ? 122 : Math.round(Math.max(122, Math.min(230, width * 0.155)));
  const both = rest - registry - 2 * GAP;
  const images = Math.round(both * (isCrowded ? 0.28 : world.images.size > 3 ? 0.48 : 0.43));
  return { registry, images, containers: both - images, volumes };
}

function sideBySide(contents: readonly [PanelContent, number][], isLevel: boolean): { items: Item[]; height: number } {
  const heights = contents.map(([content, width]) => panelHeight(content, width));
  const height = Math.max(SHORTEST, ...heights);
  // Many containers make their own panel long; the shelf and the store beside it are as high as they need.
  const storeHeight = isLevel ? height : Math.max(SHORTEST, ...heights.filter((_, index) => contents[index]?.[0].name !== 'containers'));
  const items: Item[] = [];
  let x = 0;
  for (const [content, width] of contents) {
    items.push(...layoutPanel(content, x, 0, width, content.name === 'containers' ? height : storeHeight));
    x += width + GAP;
  }
  return { items, height };
}

function underEachOther(contents: readonly [PanelContent, number][]): { items: Item[]; height: number } {
  const items: Item[] = [];
  let y = 0;
  for (const [content, width] of contents) {
    const height = panelHeight(content, width);
    items.push(...layoutPanel(content, 0, y, width, height));
    y += height + GAP;
  }
  return { items, height: Math.max(0, y - GAP) };
}
