import type { Draft } from '../draft.js';
import { withMember, withoutMember } from '../draft.js';
import type { Fact } from '../fact.js';
import type { Image, ImageContent } from '../image.js';
import { addLayer, releaseLayer, retainLayer } from '../layer-store.js';
import { layersOf } from '../select/layers-of.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import { imageDigests } from './image-digest.js';

/** Puts an image and the layers it lacks into the store, or finds it there; its id follows the store's rules. */
export function storeImage(
  draft: Draft,
  content: ImageContent,
  how: Extract<Fact, { type: 'image-added' }>['how'],
  repoDigests: readonly string[],
  parent = '',
): Image {
  const { configDigest, configBytes, manifestDigest } = imageDigests(content);
  const id = storeRules(draft.store).idOf === 'config' ? configDigest : manifestDigest;
  for (const layer of content.layers) addLayer(draft, layer);
  const known = draft.images.get(id);
  const { config, history, createdMs, architecture, os, author, comment } = content;
  const digests = [...new Set([...(known?.repoDigests ?? []), ...repoDigests])];
  const image: Image = {
    id,
    configDigest,
    configBytes,
    manifestDigest,
    parent: known?.parent ?? parent,
    layers: content.layers.map(({ chainId }) => chainId),
    config,
    history,
    createdMs,
    architecture,
    os,
    author,
    comment,
    repoDigests: digests,
  };
  draft.images = draft.images.with(id, image);
  if (!known) {
    retainLayer(draft, image.layers.at(-1) ?? '');
    if (parent !== '') draft.imageChildren = withMember(draft.imageChildren, parent, id);
  }
  draft.facts.push({ type: 'image-added', imageId: id, how, already: known !== undefined });
  return image;
}

/** Points a tag at an image, taking it from the one that had it. */
export function setTag(draft: Draft, reference: string, imageId: string): void {
  const previousImageId = draft.tags.get(reference) ?? '';
  if (previousImageId !== imageId) {
    if (previousImageId) draft.imageTags = withoutMember(draft.imageTags, previousImageId, reference);
    draft.tags = draft.tags.with(reference, imageId);
    draft.imageTags = withMember(draft.imageTags, imageId, reference);
  }
  draft.facts.push({ type: 'tagged', reference, imageId, previousImageId });
}

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
