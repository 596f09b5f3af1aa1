import { resolvePath } from '../../../model/file-system/lookup.js';
import { loadThorough } from '../../../model/reduce-loaded.js';
import { parseReference } from '../../../model/reference.js';
import { findImage, isImageIdPrefix } from '../../../model/select/find-image.js';
import { nullStream } from '../../null-stream.js';
import { askReady, fromDaemon, type Call } from '../command.js';
import { pullImage } from '../image/pull-image.js';
import { createOptions } from './create-options.js';

/** What came of `create`: the new container, or what to say, and whether the flags themselves were at fault. */
export type Created = { readonly id: string } | { readonly error: string; readonly usage: boolean };

/** Makes the container that a call of `create` or `run` asks for; an image that is not there is pulled first, as the client does. */
export async function createContainer(call: Call): Promise<Created> {
  const { flags, process } = call;
  const said = (error: string, usage = false): Created => ({ error, usage });
  const options = await createOptions(call);
  if ('error' in options) return said(options.error, !options.error.startsWith('Error response'));
  if (flags.has('pull') || flags.has('cidfile')) {
    const [checkCreateModule] = await Promise.all([import('./check-create.js'), loadThorough()]);
    const problem = checkCreateModule.checkCreate(call);
    if (problem) return problem;
  }
  const image = findImage(process.session.world, options.image);
  const reference = parseReference(options.image);
  if (typeof reference === 'string' && !(image && isImageIdPrefix(image, options.image))) return said(reference, true);
  const pull = flags.text('pull');
  if (pull === 'always' || (!image && pull !== 'never')) {
    if (pull !== 'always' && typeof reference !== 'string') {
      const name = reference.digest ? options.image : `${reference.name}:${reference.tag || 'latest'}`;
      process.stderr.write(`Unable to find image '${name}' locally\n`);
    }
    const problem = await pullImage(process, options.image, { out: flags.is('quiet') ? nullStream : process.stderr, quiet: false });
    if (problem) return said(problem);
  }
  const { refusal, facts } = await askReady(call, { type: 'container/create', options });
  if (refusal) return said(fromDaemon(refusal.message));
  const id = facts.find((one) => one.type === 'container-created')?.containerId ?? '';
  const cidFile = flags.text('cidfile');
  if (cidFile) process.files.apply({ op: 'write', path: resolvePath(process.cwd, cidFile), content: id });
  return { id };
}
