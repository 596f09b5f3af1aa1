import type { PosedItem } from '../motion/pose.js';
import type { SparkItem } from '../scene/scene.js';
import type { Shape } from './shape.js';

/** What is only seen in motion: a probe on its thread, a line of a log, the trail of a copy, a sheet with a folded corner. */
export function drawSpark(item: SparkItem, { width, height }: PosedItem): Shape[] {
  if (item.tone === 'line') return [{ type: 'rect', class: 'alive', x: 0, y: 0, width, height, radius: height / 2 }];
  if (item.tone === 'sheet') {
    const fold = width * 0.4;
    return [
      { type: 'path', class: 'sheet', d: `M0 0h${width - fold}l${fold} ${fold}v${height - fold}h${-width}z` },
      { type: 'path', class: 'sheet line', d: `M${width - fold} 0v${fold}h${fold}` },
    ];
  }
  const thread: Shape = { type: 'path', class: 'line trail', d: `M${width / 2} 0v${Math.round(Math.max(0, height) * 10) / 10}` };
  if (item.tone === 'trail') return [thread];
  return [thread, { type: 'circle', class: 'probe', x: width / 2, y: Math.max(0, height), radius: width / 2 }];
}
