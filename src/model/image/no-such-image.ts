import type { Outcome } from '../outcome.js';
import { familiarReference } from '../reference.js';
import { refuse } from '../refuse.js';
import type { World } from '../world.js';

/** No such image, with the tag that is meant where none was given. */
export function noSuchImage(world: World, action: string, reference: string): Outcome {
  const named = /^sha256:|@/.test(reference) ? reference : (familiarReference(reference) ?? reference);
  return refuse(world, action, 404, `No such image: ${named}`, { subject: { kind: 'image', id: named } });
}

/** The first twelve digits of an id, with or without its "sha256:". */
export function shortId(id: string): string {
  return id.replace('sha256:', '').slice(0, 12);
}
