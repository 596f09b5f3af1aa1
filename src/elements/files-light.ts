import { isAwake } from '../draw/draw-writable.js';
import type { FileLens, LensPlace } from '../scene/file-lens.js';
import type { Attention } from './attention.js';

/** What a place lights in the picture: the row that stands for it, with the layer its original is in; of an image the layer it is read from. */
export function lightOf(lens: FileLens, { path, versions }: LensPlace): string {
  if (lens.containerId !== '') return `file:${lens.containerId}:${path}`;
  const seen = versions.find(({ state }) => state === 'seen');
  return (seen && lens.layers[seen.layer]?.key) ?? '';
}

/** Lights what is pointed at or has the focus, by its `data-light`. */
export function attend(attention: Attention): (event: Event) => void {
  return ({ type, target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-light]')?.dataset['light'] : '';
    attention.light(type === 'pointerleave' || type === 'focusout' || !key ? null : key);
  };
}

/** How a layer is coloured: as in the picture. */
export function toneOf({ layers, status }: FileLens, index: number): string {
  const kind = layers[index]?.kind ?? 'locked';
  if (kind === 'writable') return status !== null && isAwake(status) ? 'warm-layer' : 'rest-layer';
  return { locked: 'locked-layer', engine: 'engine-layer', unlisted: 'engine-layer', mount: 'mount-layer' }[kind];
}
