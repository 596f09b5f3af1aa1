import type { World } from '../model/world.js';
import { manifestCount } from './manifest-count.js';
import type { SceneOptions, View } from './scene.js';

/** What the panels at the sides take of a picture's width; 0 where there is none. */
export interface SideWidths {
  readonly registry: number;
  readonly volumes: number;
  /** Volumes have a strip of their own below all. */
  readonly hasStrip: boolean;
}

/** A picture with images and containers that is narrower has no room for volumes beside them. */
const WITH_VOLUMES_BESIDE = 960;

export function sideWidths(world: World, width: number, view: View, isWide: boolean, { most, shelf, volumes }: SceneOptions): SideWidths {
  const manifests = Math.max(manifestCount(world), most?.manifests ?? 0);
  const hasShelf = view === 'all' && (shelf ?? manifests > 0);
  const hasVolumes = (volumes ?? world.volumes.size > 0) && view !== 'images';
  const ofShelf = Math.round(Math.max(122, Math.min(230, width * (manifests > 1 ? 0.25 : 0.155))));
  const ofVolumes = Math.max(120, Math.round(width * 0.12));
  const hasStrip = hasVolumes && isWide && view === 'all' && width < WITH_VOLUMES_BESIDE;
  return {
    registry: hasShelf ? (isWide ? ofShelf : width) : 0,
    volumes: hasVolumes && !hasStrip ? (isWide ? ofVolumes : width) : 0,
    hasStrip,
  };
}
