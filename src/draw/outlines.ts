import type { PosedItem } from '../motion/pose.js';
import type { HeadItem } from '../scene/scene.js';
import type { RectShape, Shape } from './shape.js';

type Effects = PosedItem['effects'];
type Outline = Pick<RectShape, 'x' | 'y' | 'width' | 'height' | 'radius'>;

/** What lies over a thing that is lit, hidden, or forbids something, each as strongly as its effect is. */
export function outlines(effects: Effects, names: readonly ('glow' | 'shadow' | 'pin')[], box: Outline): Shape[] {
  return names.flatMap((name): Shape[] => {
    const opacity = effects?.[name];
    return opacity ? [{ type: 'rect', class: name, ...box, opacity }] : [];
  });
}

/** The same around a container's name and state, in any metaphor. */
export function headOutlines({ small }: HeadItem, { width, height, effects }: PosedItem): Shape[] {
  const [y, tall] = small ? [-1, height + 2] : [-3, 26];
  return outlines(effects, ['glow', 'pin'], { x: -3, y, width: width + 6, height: tall, radius: 6 });
}
