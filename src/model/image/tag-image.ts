import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { parseReference } from '../reference.js';
import { refuse } from '../refuse.js';
import { findImage } from '../select/find-image.js';
import type { World } from '../world.js';
import { setTag } from './image-store.js';
import { noSuchImage } from './no-such-image.js';

/** A second name for an image; a name that another image had moves, which may leave that one dangling. */
export function tagImage(world: World, action: Extract<Action, { type: 'image/tag' }>): Outcome {
  const target = parseReference(action.target);
  if (typeof target === 'string') return refuse(world, action.type, 400, target);
  if (target.digest) return refuse(world, action.type, 400, 'refusing to create a tag with a digest reference');
  if (target.name === 'sha256')
    return refuse(world, action.type, 400, 'refusing to create an ambiguous tag using digest algorithm as name');
  const image = findImage(world, action.source);
  if (!image) return noSuchImage(world, action.type, action.source);
  const draft = openDraft(world);
  setTag(draft, `${target.name}:${target.tag || 'latest'}`, image.id);
  return closeDraft(draft);
}
