import { ask, fail, fromDaemon, print, type Command } from '../command.js';

/** `docker rmi`: takes names away, and deletes the image and the layers that nobody else needs with the last one. */
export const remove: Command = {
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  flags: 'f,force no-prune platform:strings',
  args: [1, Infinity],
  run(call) {
    const force = call.flags.is('force');
    const errors: string[] = [];
    let failed = false;
    for (const reference of call.args) {
      const { refusal, facts } = ask(call, { type: 'image/remove', reference, force, noPrune: call.flags.is('no-prune') });
      if (refusal) {
        errors.push(fromDaemon(refusal.message));
        failed ||= !(force && refusal.status === 404);
        continue;
      }
      for (const fact of facts) {
        if (fact.type === 'untagged') print(call, `Untagged: ${fact.reference}\n`);
        else if (fact.type === 'image-deleted') print(call, `Deleted: ${fact.imageId}\n`);
        else if (fact.type === 'layer-deleted' && fact.reported) print(call, `Deleted: ${fact.chainId}\n`);
      }
    }
    if (errors.length) fail(call, ...errors);
    return failed ? 1 : 0;
  },
};
