import { parseReference } from '../../../model/reference.js';
import { fail, print, type Command } from '../command.js';
import { pullImage } from './pull-image.js';

/** `docker pull`. */
export const pull: Command = {
  usage: '[OPTIONS] NAME[:TAG|@DIGEST]',
  flags: 'a,all-tags disable-content-trust platform:string q,quiet',
  args: [1, 1],
  async run(call) {
    const { flags, process } = call;
    const [name = ''] = call.args;
    const reference = parseReference(name);
    if (typeof reference === 'string') return fail(call, reference);
    const quiet = flags.is('quiet');
    if (flags.is('all-tags')) {
      if (reference.tag || reference.digest) return fail(call, "tag can't be used with --all-tags/-a");
      const tags = [
        ...(process.session.world.registries.get(reference.host)?.repositories.get(reference.path)?.tags.keys() ?? ['latest']),
      ].sort();
      for (const tag of tags) {
        const problem = await pullImage(process, `${reference.name}:${tag}`, { out: process.stdout, quiet });
        if (problem) return fail(call, problem);
      }
      return 0;
    }
    if (!reference.tag && !reference.digest && !quiet) print(call, 'Using default tag: latest\n');
    const problem = await pullImage(process, name, { out: process.stdout, quiet });
    return problem ? fail(call, problem) : 0;
  },
};
