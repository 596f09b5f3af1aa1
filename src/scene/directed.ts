import { mirrored } from './mirrored.js';
import type { Item } from './scene.js';
import { FROM_RIGHT } from './text-metrics.js';

const LINES = /[^\n]+/g;
const TEXTS = ['title', 'text', 'label', 'size', 'heading', 'note', 'name', 'state'];

/**
 * The same texts, each line that holds letters written from right to left set apart (U+2068 … U+2069): it then reads in the direction of
 * its first letter, while all others, and where a text starts, stay as they are in a picture of any language.
 */
export function directed(items: readonly Item[]): readonly Item[] {
  return items.map((item) => (Object.entries(item).some(isFromRight) ? turned(item) : item));
}

/** Items as they are read in a picture so wide: their texts directed, and where reading starts at the right all of them mirrored. */
export function inReadingDirection(items: readonly Item[], width: number, rightToLeft: boolean): readonly Item[] {
  return rightToLeft ? mirrored(directed(items), width) : directed(items);
}

function turned(item: Item): Item {
  const texts = Object.entries(item).filter(isFromRight);
  return { ...item, ...Object.fromEntries(texts.map(([field, text]) => [field, text.replace(LINES, '\u2068$&\u2069')])) };
}

function isFromRight(entry: [string, unknown]): entry is [string, string] {
  const [field, value] = entry;
  return TEXTS.includes(field) && typeof value === 'string' && FROM_RIGHT.test(value);
}
