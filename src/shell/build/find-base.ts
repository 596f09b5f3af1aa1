import type { ImageConfig, HistoryEntry, ImageContent } from '../../model/image.js';
import type { Directory } from '../../model/file-system/file-node.js';
import { EMPTY_DIRECTORY } from '../../model/file-system/layered-files.js';
import { mergeChangeset } from '../../model/file-system/merge-changeset.js';
import { mergedTree } from '../../model/merged-tree.js';
import { parseReference } from '../../model/reference.js';
import type { Reference } from '../../model/reference.js';
import { findImage } from '../../model/select/find-image.js';
import { layersOf } from '../../model/select/layers-of.js';
import type { Layer } from '../../model/layer.js';
import { findInRegistry } from '../../model/select/find-in-registry.js';
import { isCatalogueRepository } from '../../images/catalogue-names.js';
import type { Session } from '../session.js';
import type { BuildCache } from './build-cache.js';
import { BuildError } from './build-error.js';

/** An image that a stage starts from or copies from. */
export interface Base {
  /** With registry and tag, as progress shows it: "docker.io/library/node:22-slim". */
  readonly displayName: string;
  /** Digest of its manifest, '' where there is none to show. */
  readonly digest: string;
  /** Key of the image in the store; '' where the builder fetched it for itself, or for scratch. */
  readonly imageId: string;
  /** Its content where it is not in the store. */
  readonly content: ImageContent | null;
  /** True where this very build fetched it. */
  readonly isFetched: boolean;
  readonly config: ImageConfig;
  readonly history: readonly HistoryEntry[];
  /** Top ChainID, '' for scratch. */
  readonly chainId: string;
  readonly root: Directory;
  /** True where every file is known by name. */
  readonly isComplete: boolean;
}

/** Finds images as BuildKit does: in the store first, unless asked to pull; else in a registry, without adding it to the store's images. */
export async function findBase(session: Session, cache: BuildCache, name: string, pull: boolean): Promise<Base> {
  const reference = parseReference(name);
  if (typeof reference === 'string') throw new BuildError(`failed to parse stage name ${JSON.stringify(name)}: ${reference}`);
  const tag = reference.tag === '' && reference.digest === '' ? 'latest' : reference.tag;
  const full = `${reference.name}${tag === '' ? '' : `:${tag}`}${reference.digest === '' ? '' : `@${reference.digest}`}`;
  const displayName = `${reference.host}/${reference.path}${full.slice(reference.name.length)}`;
  const image = findImage(session.world, name);
  const remote = image && !pull ? null : await fetched(session, cache, reference.name, tag, full, pull);
  if (remote) {
    const { content } = remote;
    let root: Directory = EMPTY_DIRECTORY;
    for (const layer of content.layers) root = mergeChangeset(root, layer.changes);
    const chainId = content.layers.at(-1)?.chainId ?? '';
    return {
      displayName,
      digest: remote.digest,
      imageId: '',
      content,
      isFetched: remote.isFetched,
      config: content.config,
      history: content.history,
      chainId,
      root,
      isComplete: areComplete(content.layers),
    };
  }
  if (image) {
    const chainId = image.layers.at(-1) ?? '';
    const digest = session.world.store === 'containerd' ? image.manifestDigest : '';
    return {
      displayName,
      digest,
      imageId: image.id,
      content: null,
      isFetched: false,
      config: image.config,
      history: image.history,
      chainId,
      root: mergedTree(session.world, chainId),
      isComplete: areComplete(layersOf(session.world, chainId)),
    };
  }
  throw new BuildError(whyNotFound(session, reference, displayName, name));
}

async function fetched(
  session: Session,
  cache: BuildCache,
  name: string,
  tag: string,
  full: string,
  pull: boolean,
): Promise<{ readonly content: ImageContent; readonly digest: string; readonly isFetched: boolean } | null> {
  const pushed = findInRegistry(session.world, full);
  const known = cache.images.get(full);
  const content = pushed?.content ?? (pull ? undefined : known) ?? (tag === '' ? null : await session.catalogue(name, tag)) ?? known;
  if (!content) return null;
  const isFetched = known === undefined || known !== content;
  cache.images.set(full, content);
  return { content, digest: pushed?.digest ?? content.manifestDigest ?? '', isFetched: isFetched && !isInStore(session, content) };
}

function areComplete(layers: readonly Layer[]): boolean {
  return layers.every((layer) => !layer.illustrative && layer.remainderBytes === 0);
}

function isInStore(session: Session, content: ImageContent): boolean {
  return session.world.layers.has(content.layers.at(-1)?.chainId ?? '');
}

function whyNotFound(session: Session, reference: Reference, displayName: string, typed: string): string {
  const failed = `${typed}: failed to resolve source metadata for ${displayName}`;
  if (reference.host !== 'docker.io') {
    if (/[.:]/.test(reference.host)) return `${failed}: ${displayName}: not found`;
    return `${failed}: failed to do request: Head "https://${reference.host}/v2/": dial tcp: lookup ${reference.host}: no such host`;
  }
  const isKnown =
    session.world.registries.get('docker.io')?.repositories.has(reference.path) === true || isCatalogueRepository(reference.name);
  if (isKnown) return `${failed}: ${displayName}: not found`;
  return `${failed}: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`;
}
