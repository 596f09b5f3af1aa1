import type { Store, World } from '../model/world.js';
import type { OfferedImages } from './offered-images.js';
import { runScript } from './run-script.js';
import type { Story } from './story.js';

/** All that a diagram can be made from. Where several are given the first of snapshot, script, src counts. */
export interface StorySource {
  /** A state from elsewhere in the contract's form; null for none. */
  readonly snapshot: unknown;
  readonly script: string | null;
  readonly src: string | null;
  readonly store: Store;
  /** Host files it starts with. */
  readonly files: Readonly<Record<string, string | Uint8Array>> | null;
  /** Archives that `docker pull` finds; null for the catalogue alone. */
  readonly images: OfferedImages | null;
  /** What relative URLs are relative to. */
  readonly baseUrl: string;
  /** World that a snapshot's picture moves from; null for none. */
  readonly before: World | null;
  /** Ends the run of a script that nobody waits for any more. */
  readonly signal?: { readonly aborted: boolean };
}

/** Makes the story of a source; rejects with a DiagramError where it can't be read. */
export async function loadStory(source: StorySource): Promise<Story> {
  if (source.snapshot !== null && source.snapshot !== undefined) {
    const loadSnapshot = await import('./load-snapshot.js');
    return loadSnapshot.storyOfSnapshot(source.snapshot, source.store, source.before);
  }
  if (source.script === null && source.src !== null) {
    const loadSourceModule = await import('./load-source.js');
    return loadSourceModule.loadSource(source.src, source);
  }
  return runScript(source.script ?? '', source);
}
