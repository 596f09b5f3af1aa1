import type { Action } from '../action.js';
import type { Draft } from '../draft.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Image, ImageContent } from '../image.js';
import type { Outcome } from '../outcome.js';
import { parseReference } from '../reference.js';
import type { Reference } from '../reference.js';
import { refuse } from '../refuse.js';
import { layersOf } from '../select/layers-of.js';
import { storeRules } from '../store-rules.js';
import type { Registry, World } from '../world.js';
import { imageDigests } from './image-digest.js';

/** `docker push`: sends the blobs that the registry lacks, then the manifest, for one tag or all of a repository. */
export function pushImage(world: World, action: Extract<Action, { type: 'image/push' }>): Outcome {
  const reference = parseReference(action.reference);
  if (typeof reference === 'string') return refuse(world, action.type, 400, reference);
  const ofRepository = [...world.tags.keys()].filter((tag) => tag.slice(0, tag.lastIndexOf(':')) === reference.name).sort();
  const wanted = `${reference.name}:${reference.tag || 'latest'}`;
  const tags = action.allTags ? ofRepository : ofRepository.filter((tag) => tag === wanted);
  if (tags.length === 0) {
    const isUnknown = action.allTags || (ofRepository.length === 0 && world.store === 'overlay2');
    return refuse(
      world,
      action.type,
      404,
      isUnknown ? `An image does not exist locally with the tag: ${reference.name}` : `tag does not exist: ${wanted}`,
    );
  }
  const denial = denialOf(world, reference);
  if (denial) return refuse(world, action.type, 500, denial, { subject: { kind: 'tag', id: wanted } });
  const draft = openDraft(world);
  for (const tag of tags) pushTag(draft, reference, tag);
  return closeDraft(draft);
}

/** Why a registry would not take it, '' where it does: `library/` belongs to Docker, and a host needs a dot or a port to be found. */
function denialOf(world: World, { host, path }: Reference): string {
  if (host === 'docker.io') {
    if (!path.startsWith('library/')) return '';
    return world.store === 'overlay2'
      ? 'denied: requested access to the resource is denied'
      : 'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';
  }
  return registryError(host);
}

/** Why a registry can't be reached, '' where it can: a host without a dot or a port is no name that a resolver finds. */
export function registryError(host: string): string {
  return /[.:]/.test(host) ? '' : `Get "https://${host}/v2/": dial tcp: lookup ${host}: no such host`;
}

function pushTag(draft: Draft, { host, path, name }: Reference, tag: string): void {
  const image = draft.images.get(draft.tags.get(tag) ?? '');
  if (!image) return;
  const content = contentOf(draft, image);
  const { manifestDigest, manifestBytes } = imageDigests(content);
  const registry: Registry = draft.registries.get(host) ?? { name: host, repositories: new Map(), manifests: new Map(), blobs: new Set() };
  for (const { chainId, blobDigest } of content.layers) {
    draft.facts.push({ type: 'layer-pushed', chainId, blobDigest, registry: host, already: registry.blobs.has(blobDigest) });
  }
  const tags = new Map(registry.repositories.get(path)?.tags).set(tag.slice(tag.lastIndexOf(':') + 1), manifestDigest);
  draft.registries = draft.registries.with(host, {
    name: host,
    repositories: new Map(registry.repositories).set(path, { name: path, tags }),
    manifests: new Map(registry.manifests).set(manifestDigest, content),
    blobs: new Set([...registry.blobs, image.configDigest, ...content.layers.map(({ blobDigest }) => blobDigest)]),
  });
  const repoDigest = `${name}@${manifestDigest}`;
  if (storeRules(draft.store).pushRecordsDigest && !image.repoDigests.includes(repoDigest)) {
    draft.images = draft.images.with(image.id, { ...image, repoDigests: [...image.repoDigests, repoDigest] });
  }
  draft.facts.push({ type: 'manifest-pushed', reference: tag, digest: manifestDigest, sizeBytes: manifestBytes });
}

/** An image with its layers whole, as it travels. */
export function contentOf(world: World, image: Image): ImageContent {
  const { config, history, createdMs, architecture, os, author, comment, configDigest, configBytes, manifestDigest } = image;
  return {
    config,
    history,
    layers: layersOf(world, image.layers.at(-1) ?? ''),
    createdMs,
    architecture,
    os,
    author,
    comment,
    configDigest,
    configBytes,
    manifestDigest,
  };
}
