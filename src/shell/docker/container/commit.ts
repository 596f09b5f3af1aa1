import { parseReference } from '../../../model/reference.js';
import { findContainer } from '../../../model/select/find-container.js';
import { ask, fail, fromDaemon, print, type Command } from '../command.js';

/** `docker commit`: an image from a container's changes. */
export const commit: Command = {
  usage: '[OPTIONS] CONTAINER [REPOSITORY[:TAG]]',
  flags: 'a,author:string c,change:list m,message:string p,pause',
  args: [1, 2],
  async run(call) {
    const { flags } = call;
    const [name = '', reference = ''] = call.args;
    if (reference) {
      const parsed = parseReference(reference);
      if (typeof parsed === 'string') return fail(call, parsed);
      if (parsed.digest) return fail(call, fromDaemon('cannot commit to digest reference'));
    }
    const found = findContainer(call.process.session.world, name);
    let config = null;
    if (flags.has('change') && found) {
      const applyChangesModule = await import('./apply-changes.js');
      const changed = applyChangesModule.applyChanges(found.config, flags.list('change'));
      if (typeof changed === 'string') return fail(call, fromDaemon(changed));
      config = changed;
    }
    const { refusal, facts } = ask(call, {
      type: 'container/commit',
      container: name,
      reference,
      author: flags.text('author'),
      message: flags.text('message'),
      config,
      pause: !flags.has('pause') || flags.is('pause'),
    });
    if (refusal) return fail(call, fromDaemon(refusal.message));
    const committed = facts.find((fact) => fact.type === 'committed');
    print(call, `${committed?.imageId ?? ''}\n`);
    return 0;
  },
};
