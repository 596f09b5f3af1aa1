import { house } from '../draw/house/house.js';
import type { Metaphor } from '../draw/metaphor.js';
import { adoptRules } from './adopt-rules.js';

/** What draws houses, with their style rules adopted where the picture stands. */
export function openHouse(root: HTMLElement | DocumentFragment): Metaphor {
  adoptRules(root, house.pageRules);
  return house;
}
