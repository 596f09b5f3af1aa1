import type { Item } from '../scene/scene.js';

const BOX = new Set(['x', 'y', 'width', 'height']);

/** True where two items of one key look and stand alike. */
export function sameItem(a: Item, b: Item): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height && sameContent(a, b));
}

const known = new WeakMap<Item, { readonly other: Item; readonly same: boolean }>();

/** True where they say the same, wherever they stand. */
export function sameContent(a: Item, b: Item): boolean {
  if (a === b) return true;
  const before = known.get(a);
  if (before?.other === b) return before.same;
  const left = Object.entries(a);
  const right = b as unknown as Readonly<Record<string, unknown>>;
  const same =
    a.kind === b.kind &&
    left.every(
      ([name, value]) =>
        BOX.has(name) || name === 'title' || value === right[name] || (Array.isArray(value) && isSameList(value, right[name])),
    );
  known.set(a, { other: b, same });
  return same;
}

function isSameList(list: readonly unknown[], other: unknown): boolean {
  return Array.isArray(other) && list.length === other.length && list.every((entry, index) => entry === other[index]);
}
