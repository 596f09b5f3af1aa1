import { ImageFormatError } from '../images/image-format-error.js';
import { readInspected } from '../images/read-inspect.js';
import { fromSnapshot } from '../model/snapshot/from-snapshot.js';
import { SnapshotError } from '../model/snapshot/json-reader.js';
import type { Store, World } from '../model/world.js';
import { SourceError } from './source-error.js';
import type { Story } from './story.js';

/**
 * The story of a state from elsewhere, in the form of a snapshot or of `docker inspect`: nothing but that state or, where there was one
 * before, the way from it. `url` says where it was found, '' for nowhere.
 */
export function storyOfSnapshot(json: unknown, store: Store, before: World | null, url = ''): Story {
  const world = worldOf(json, store, url);
  if (before === null) return { initial: world, steps: [], scripted: false, runLine: null };
  const step = {
    index: 1,
    world,
    facts: [],
    // No fact says what moves here: time for things to glide to their places.
    holdMs: 480,
    title: '',
    text: '',
    command: '',
    stdout: '',
    stderr: '',
    output: [],
    exitCode: null,
  };
  return { initial: before, steps: [step], scripted: false, runLine: null };
}

function worldOf(json: unknown, store: Store, url: string): World {
  try {
    return fromSnapshot(readInspected(json), store);
  } catch (error) {
    if (error instanceof ImageFormatError || error instanceof SnapshotError || error instanceof TypeError || error instanceof RangeError)
      throw new SourceError(3, (words) => words.unreadable(url || words.snapshot, error.message));
    throw error;
  }
}
