import type { Container } from '../model/container.js';
import { isChanged } from '../model/file-system/is-changed.js';
import { formatCount } from './format-size.js';
import type { CrowdItem, Item } from './scene.js';
import type { Sketch } from './sketch.js';
import { cutText, plainText } from './text-metrics.js';
import { TYPE } from './type-scale.js';

const TALLEST = 460;

/** Containers as fields of marks, one field an image. */
export function layoutCrowd(containers: readonly Container[], width: number): Sketch {
  const groups = new Map<string, Container[]>();
  for (const container of containers) {
    const group = groups.get(container.imageId);
    if (group) group.push(container);
    else groups.set(container.imageId, [container]);
  }
  // A mark is half again as wide as high: the largest that leaves the whole field within its height.
  const area = (width * TALLEST) / Math.max(1, containers.length);
  const cellHeight = Math.max(5, Math.min(22, Math.sqrt(area / 1.5)));
  const columns = Math.max(1, Math.floor(width / (cellHeight * 1.5)));
  const cellWidth = width / columns;
  const items: Item[] = [];
  let floor = 0;
  for (const [imageId, group] of Array.from(groups).reverse()) {
    const rows = Math.ceil(group.length / columns);
    const crowd: CrowdItem = {
      kind: 'crowd',
      key: `crowd:${imageId}`,
      title: '',
      x: 0,
      y: floor - rows * cellHeight,
      width,
      height: rows * cellHeight,
      columns,
      cellWidth,
      cellHeight,
      states: group.map(letterOf).join(''),
      ids: group.map(({ id }) => id),
    };
    const text = `${formatCount(group.length)} × ${plainText(group[0]?.imageReference ?? '')}`;
    items.push(crowd, {
      kind: 'text',
      key: `crowd:${imageId}:name`,
      title: '',
      role: 'note',
      anchor: 'start',
      text: cutText(text, TYPE.note.font, TYPE.note.sizePx, width),
      x: 0,
      y: crowd.y - 22,
      width,
      height: 16,
    });
    floor = crowd.y - 36;
  }
  return { items, height: -floor - 14 };
}

function letterOf(container: Container): string {
  const letter = container.status === 'running' ? 'r' : container.status === 'paused' ? 'p' : container.status === 'created' ? 'c' : 'e';
  return isChanged(container.files) ? letter.toUpperCase() : letter;
}
