import type { Draft } from '../draft.js';
import { withMember, withoutMember } from '../draft.js';
import type { Fact } from '../fact.js';
import type { Image, ImageContent } from '../image.js';
import { addLayer, retainLayer } from '../layer-store.js';
import { storeRules } from '../store-rules.js';
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
  const digests = [...new Set([...(known?.repoDigests ?? []), ...repoDigests])];
  const image: Image = {
    ...content,
    id,
    configDigest,
    configBytes,
    manifestDigest,
    parent: known?.parent ?? parent,
    layers: content.layers.map(({ chainId }) => chainId),
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
