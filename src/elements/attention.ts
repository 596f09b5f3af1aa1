import type { Scene } from '../scene/scene.js';

/** What the reader points at in a picture, and what lights up with it: a container lights its layers, a layer what stands on it. */
export class Attention {
  /** Keys that are lit; undefined where nothing is pointed at. */
  lit: ReadonlySet<string> | undefined;
  #key: string | null = null;
  readonly #scene: () => Scene | null;
  readonly #changed: () => void;

  /** `scene` is asked for when something is pointed at, `changed` called when other things are lit. */
  constructor(scene: () => Scene | null, changed: () => void) {
    this.#scene = scene;
    this.#changed = changed;
  }

  readonly pointAt = (event: Event): void => {
    const target = event.type === 'pointerleave' ? null : event.target;
    const key = target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
    if (key !== this.#key) void this.#light(key);
  };

  async #light(key: string | null): Promise<void> {
    this.#key = key;
    const relatedKeysModule = await import('../scene/related-keys.js');
    const scene = this.#scene();
    if (key !== this.#key) return;
    const lit = key === null || scene === null ? undefined : relatedKeysModule.relatedKeys(scene, key);
    this.lit = lit && lit.size > 0 ? lit : undefined;
    this.#changed();
  }
}
