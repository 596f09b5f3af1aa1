import { house } from './house/house.js';
import type { Metaphor, MetaphorName } from './metaphor.js';

/** The metaphor of a name, null for layers. For whoever needs them all at hand: a page fetches what it shows. */
export function metaphorOf(name: MetaphorName | undefined): Metaphor | null {
  return name === 'house' ? house : null;
}
