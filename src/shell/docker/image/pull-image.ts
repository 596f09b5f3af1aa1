import type { Action } from '../../../model/action.js';
import type { ImageContent } from '../../../model/image.js';
import { imageDigests } from '../../../model/image/image-digest.js';
import { parseReference, type Reference } from '../../../model/reference.js';
import { findInRegistry } from '../../../model/select/find-in-registry.js';
import type { Process, Stream } from '../../process.js';
import { fromDaemon } from '../command.js';
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
  if (typeof found === 'string') return fromDaemon(found);
  const { world } = session;
  const before = world.tags.get(full);
  const action: Action = {
    type: 'image/add',
    content: found.content,
    how: 'pull',
    references: reference.digest ? [] : [full],
    repoDigests: found.digest ? [`${reference.name}@${found.digest}`] : [],
    registry: reference.host,
  };
  await session.ready(action);
  const outcome = session.dispatch(action);
  if (outcome.refusal) return fromDaemon(outcome.refusal.message);
  const added = outcome.facts.find((fact) => fact.type === 'image-added');
  const image = outcome.world.images.get(added?.imageId ?? '');
  const canonical = reference.host === 'docker.io' ? `docker.io/${reference.path}${full.slice(reference.name.length)}` : full;
  if (!options.quiet) {
    const isCurrent = reference.digest ? Boolean(added?.already) : before !== undefined && before === added?.imageId;
    const shown = reference.digest || tag;
    const progressOf = world.store === 'overlay2' ? (await import('./overlay-progress.js')).overlayProgress : pullProgress;
    const lines = [
      `${shown}: Pulling from ${reference.path}`,
      ...(isCurrent || added?.already ? [] : progressOf(outcome.facts)),
      `Digest: ${found.digest || (image?.manifestDigest ?? '')}`,
      isCurrent ? `Status: Image is up to date for ${full}` : `Status: Downloaded newer image for ${full}`,
    ];
    options.out.write(lines.map((line) => `${line}\n`).join(''));
  }
  options.out.write(`${canonical}\n`);
  return null;
}

async function findContent(
  { session }: Process,
  reference: Reference,
  full: string,
): Promise<{ readonly content: ImageContent; readonly digest: string } | string> {
  const pushed = findInRegistry(session.world, full);
  if (pushed) return pushed;
  const content = reference.digest ? null : await session.catalogue(reference.name, reference.tag || 'latest');
  if (content) return { content, digest: imageDigests(content).manifestDigest };
  const pullProblemModule = await import('./pull-problem.js');
  return pullProblemModule.pullProblem(session, reference, full);
}
