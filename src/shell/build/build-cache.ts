import type { Changeset } from '../../model/file-system/changeset.js';
import type { Directory } from '../../model/file-system/file-node.js';
import type { ImageContent } from '../../model/image.js';
import type { Session } from '../session.js';

/** What a build step came to. */
export interface CachedStep {
  readonly changes: Changeset;
  /** The files after it. */
  readonly root: Directory;
  readonly createdMs: number;
}

/** Steps that one builder remembers; past this the oldest go. */
const MAX_STEPS = 5000;

/**
 * The builder's own memory: steps of all stages by what they were made from, and base images it fetched for itself. The world knows only
 * the steps of finished images; where `docker builder prune` has emptied that, this is empty too.
 */
export class BuildCache {
  readonly #steps = new Map<string, CachedStep>();
  readonly #finished = new Set<string>();
  readonly images = new Map<string, ImageContent>();
  /** Digests of context files that were sent before, by path. */
  readonly sent = new Map<string, string>();

  find(key: string): CachedStep | undefined {
    return this.#steps.get(key);
  }

  keep(key: string, step: CachedStep): void {
    this.#steps.delete(key);
    this.#steps.set(key, step);
    if (this.#steps.size > MAX_STEPS) {
      const [oldest] = this.#steps.keys();
      if (oldest !== undefined) this.#steps.delete(oldest);
    }
  }

  /** Notes keys that the world has too now. */
  finish(keys: readonly string[]): void {
    for (const key of keys) this.#finished.add(key);
  }

  /** Forgets all where the world has lost what it knew of this cache. */
  agreeWith(session: Session): void {
    for (const key of this.#finished) {
      if (session.world.buildCache.has(key)) continue;
      this.#steps.clear();
      this.#finished.clear();
      this.images.clear();
      this.sent.clear();
      return;
    }
  }
}

const caches = new WeakMap<Session, BuildCache>();

/** The build cache of a session, as it is after whatever was pruned meanwhile. */
export function buildCacheOf(session: Session): BuildCache {
  let cache = caches.get(session);
  if (!cache) {
    cache = new BuildCache();
    caches.set(session, cache);
  }
  cache.agreeWith(session);
  return cache;
}
