import type { Scene } from './scene.js';

/**
 * Keys that light up when a thing is pointed at, its own among them: a container and the layers it borrows, a layer and the containers that
 * stand on it. `mark:<id>` is a container's mark in a crowd; the key of a crowd stands for all its marks. Empty for things that stand for
 * nothing else.
 */
export function relatedKeys(scene: Scene, key: string): ReadonlySet<string> {
  const lit = new Set<string>();
  const below = new Map<string, string>();
  for (const item of scene.items) if (item.kind === 'slab') below.set(item.key, item.onto);
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (kind === 'layer' || kind === 'blob') {
    lit.add(key);
    for (const item of scene.items) {
      if (item.kind !== 'stack' && item.kind !== 'crowd') continue;
      for (let slab = item.onto; slab; slab = below.get(slab) ?? '') {
        if (slab === key) lit.add(item.key);
      }
    }
  } else if (['container', 'stack', 'writable', 'file', 'mark'].includes(kind)) {
    const container = kind === 'file' ? id.slice(0, id.indexOf(':')) : id;
    for (const item of scene.items) {
      const isStack = item.kind === 'stack' && item.key === `stack:${container}`;
      if (isStack) lit.add(item.key).add(`writable:${container}`);
      else if (item.kind === 'crowd' && item.ids.includes(container)) lit.add(`mark:${container}`);
      else continue;
      for (let slab = item.onto; slab; slab = below.get(slab) ?? '') lit.add(slab);
    }
  }
  return lit;
}
