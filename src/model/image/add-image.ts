import type { Action } from '../action.js';
import { MAX_LAYERS } from '../layer-store.js';
import type { Outcome } from '../outcome.js';
import { familiarReference } from '../reference.js';
import { refuse } from '../refuse.js';
import type { World } from '../world.js';
import { addContent } from './add-content.js';

/** An image from a registry or an archive: the layers that are not on disk yet are added, its tags move to it. */
export function addImage(world: World, action: Extract<Action, { type: 'image/add' }>): Outcome {
  if (action.content.layers.length > MAX_LAYERS) return refuse(world, action.type, 500, 'max depth exceeded');
  return addContent(world, { ...action, references: action.references.map((reference) => familiarReference(reference) ?? reference) });
}
