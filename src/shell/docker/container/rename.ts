import { ask, fail, fromDaemon, type Command } from '../command.js';

/** `docker rename`: another name, the same container. */
export const rename: Command = {
  usage: 'CONTAINER NEW_NAME',
  flags: '',
  args: [2, 2],
  run(call) {
    const [from = '', to = ''] = call.args.map((name) => name.trim());
    if (!from || !to) return fail(call, 'Error: Neither old nor new names may be empty');
    const { refusal } = ask(call, { type: 'container/rename', container: from, name: to });
    return refusal ? fail(call, fromDaemon(refusal.message), `Error: failed to rename container named ${from}`) : 0;
  },
};
