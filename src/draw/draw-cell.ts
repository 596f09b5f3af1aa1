import type { Pose } from '../motion/pose.js';
import { markX, markY } from '../scene/mark-places.js';
import type { Box, CrowdItem } from '../scene/scene.js';
import { drawPose, provideRareDrawers } from './draw-pose.js';
import { markRects } from './mark-rects.js';
import type { Metaphor } from './metaphor.js';
import type { Drawing, GroupShape, Pattern, Shape } from './shape.js';
import * as rareDrawers from './rare-drawers.js';

provideRareDrawers(rareDrawers);

const known = new WeakMap<Pose, { readonly drawing: Drawing; readonly metaphor: Metaphor | null }>();

/** A container drawn by itself, shrunk into its cell: as wide as that, standing on its floor. */
export function drawCell(
  pose: Pose,
  box: Box,
  opacity: number,
  key: string,
  metaphor: Metaphor | null = null,
): { readonly patterns: readonly Pattern[]; readonly group: GroupShape } {
  const before = known.get(pose);
  const drawing = before?.metaphor === metaphor ? before.drawing : drawPose(pose, false, metaphor);
  if (before?.drawing !== drawing) known.set(pose, { drawing, metaphor });
  const scale = box.width / pose.width;
  return {
    patterns: drawing.patterns,
    group: {
      type: 'group',
      class: 'item-cell',
      key,
      x: box.x,
      y: box.y + box.height,
      scaleX: scale,
      scaleY: scale,
      ...(opacity < 1 ? { opacity } : {}),
      children: drawing.groups,
    },
  };
}

/**
 * A container's mark in a crowd, as it goes over into what is drawn closer: on pixels as they are on screen, as the field's own marks are.
 * `scale` is pixels a layout unit.
 */
export function drawMark(
  crowd: CrowdItem,
  index: number,
  scale: number,
  opacity: number,
  metaphor: Metaphor | null = null,
): { readonly patterns: readonly Pattern[]; readonly group: GroupShape } {
  const { cellWidth, cellHeight, layers, states, fromRight, ids } = crowd;
  const [width, height] = [Math.max(1, Math.round(cellWidth * scale)), Math.max(1, Math.round(cellHeight * scale))];
  const letter = states.charAt(index);
  const id = `close-${letter < 'a' ? `${letter.toLowerCase()}t` : letter}-${layers}-${width}-${height}${fromRight ? '-r' : ''}`;
  const { warm, cold } = (metaphor?.markRects ?? markRects)(letter, layers, width, height, fromRight);
  const children = [...cold, ...warm].map(({ role, ...box }): Shape => ({ type: 'rect', class: role, ...box, radius: 0 }));
  return {
    patterns: [{ id, width, height, children }],
    group: {
      type: 'group',
      class: 'item-mark',
      key: `mark:${ids[index] ?? ''}`,
      x: markX(crowd, index),
      y: markY(crowd, index),
      scaleX: cellWidth / width,
      scaleY: cellHeight / height,
      opacity,
      children: [{ type: 'rect', class: 'marks', x: 0, y: 0, width, height, radius: 0, pattern: id }],
    },
  };
}
