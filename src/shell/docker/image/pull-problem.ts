import { isCatalogueRepository } from '../../../images/catalogue-names.js';
import type { Reference } from '../../../model/reference.js';
import type { Session } from '../../session.js';

/** Notes that an image that is nowhere to be found can't be pulled, and says why. */
export async function pullProblem(session: Session, reference: Reference, full: string): Promise<string> {
  const message = await reasonOf(session, reference, full);
  session.note({
    type: 'refused',
    refusal: { status: 404, message, action: 'image/pull', subject: { kind: 'image', id: full }, pins: [] },
  });
  return message;
}

/** Why, in the engine's words: no such host, no such name, or no such tag. */
async function reasonOf({ world, catalogue }: Session, reference: Reference, full: string): Promise<string> {
  const tag = reference.tag || 'latest';
  const isContainerd = world.store === 'containerd';
  const location = `${reference.host}/${reference.path}${reference.digest ? `@${reference.digest}` : `:${tag}`}`;
  const isHub = reference.host === 'docker.io';
  if (!isHub && !/[.:]/.test(reference.host)) {
    const cause = `dial tcp: lookup ${reference.host}: no such host`;
    return isContainerd
      ? `failed to resolve reference "${location}": failed to do request: Head "https://${reference.host}/v2/${reference.path}/manifests/${tag}": ${cause}`
      : `Get "https://${reference.host}/v2/": ${cause}`;
  }
  const isKnown =
    !isHub ||
    Boolean(world.registries.get('docker.io')?.repositories.has(reference.path)) ||
    isCatalogueRepository(reference.name) ||
    (await catalogue(reference.name, 'latest')) !== null;
  if (!isKnown) {
    const denied = `pull access denied for ${reference.name}, repository does not exist or may require 'docker login'`;
    return isContainerd ? denied : `${denied}: denied: requested access to the resource is denied`;
  }
  return isContainerd
    ? `failed to resolve reference "${location}": ${location}: not found`
    : `manifest for ${full} not found: manifest unknown: manifest unknown`;
}
