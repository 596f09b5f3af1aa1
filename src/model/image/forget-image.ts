import type { Draft } from '../draft.js';
import { withoutMember } from '../draft.js';
import type { Fact } from '../fact.js';
import type { Image } from '../image.js';
import { releaseLayer } from '../release-layer.js';
import { layersOf } from '../select/layers-of.js';
import type { World } from '../world.js';
import { imageDigests } from './image-digest.js';

/** Takes a tag away from its image. */
export function dropTag(draft: Draft, reference: string): void {
  const imageId = draft.tags.get(reference);
  if (imageId === undefined) return;
  draft.tags = draft.tags.without(reference);
  draft.imageTags = withoutMember(draft.imageTags, imageId, reference);
  draft.facts.push({ type: 'untagged', reference, imageId });
}

/** Forgets the digests that registries know an image by in one repository (`name`), or in all; `isReported` tells so in facts. */
export function dropDigests(draft: Draft, imageId: string, name: string | null, isReported: boolean): void {
  const image = draft.images.get(imageId);
  if (!image) return;
  const gone = image.repoDigests.filter((digest) => name === null || digest.startsWith(name + '@'));
  if (gone.length === 0) return;
  draft.images = draft.images.with(imageId, { ...image, repoDigests: image.repoDigests.filter((digest) => !gone.includes(digest)) });
  if (isReported) for (const reference of gone) draft.facts.push({ type: 'untagged', reference, imageId });
}

/** That an image is deleted, while its layers are still there. */
export function imageDeleted(world: World, image: Image): Fact {
  const { configBytes, manifestBytes } = imageDigests({ ...image, layers: layersOf(world, image.layers.at(-1) ?? '') });
  return { type: 'image-deleted', imageId: image.id, configDigest: image.configDigest, documentBytes: configBytes + manifestBytes };
}

/** Deletes an image's record and whatever layers it alone kept; its tags must be gone. */
export function deleteImage(draft: Draft, image: Image): void {
  draft.images = draft.images.without(image.id);
  if (image.parent !== '') draft.imageChildren = withoutMember(draft.imageChildren, image.parent, image.id);
  draft.facts.push(imageDeleted(draft, image));
  releaseLayer(draft, image.layers.at(-1) ?? '');
}
