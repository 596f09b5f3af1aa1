import type { Program } from '../process.js';
import { signalMain } from '../signals.js';
import { complain } from './say.js';
import { signalName } from '../grammar/signal-name.js';

/** `ps`: the main process and itself. */
export const ps: Program = (process) => {
  const container = process.session.world.containers.get(process.files.containerId);
  const main = container?.args.join(' ') ?? '-bash';
  const own = process.argv.join(' ');
  const rows = container
    ? [
        ['1', main],
        ['7', own],
      ]
    : [
        ['1', main],
        ['42', own],
      ];
  process.stdout.write(process.where === 'container' ? 'PID   USER     TIME  COMMAND\n' : '    PID TTY          TIME CMD\n');
  for (const [pid = '', command = ''] of rows) {
    process.stdout.write(
      process.where === 'container'
        ? `${pid.padStart(5)} root      0:00 ${command}\n`
        : `${pid.padStart(7)} pts/0    00:00:00 ${command.split(' ')[0] ?? ''}\n`,
    );
  }
  return 0;
};

/** `kill` and `killall` as programs: PID 1 is the container's main process. */
export const kill: Program = async (process) => {
  const args = process.argv.slice(1);
  const flag = args.find((arg) => /^-\w/.test(arg));
  const signal = flag === '-s' ? signalName(args[args.indexOf('-s') + 1] ?? 'TERM') : signalName(flag?.slice(1) ?? 'TERM');
  let status = 0;
  for (const pid of args.filter((arg) => /^\d+$/.test(arg))) {
    if (pid === '1' && process.files.containerId !== '') await signalMain(process.session, process.files.containerId, signal);
    else status = complain(process, `(${pid}) - No such process`);
  }
  return status;
};

/** `uptime`. */
export const uptime: Program = (process) => {
  process.stdout.write(' up 1 day,  load average: 0.00, 0.00, 0.00\n');
  return 0;
};

/** `free`. */
export const free: Program = (process) => {
  process.stdout.write(
    '               total        used        free      shared  buff/cache   available\nMem:         4028364      812404     1923012        1204     1292948     3215960\nSwap:              0           0           0\n',
  );
  return 0;
};
