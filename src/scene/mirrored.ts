import type { Item } from './scene.js';

/** Items as they lie where reading starts at the right: registry rightmost, containers leftmost. */
export function mirrored(items: readonly Item[], width: number): Item[] {
  return items.map((item) => {
    const x = width - item.x - item.width;
    return item.kind === 'crowd' ? { ...item, x, fromRight: true } : { ...item, x };
  });
}
