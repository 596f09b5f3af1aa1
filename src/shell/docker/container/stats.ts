import type { Container } from '../../../model/container.js';
import { findContainer, isRunning } from '../../../model/select/find-container.js';
import { fail, fromDaemon, type Command } from '../command.js';
import { printRows } from '../format/print-rows.js';
import { binarySize, humanSize } from '../format/size.js';
import { shortId } from '../format/truncate.js';
import type { GoStruct } from '../template/go-value.js';

const HOST_MEMORY_BYTES = 8 * 1024 ** 3;
const HEADINGS = {
  Container: 'CONTAINER',
  ID: 'CONTAINER ID',
  Name: 'NAME',
  CPUPerc: 'CPU %',
  MemUsage: 'MEM USAGE / LIMIT',
  MemPerc: 'MEM %',
  NetIO: 'NET I/O',
  BlockIO: 'BLOCK I/O',
  PIDs: 'PIDS',
};

/** `docker stats`, a still: one reading of idle processes, as with --no-stream. The figures are plausible, not measured. */
export const stats: Command = {
  usage: '[OPTIONS] [CONTAINER...]',
  flags: 'a,all format:string no-stream no-trunc',
  args: [0, Infinity],
  run(call) {
    const { flags, args } = call;
    const { world } = call.process.session;
    const chosen: Container[] = [];
    for (const name of args) {
      const found = findContainer(world, name);
      if (!found) return fail(call, fromDaemon(`No such container: ${name}`));
      chosen.push(found);
    }
    if (!args.length) chosen.push(...[...world.containers.values()].reverse().filter((one) => flags.is('all') || isRunning(one)));
    const rows = chosen.map((container): GoStruct => {
      const live = isRunning(container);
      const memory = live ? (2 + (parseInt(container.id.slice(0, 2), 16) % 12)) * 1024 ** 2 : 0;
      return {
        BlockIO: '0B / 0B',
        CPUPerc: live && container.status === 'running' ? '0.01%' : '0.00%',
        Container: container.name,
        ID: flags.is('no-trunc') ? container.id : shortId(container.id),
        MemPerc: `${((memory / HOST_MEMORY_BYTES) * 100).toFixed(2)}%`,
        MemUsage: live ? `${binarySize(memory)} / ${binarySize(HOST_MEMORY_BYTES)}` : '0B / 0B',
        Name: container.name,
        NetIO: live ? `${humanSize(796, 3)} / 0B` : '0B / 0B',
        PIDs: live ? '1' : '0',
      };
    });
    return printRows(call, rows, {
      format: flags.text('format'),
      headings: HEADINGS,
      columns: ['ID', 'Name', 'CPUPerc', 'MemUsage', 'MemPerc', 'NetIO', 'BlockIO', 'PIDs'],
      typeName: '*container.statsContext',
    });
  },
};
