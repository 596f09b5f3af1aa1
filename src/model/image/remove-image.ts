import type { Action } from '../action.js';
import type { Draft } from '../draft.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Subject } from '../fact.js';
import type { Image } from '../image.js';
import type { Outcome } from '../outcome.js';
import { familiarReference } from '../reference.js';
import { refuse } from '../refuse.js';
import { isRunning } from '../select/find-container.js';
import { findImage, isImageIdPrefix } from '../select/find-image.js';
import { childrenOf, containersOf, referencesOf } from '../select/references-of.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import { deleteImage, dropDigests, dropTag, imageDeleted } from './forget-image.js';
import { noSuchImage, shortId } from './no-such-image.js';

type Removal = Extract<Action, { type: 'image/remove' }>;

/** `docker rmi`: takes a name away and, with the last one, the image and the layers that nothing else keeps. */
export function removeImage(world: World, action: Removal): Outcome {
  const image = findImage(world, action.reference);
  if (!image) return noSuchImage(world, action.type, action.reference);
  const draft = openDraft(world);
  const conflict = isImageIdPrefix(image, action.reference) ? removeById(draft, image, action) : removeByName(draft, image, action);
  if (!conflict) return closeDraft(draft);
  return refuse(world, action.type, 409, conflict.message, { subject: { kind: 'image', id: image.id }, pins: conflict.pins });
}

function removeByName(draft: Draft, image: Image, { reference, force, noPrune }: Removal): Conflict | null {
  const rules = storeRules(draft.store);
  const isLast = isSingle(draft, image);
  const user = containersOf(draft, image.id)[0];
  const tag = familiarReference(reference) ?? reference;
  if (user !== undefined && isLast && !force) {
    const what = rules.reportsLayers ? `remove repository reference "${reference}" (must force)` : `delete ${tag} (must be forced)`;
    return {
      message: `conflict: unable to ${what} - container ${shortId(user)} is using its referenced image ${shortId(image.id)}`,
      pins: containerSubjects([user]),
    };
  }
  const name = reference.includes('@') ? '' : tag.slice(0, tag.lastIndexOf(':'));
  if (name === '') dropDigest(draft, image, reference, rules.reportsLayers);
  else dropTag(draft, tag);
  const tags = referencesOf(draft, image.id);
  if (!tags.some((other) => other.startsWith(name + ':'))) dropDigests(draft, image.id, name, rules.reportsLayers);
  if (tags.length > 0 || (rules.reportsLayers && known(draft, image).repoDigests.length > 0)) return null;
  if (user !== undefined && !(rules.forceDeletesUsed && !runningUser(draft, image))) return null;
  const isParent = childrenOf(draft, image.id).length > 0;
  if (isParent && rules.refusesParents) return null;
  if (isParent && !force) draft.facts.push(imageDeleted(draft, image));
  else deleteWithParents(draft, image, noPrune);
  return null;
}

function removeById(draft: Draft, image: Image, { force, noPrune }: Removal): Conflict | null {
  const conflict = findConflict(draft, image, force, isSingle(draft, image));
  if (conflict) return conflict;
  const rules = storeRules(draft.store);
  for (const tag of referencesOf(draft, image.id).sort()) {
    dropTag(draft, tag);
    const name = tag.slice(0, tag.lastIndexOf(':'));
    if (!referencesOf(draft, image.id).some((other) => other.startsWith(name + ':')))
      dropDigests(draft, image.id, name, rules.reportsLayers);
  }
  dropDigests(draft, image.id, null, rules.reportsLayers);
  deleteWithParents(draft, image, noPrune);
  return null;
}

/** Deletes an image and then, one by one, the nameless images it was committed from, as far as nothing else needs them. */
function deleteWithParents(draft: Draft, image: Image, noPrune: boolean): void {
  let next: Image | undefined = image;
  while (next) {
    const parent = draft.images.get(next.parent);
    deleteImage(draft, next);
    next =
      parent && !noPrune && referencesOf(draft, parent.id).length === 0 && !findConflict(draft, parent, false, false) ? parent : undefined;
  }
}

interface Conflict {
  readonly message: string;
  readonly pins: readonly Subject[];
}

/** What forbids deleting an image: force overcomes several names and stopped containers, nothing overcomes children and running ones. */
function findConflict(world: World, image: Image, force: boolean, mayHaveName: boolean): Conflict | null {
  const rules = storeRules(world.store);
  const refused = (how: string, why: string, pins: readonly Subject[]): Conflict => ({
    message: `conflict: unable to delete ${shortId(image.id)} (${how}) - ${why}`,
    pins,
  });
  const children = childrenOf(world, image.id);
  if (rules.refusesParents && children.length > 0) {
    return refused(
      'cannot be forced',
      'image has dependent child images',
      children.map((id) => ({ kind: 'image', id })),
    );
  }
  const running = runningUser(world, image);
  if (running)
    return refused('cannot be forced', `image is being used by running container ${shortId(running)}`, containerSubjects([running]));
  if (force) return null;
  const names = referencesOf(world, image.id);
  if (!mayHaveName && names.length > 0) {
    return refused(
      'must be forced',
      'image is referenced in multiple repositories',
      names.map((id) => ({ kind: 'tag', id })),
    );
  }
  const users = containersOf(world, image.id);
  if (users[0] !== undefined)
    return refused('must be forced', `image is being used by stopped container ${shortId(users[0])}`, containerSubjects(users));
  return null;
}

/** Whether all names of an image are one tag and digests of the same repository (containerd: one tag). */
function isSingle(world: World, image: Image): boolean {
  const tags = referencesOf(world, image.id);
  if (tags.length > 1) return false;
  if (!storeRules(world.store).reportsLayers || tags.length + image.repoDigests.length <= 1) return true;
  const repositories = new Set(image.repoDigests.map((digest) => digest.slice(0, digest.indexOf('@'))));
  const tag = tags[0];
  return repositories.size === 1 && (tag === undefined || repositories.has(tag.slice(0, tag.lastIndexOf(':'))));
}

function runningUser(world: World, image: Image): string | undefined {
  return containersOf(world, image.id).find((id) => {
    const container = world.containers.get(id);
    return container && isRunning(container);
  });
}

function dropDigest(draft: Draft, image: Image, reference: string, isReported: boolean): void {
  draft.images = draft.images.with(image.id, { ...image, repoDigests: image.repoDigests.filter((digest) => digest !== reference) });
  if (isReported) draft.facts.push({ type: 'untagged', reference, imageId: image.id });
}

function known(world: World, image: Image): Image {
  return world.images.get(image.id) ?? image;
}

function containerSubjects(ids: readonly string[]): Subject[] {
  return ids.map((id) => ({ kind: 'container', id }));
}
