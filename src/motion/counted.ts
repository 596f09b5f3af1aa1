import { formatSize } from '../scene/format-size.js';
import type { Item } from '../scene/scene.js';

/** Bytes that an item tells and that a motion can count through; null for all others. */
export function bytesOf(item: Item | null): number | null {
  if (item?.kind === 'writable' || item?.kind === 'volume') return item.countBytes;
  return item?.kind === 'text' ? (item.countBytes ?? null) : null;
}

/** An item as it reads on the way from one number of bytes to another; to none where it goes. */
export function counted(from: Item | null, to: Item | null, shown: Item, progress: number): Item {
  const first = bytesOf(from) ?? 0;
  const size = formatSize(first + ((bytesOf(to) ?? 0) - first) * progress);
  if (shown.kind === 'text') return { ...shown, text: size };
  if (shown.kind === 'volume') return { ...shown, size };
  // Nothing is said where there is no room for it.
  return shown.kind === 'writable' && shown.size ? { ...shown, size } : shown;
}

/** True where the two tell different numbers, and differ in nothing else that would be seen to change. */
export function isCount(from: Item | null, to: Item | null): boolean {
  if (to === null) return from?.kind === 'text' && bytesOf(from) !== null;
  const bytes = bytesOf(to);
  if (bytes === null || bytesOf(from) === bytes || (from === null && bytes === 0)) return false;
  if (to.kind === 'volume') return from?.kind === 'volume' && from.note === to.note;
  return to.kind === 'writable' ? from?.kind === 'writable' && from.status === to.status : true;
}
