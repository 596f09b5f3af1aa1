import type { ImageFinder } from './session.js';
import type { DemoOptions } from './shell.js';

/** Where a demo's `docker pull` finds images. */
export function finderOf({ catalogue }: DemoOptions): ImageFinder {
  return catalogue
    ? async (repository, tag) => (await import('./as-served.js')).asServed(await catalogue(repository, tag))
    : async (repository, tag) => (await import('../images/catalogue.js')).catalogueImage(repository, tag);
}
