import type { Pose } from '../motion/pose.js';

/** What the reader points at in a picture, and what lights up with it. */
export class Attention {
  #key: string | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Keys that are lit; none where nothing is pointed at. */
  litIn(pose: Pose): ReadonlySet<string> | undefined {
    const key = this.#key;
    if (key === null) return undefined;
    const pointedAt = pose.items.find(({ item }) => item.key === key);
    return pointedAt && pointedAt.item.related.length > 0 ? new Set([key, ...pointedAt.item.related]) : undefined;
  }

  readonly pointAt = (event: Event): void => {
    const target = event.type === 'pointerleave' ? null : event.target;
    const key = target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
    if (key === this.#key) return;
    this.#key = key;
    this.#changed();
  };
}
