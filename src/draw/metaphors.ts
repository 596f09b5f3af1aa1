import { wholeWords } from '../scene/rare-words.js';
import { english } from '../scene/words.js';
import type { PictureWords } from '../scene/words.js';
import { house } from './house/house.js';
import type { Metaphor, MetaphorName } from './metaphor.js';

/** The metaphor of a name, null for layers. For whoever needs them all at hand: a page fetches what it shows. */
export function metaphorOf(name: MetaphorName | undefined): Metaphor | null {
  return name === 'house' ? house : null;
}

/** What a picture says in English when it is drawn so. */
export function englishOf(name: MetaphorName | undefined): PictureWords {
  return wholeWords({ ...english, ...metaphorOf(name)?.words });
}
