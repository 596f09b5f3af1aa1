import type { Volume } from '../../../model/world.js';
import { ask, fail, fromDaemon, print, type Command } from '../command.js';
import { forEachName } from '../for-each-name.js';
import { matchesLabels, readFilters, unknownFilter } from '../format/filters.js';
import { printRows } from '../format/print-rows.js';
import type { GoStruct } from '../template/go-value.js';

const HEADINGS = {
  Name: 'VOLUME NAME',
  Driver: 'DRIVER',
  Scope: 'SCOPE',
  Mountpoint: 'MOUNTPOINT',
  Labels: 'LABELS',
  Links: 'LINKS',
  Size: 'SIZE',
  Availability: 'AVAILABILITY',
  Group: 'GROUP',
  Status: 'STATUS',
};

/** `docker volume create`: prints the name, made up where none is given. */
export const create: Command = {
  usage: '[OPTIONS] [VOLUME]',
  flags:
    'availability:string d,driver:string group:string label:list limit-bytes:bytes !name:string o,opt:map required-bytes:bytes scope:string secret:map sharing:string ' +
    'topology-preferred:list topology-required:list type:string',
  args: [0, 1],
  run(call) {
    const labels = Object.fromEntries(
      call.flags.list('label').map((text) => {
        const at = text.indexOf('=');
        return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
      }),
    );
    const { refusal, facts } = ask(call, { type: 'volume/create', name: call.args[0] ?? call.flags.text('name'), labels });
    if (refusal) return fail(call, fromDaemon(refusal.message));
    const made = facts.find((fact) => fact.type === 'volume-created');
    print(call, `${made?.name ?? call.args[0] ?? ''}\n`);
    return 0;
  },
};

/** `docker volume ls`. */
export const list: Command = {
  usage: '[OPTIONS]',
  flags: 'cluster f,filter:filter format:string q,quiet',
  args: [0, 0],
  run(call) {
    const { flags } = call;
    const { world } = call.process.session;
    const filters = readFilters(flags.list('filter'));
    const unknown = unknownFilter(filters, ['dangling', 'label', 'name', 'driver']);
    if (unknown) return fail(call, fromDaemon(unknown));
    const get = (name: string): readonly string[] => filters.get(name) ?? [];
    const isUsed = ({ name }: Volume): boolean => (world.volumeContainers.get(name)?.size ?? 0) > 0;
    const [dangling] = get('dangling');
    const volumes = [...world.volumes.values()]
      .filter((volume) => dangling === undefined || isUsed(volume) !== /^(1|t|true)$/i.test(dangling))
      .filter(({ name }) => !get('name').length || get('name').some((part) => name.includes(part)))
      .filter(({ labels }) => matchesLabels(labels, get('label')))
      .filter(() => !get('driver').length || get('driver').includes('local'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (flags.is('quiet') && !flags.has('format')) {
      print(call, volumes.map(({ name }) => `${name}\n`).join(''));
      return 0;
    }
    const rows = volumes.map(({ name, labels }): GoStruct => ({
      Availability: 'N/A',
      Driver: 'local',
      Group: 'N/A',
      Labels: Object.entries(labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(','),
      Links: 'N/A',
      Mountpoint: `/var/lib/docker/volumes/${name}/_data`,
      Name: name,
      Scope: 'local',
      Size: 'N/A',
      Status: 'N/A',
    }));
    return printRows(call, rows, {
      format: flags.text('format'),
      headings: HEADINGS,
      columns: ['Driver', 'Name'],
      typeName: '*formatter.volumeContext',
    });
  },
};

/** `docker volume rm`. */
export const remove: Command = {
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  flags: 'f,force',
  args: [1, Infinity],
  run: (call) =>
    forEachName(call, call.args, (name) => {
      const { refusal } = ask(call, { type: 'volume/remove', name, force: call.flags.is('force') });
      return refusal ? fromDaemon(refusal.message) : null;
    }),
};
