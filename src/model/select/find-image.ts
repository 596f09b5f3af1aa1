import type { Image } from '../image.js';
import { familiarReference, parseReference } from '../reference.js';
import type { World } from '../world.js';
import { byIdPrefix } from './by-id-prefix.js';

/**
 * The image that a reference means, as the engine resolves it: a full id, a name (":latest" where no tag is given), a digest, and last
 * an id prefix that fits one image only.
 */
export function findImage(world: World, reference: string): Image | undefined {
  const direct = world.tags.get(reference);
  if (direct !== undefined) return world.images.get(direct);
  const bareId = reference.startsWith('sha256:') ? reference : 'sha256:' + reference;
  const exact = world.images.get(bareId);
  if (exact) return exact;
  const id = world.tags.get(familiarReference(reference) ?? '');
  if (id !== undefined && !reference.includes('@')) return world.images.get(id);
  const parsed = parseReference(reference);
  if (typeof parsed !== 'string' && parsed.digest) {
    for (const image of world.images.values()) {
      if (image.repoDigests.includes(`${parsed.name}@${parsed.digest}`) || (image.id === parsed.digest && world.store === 'containerd'))
        return image;
    }
    return undefined;
  }
  return /^(sha256:)?[0-9a-f]{1,64}$/.test(reference) ? byIdPrefix(world.images.values(), bareId) : undefined;
}

/** Whether the text that found this image was its id or the start of it, not a name. */
export function isImageIdPrefix(image: Image, reference: string): boolean {
  return reference !== '' && (image.id.startsWith(reference) || image.id.startsWith('sha256:' + reference));
}
