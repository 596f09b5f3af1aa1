import type { ImageContent } from '../image.js';
import { parseReference } from '../reference.js';
import type { World } from '../world.js';

/** What a demo pushed under a reference, with its manifest digest; null where the registry has no such thing. */
export function findInRegistry(world: World, text: string): { readonly content: ImageContent; readonly digest: string } | null {
  const reference = parseReference(text);
  if (typeof reference === 'string') return null;
  const registry = world.registries.get(reference.host);
  const digest = reference.digest || registry?.repositories.get(reference.path)?.tags.get(reference.tag || 'latest');
  const content = registry?.manifests.get(digest ?? '');
  return content && digest ? { content, digest } : null;
}
