import type { World } from '../model/world.js';
import { treeSize } from '../model/file-system/tree-size.js';
import { formatSize } from './format-size.js';
import type { PanelContent } from './panel.js';
import type { Item } from './scene.js';
import { cutText, plainText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import type { PictureWords } from './words.js';

const HEIGHT = 48;
const MOST = 6;

/** Volumes: what containers write to beside their layers, and what outlives them. */
export function volumesContent(world: World, width: number, words: PictureWords): PanelContent {
  const users = new Map<string, string[]>();
  for (const container of world.containers.values()) {
    for (const mount of container.mounts) {
      if (mount.type === 'volume') users.set(mount.source, [...(users.get(mount.source) ?? []), container.name]);
    }
  }
  const volumes = Array.from(world.volumes.values());
  const items: Item[] = volumes.slice(-MOST).map((volume, index, shown) => {
    const by = users.get(volume.name)?.join(', ') ?? '';
    const countBytes = treeSize(volume.files.root);
    const size = formatSize(countBytes);
    const name = plainText(volume.anonymous ? volume.name.slice(0, 12) : volume.name);
    return {
      kind: 'volume',
      key: `volume:${volume.name}`,
      title: words.volumeTitle(plainText(volume.name), size, plainText(by)),
      x: 0,
      y: -(shown.length - index) * (HEIGHT + 8) + 8,
      width,
      height: HEIGHT,
      name: cutText(name, TYPE.warm.font, TYPE.warm.sizePx, width - 20),
      size,
      countBytes,
      note: cutText(by || words.unused, TYPE.note.font, TYPE.note.sizePx, width - 28 - textWidth(size, TYPE.note.font, TYPE.note.sizePx)),
    };
  });
  return {
    name: 'volumes',
    heading: words.volumes,
    note: volumes.length > MOST ? words.more(volumes.length - MOST) : '',
    figure: null,
    sketch: { items, height: items.length * (HEIGHT + 8) },
    onFloor: true,
    empty: items.length === 0 ? words.noVolumes : null,
  };
}
