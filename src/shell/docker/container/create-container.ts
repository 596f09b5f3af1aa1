import { resolvePath } from '../../../model/file-system/lookup.js';
import { parseReference } from '../../../model/reference.js';
import { findImage, isImageIdPrefix } from '../../../model/select/find-image.js';
import { ask, fromDaemon, type Call } from '../command.js';
import { createOptions } from './create-options.js';

/** What came of `create`: the new container, or what to say, and whether the flags themselves were at fault. */
export type Created = { readonly id: string } | { readonly error: string; readonly usage: boolean };

/** Makes the container that a call of `create` or `run` asks for; an image that is not there is pulled first, as the client does. */
export async function createContainer(call: Call): Promise<Created> {
  const { flags } = call;
  const options = await createOptions(call);
  if ('error' in options) {
    const isFlag = options.error.startsWith('invalid argument');
    return { error: options.error, usage: !options.error.startsWith('Error response') || isFlag };
  }
  const pull = flags.text('pull', 'missing');
  const said = (error: string, usage = false): Created => ({ error, usage });
  if (!['always', 'missing', 'never', ''].includes(pull)) {
    return said(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`, true);
  }
  const cidFile = flags.text('cidfile') && resolvePath(call.process.cwd, flags.text('cidfile'));
  if (cidFile && call.process.files.stat(cidFile) !== 'ENOENT') {
    return said(`container ID file found, make sure the other container isn't running or delete ${flags.text('cidfile')}`);
  }
  const world = (): typeof call.process.session.world => call.process.session.world;
  const image = findImage(world(), options.image);
  const reference = parseReference(options.image);
  if (typeof reference === 'string' && !(image && isImageIdPrefix(image, options.image))) return said(reference, true);
  if (pull === 'always' || (!image && pull !== 'never')) {
    const pullImageModule = await import('../image/pull-image.js');
    if (pull !== 'always' && typeof reference !== 'string') {
      const name = reference.digest ? options.image : `${reference.name}:${reference.tag || 'latest'}`;
      call.process.stderr.write(`Unable to find image '${name}' locally\n`);
    }
    const silent = { write: (): void => undefined, isTerminal: false };
    const problem = await pullImageModule.pullImage(call.process, options.image, {
      out: flags.is('quiet') ? silent : call.process.stderr,
      quiet: false,
    });
    if (problem) return said(problem);
  }
  const outcome = ask(call, { type: 'container/create', options });
  if (outcome.refusal) return said(fromDaemon(outcome.refusal.message));
  const fact = outcome.facts.find((one) => one.type === 'container-created');
  const id = fact?.containerId ?? '';
  if (cidFile) call.process.files.apply({ op: 'write', path: cidFile, content: id });
  return { id };
}
