import type { World } from '../model/world.js';
import { treeSize } from '../model/file-system/tree-size.js';
import { formatSize } from './format-size.js';
import type { PanelContent } from './panel.js';
import type { VolumeItem } from './scene.js';
import { cutText, plainText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import type { PictureWords } from './words.js';

export const DRUM_HEIGHT = 48;
const MOST = 6;

/** Volumes: what containers write to beside their layers, and what outlives them. */
export function volumesContent(world: World, width: number, words: PictureWords): PanelContent {
  const { drums, omitted } = layoutDrums(world, width, MOST, words);
  const pitch = DRUM_HEIGHT + 8;
  return {
    name: 'volumes',
    heading: words.volumes,
    note: omitted > 0 ? words.more(omitted) : '',
    figure: null,
    sketch: { items: drums.map((drum, index) => ({ ...drum, y: (index - drums.length) * pitch + 8 })), height: drums.length * pitch },
    onFloor: true,
    empty: drums.length === 0 ? words.noVolumes : null,
  };
}

/**
 * So many drums of a width, in the order in which the volumes were made, all in one place; where there are more, those that containers mount are
 * shown before others, and the latest of those.
 */
export function layoutDrums(
  world: World,
  width: number,
  most: number,
  words: PictureWords,
): { readonly drums: readonly VolumeItem[]; readonly omitted: number } {
  const users = new Map<string, string[]>();
  for (const container of world.containers.values()) {
    for (const mount of container.mounts) {
      if (mount.type === 'volume') users.set(mount.source, [...(users.get(mount.source) ?? []), container.name]);
    }
  }
  const volumes = Array.from(world.volumes.values());
  const shown = new Set([...volumes].sort((one, other) => Number(users.has(one.name)) - Number(users.has(other.name))).slice(-most));
  const drums = volumes
    .filter((volume) => shown.has(volume))
    .map((volume): VolumeItem => {
      const by = users.get(volume.name)?.join(', ') ?? '';
      const countBytes = treeSize(volume.files.root);
      const size = formatSize(countBytes);
      const name = plainText(volume.anonymous ? volume.name.slice(0, 12) : volume.name);
      return {
        kind: 'volume',
        key: `volume:${volume.name}`,
        title: words.volumeTitle(plainText(volume.name), size, plainText(by)),
        x: 0,
        y: 0,
        width,
        height: DRUM_HEIGHT,
        name: cutText(name, TYPE.warm, width - 20),
        size,
        countBytes,
        note: cutText(by || words.unused, TYPE.note, width - 28 - textWidth(size, TYPE.note)),
      };
    });
  return { drums, omitted: volumes.length - drums.length };
}
