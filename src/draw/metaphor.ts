import type { PosedItem } from '../motion/pose.js';
import type { Item, StackItem } from '../scene/scene.js';
import type { PictureWords } from '../scene/words.js';
import type { MarkRects } from './mark-rects.js';
import type { Theme } from './palette.js';
import type { Pattern, Shape } from './shape.js';

/**
 * Another way to draw things than as layers. Where things stand and what they do is the same in all, so one scene and one motion serve every
 * metaphor.
 */
export interface Metaphor {
  /**
   * The shapes of a thing, from its left top corner; null for what looks as it always does. `beside` is the thing that `besideKey` names, where the
   * picture has it.
   */
  readonly drawItem: (posed: PosedItem, beside: PosedItem | undefined) => Shape[] | null;
  /** Key of another thing in the picture that a thing's look depends on; '' for none. */
  readonly besideKey: (item: Item) => string;
  /** What a stack is filled with. */
  readonly patternsOf: (item: StackItem) => readonly Pattern[];
  readonly markRects: MarkRectsOf;
  /** What it says otherwise than layers, in English: laid out with the picture, not when it is drawn. */
  readonly words: Partial<PictureWords>;
  /** Style rules beside those that all pictures have, in the colours of one theme. */
  readonly rulesIn: (theme: Theme) => string;
  /** The same for a picture in a page, whose custom properties and colour scheme they follow. */
  readonly pageRules: string;
}

/** How a container in a crowd looks: see mark-rects.ts. */
export type MarkRectsOf = (letter: string, layers: number, cellWidth: number, cellHeight: number, fromRight?: boolean) => MarkRects;

export type MetaphorName = 'layers' | 'house';
