import type { Box } from '../../scene/scene.js';
import { cutPath, plainText } from '../../scene/text-metrics.js';
import { TYPE } from '../../scene/type-scale.js';
import { at, itemOf } from '../gesture.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** Where a layer's level is within a container's own column; null where the column or the layer isn't drawn. */
export function layerLevel(stage: Stage, containerId: string, chainId: string): Box | null {
  const stack = itemOf(stage, `stack:${containerId}`);
  if (stack?.kind !== 'stack') return null;
  let depth = 0;
  for (let slab = itemOf(stage, `layer:${chainId}`); slab?.kind === 'slab' && slab.onto; slab = itemOf(stage, slab.onto)) depth++;
  const y = stack.y + stack.height - (depth + 1) * (stack.slabHeight + stack.gap) + stack.gap;
  return { x: stack.x, y, width: stack.width, height: stack.slabHeight };
}

/** The image's own file, seen for a while at its level in the container's column; undefined where that is too low for a row. */
export function originalRow(
  stage: Stage,
  containerId: string,
  path: string,
  level: Box,
  startMs: number,
  endMs: number,
): TrackDraft | undefined {
  if (level.height < 15) return undefined;
  const height = Math.min(19, level.height - 2);
  const width = Math.max(0, level.width - 36);
  const label = cutPath(plainText(path), TYPE.file, width - 14);
  // The padlock at the end of the level stays to be seen.
  const x = stage.to.rightToLeft ? level.x + 30 : level.x + 6;
  return stage
    .pass({
      kind: 'file',
      key: `original:${containerId}:${path}`,
      title: '',
      label,
      mark: '',
      muted: false,
      original: true,
      x,
      y: level.y + (level.height - height) / 2,
      width,
      height,
    })
    .move('opacity', startMs, at(startMs, endMs, 0.18), 0, 1)
    .move('opacity', at(startMs, endMs, 0.85), endMs, 1, 0);
}
