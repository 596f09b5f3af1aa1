import type { ImageContent } from '../../../model/image.js';
import { parseReference, type Reference } from '../../../model/reference.js';
import { findInRegistry } from '../../../model/select/find-in-registry.js';
import type { Process, Stream } from '../../process.js';
import { fromDaemon } from '../command.js';
import { overlayProgress } from './overlay-progress.js';
import { pullProgress } from './pull-progress.js';

/**
 * Pulls an image by name: from a registry of the world, or the catalogue. Prints progress as a client without a terminal does; resolves to
 * what to say where it failed, null where it went well.
 */
export async function pullImage(
  process: Process,
  name: string,
  options: { readonly out: Stream; readonly quiet: boolean },
): Promise<string | null> {
  const { session } = process;
  const reference = parseReference(name);
  if (typeof reference === 'string') return reference;
  const tag = reference.tag || 'latest';
  const full = reference.digest ? `${reference.name}@${reference.digest}` : `${reference.name}:${tag}`;
  const found = await findContent(process, reference, full);
  if ('problem' in found) return fromDaemon(found.problem);
  const { world } = session;
  const before = world.tags.get(full);
  const outcome = session.dispatch({
    type: 'image/add',
    content: found.content,
    how: 'pull',
    references: reference.digest ? [] : [full],
    repoDigests: found.digest ? [`${reference.name}@${found.digest}`] : [],
    registry: reference.host,
  });
  if (outcome.refusal) return fromDaemon(outcome.refusal.message);
  const added = outcome.facts.find((fact) => fact.type === 'image-added');
  const image = outcome.world.images.get(added?.imageId ?? '');
  const canonical = reference.host === 'docker.io' ? `docker.io/${reference.path}${full.slice(reference.name.length)}` : full;
  if (!options.quiet) {
    const isCurrent = reference.digest ? Boolean(added?.already) : before !== undefined && before === added?.imageId;
    const shown = reference.digest || tag;
    const lines = [
      `${shown}: Pulling from ${reference.path}`,
      ...(isCurrent || added?.already ? [] : (world.store === 'overlay2' ? overlayProgress : pullProgress)(outcome.facts)),
      `Digest: ${found.digest || (image?.manifestDigest ?? '')}`,
      isCurrent ? `Status: Image is up to date for ${full}` : `Status: Downloaded newer image for ${full}`,
    ];
    options.out.write(lines.map((line) => `${line}\n`).join(''));
  }
  options.out.write(`${canonical}\n`);
  return null;
}

async function findContent(
  process: Process,
  reference: Reference,
  full: string,
): Promise<{ readonly content: ImageContent; readonly digest: string } | { readonly problem: string }> {
  const { session } = process;
  const { world } = session;
  const pushed = findInRegistry(world, full);
  if (pushed) return pushed;
  const tag = reference.tag || 'latest';
  const content = reference.digest ? null : await session.catalogue(reference.name, tag);
  if (content) {
    const imageDigest = await import('../../../model/image/image-digest.js');
    return { content, digest: imageDigest.imageDigests(content).manifestDigest };
  }
  const isContainerd = world.store === 'containerd';
  const location = `${reference.host}/${reference.path}${reference.digest ? `@${reference.digest}` : `:${tag}`}`;
  const isHub = reference.host === 'docker.io';
  if (!isHub && !/[.:]/.test(reference.host)) {
    const cause = `dial tcp: lookup ${reference.host}: no such host`;
    return {
      problem: isContainerd
        ? `failed to resolve reference "${location}": failed to do request: Head "https://${reference.host}/v2/${reference.path}/manifests/${tag}": ${cause}`
        : `Get "https://${reference.host}/v2/": ${cause}`,
    };
  }
  const isKnown =
    !isHub ||
    Boolean(world.registries.get('docker.io')?.repositories.has(reference.path)) ||
    (await import('../../../images/catalogue.js')).isCatalogueRepository(reference.name) ||
    (await session.catalogue(reference.name, 'latest')) !== null;
  if (!isKnown) {
    const denied = `pull access denied for ${reference.name}, repository does not exist or may require 'docker login'`;
    return { problem: isContainerd ? denied : `${denied}: denied: requested access to the resource is denied` };
  }
  return {
    problem: isContainerd
      ? `failed to resolve reference "${location}": ${location}: not found`
      : `manifest for ${full} not found: manifest unknown: manifest unknown`,
  };
}
