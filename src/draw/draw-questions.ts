import { markRadius, type AskedPlace } from '../motion/asked-places.js';
import type { GroupShape, Shape } from './shape.js';

/** Drop of the mark's baseline from its middle. */
const drop = 5;

/** Question marks where a step is going to change something; around what is yet empty a dashed frame. */
export function drawQuestions(places: readonly AskedPlace[]): GroupShape[] {
  return places.map(({ key, box, arrives, x, y, covers }) => {
    const frame: Shape = { type: 'rect', class: 'asked', x: box.x - x, y: box.y - y, width: box.width, height: box.height, radius: 8 };
    return {
      type: 'group',
      class: 'item-question',
      key: `question:${key}`,
      x,
      y,
      children: [
        ...covers.map((cover): Shape => ({
          type: 'rect',
          class: 'asked-cover',
          x: cover.x - x,
          y: cover.y - y,
          width: cover.width,
          height: cover.height,
          radius: 0,
        })),
        ...(arrives ? [frame] : []),
        { type: 'circle', class: 'question', x: 0, y: 0, radius: markRadius },
        { type: 'text', class: 'question-mark', x: 0, y: drop, text: '?', anchor: 'middle' },
      ],
    };
  });
}
