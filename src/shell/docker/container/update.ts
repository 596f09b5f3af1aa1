import { ask, fail, fromDaemon, type Command } from '../command.js';
import { forEachName } from '../for-each-name.js';
import { readRestartPolicy } from './restart-policy.js';

const specs =
  'blkio-weight:uint16 cpu-period:int cpu-quota:int cpu-rt-period:int cpu-rt-runtime:int c,cpu-shares:int cpus:decimal cpuset-cpus:string ' +
  'cpuset-mems:string m,memory:bytes memory-reservation:bytes memory-swap:bytes !kernel-memory:bytes pids-limit:int restart:string';

/** `docker update`: the restart policy and limits of containers that exist. */
export const update: Command = {
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  flags: specs,
  args: [1, Infinity],
  run(call) {
    const names = specs.match(/[\w-]+(?=:)/g) ?? [];
    if (!names.some((name) => call.flags.has(name))) return fail(call, 'you must provide one or more flags when using this command');
    const policy = call.flags.has('restart') ? readRestartPolicy(call.flags.text('restart')) : null;
    if (policy && 'error' in policy) return fail(call, policy.error);
    return forEachName(call, call.args, (name) => {
      const { refusal } = ask(call, { type: 'container/update', container: name, restartPolicy: policy });
      return refusal ? fromDaemon(refusal.message) : null;
    });
  },
};
