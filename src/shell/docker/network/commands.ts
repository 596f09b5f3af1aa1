import { predefinedNetworks } from './predefined-networks.js';
import { ask, fail, fromDaemon, print, type Command } from '../command.js';
import { forEachName } from '../for-each-name.js';
import { readFilters, unknownFilter } from '../format/filters.js';
import { printRows } from '../format/print-rows.js';
import { longTime } from '../format/time.js';
import { shortId } from '../format/truncate.js';
import type { GoStruct } from '../template/go-value.js';

const HEADINGS = {
  ID: 'NETWORK ID',
  Name: 'NAME',
  Driver: 'DRIVER',
  Scope: 'SCOPE',
  IPv4: 'IPV4',
  IPv6: 'IPV6',
  Internal: 'INTERNAL',
  Labels: 'LABELS',
  CreatedAt: 'CREATED AT',
};

/** `docker network create`: prints the new network's id. */
export const create: Command = {
  usage: '[OPTIONS] NETWORK',
  flags:
    'attachable aux-address:map config-from:string config-only d,driver:string gateway:strings ingress internal ip-range:strings ipam-driver:string ' +
    'ipam-opt:map ipv4 ipv6 label:list o,opt:map scope:string subnet:strings',
  args: [1, 1],
  run(call) {
    const { refusal, facts } = ask(call, { type: 'network/create', name: call.args[0] ?? '', driver: call.flags.text('driver', 'bridge') });
    if (refusal) return fail(call, fromDaemon(refusal.message));
    print(call, `${facts.find((fact) => fact.type === 'network-created')?.id ?? ''}\n`);
    return 0;
  },
};

/** `docker network ls`: the three that every engine has, and those made since, by name. */
export const list: Command = {
  usage: '[OPTIONS]',
  flags: 'f,filter:filter format:string no-trunc q,quiet',
  args: [0, 0],
  run(call) {
    const { flags } = call;
    const filters = readFilters(flags.list('filter'));
    const unknown = unknownFilter(filters, ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type']);
    if (unknown) return fail(call, fromDaemon(unknown));
    const get = (name: string): readonly string[] => filters.get(name) ?? [];
    const isPredefined = (name: string): boolean => ['bridge', 'host', 'none'].includes(name);
    const networks = [...predefinedNetworks, ...call.process.session.world.networks.values()]
      .filter(({ name }) => !get('name').length || get('name').some((part) => name.includes(part)))
      .filter(({ id }) => !get('id').length || get('id').some((part) => id.startsWith(part)))
      .filter(({ driver }) => !get('driver').length || get('driver').includes(driver))
      .filter(({ name }) => !get('type').length || get('type').includes(isPredefined(name) ? 'builtin' : 'custom'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const idOf = (id: string): string => (flags.is('no-trunc') ? id : shortId(id));
    if (flags.is('quiet') && !flags.has('format')) {
      print(call, networks.map(({ id }) => `${idOf(id)}\n`).join(''));
      return 0;
    }
    const rows = networks.map(({ id, name, driver, createdMs }): GoStruct => ({
      CreatedAt: longTime(createdMs),
      Driver: driver,
      ID: idOf(id),
      IPv4: 'true',
      IPv6: 'false',
      Internal: 'false',
      Labels: '',
      Name: name,
      Scope: 'local',
    }));
    return printRows(call, rows, {
      format: flags.text('format'),
      headings: HEADINGS,
      columns: ['ID', 'Name', 'Driver', 'Scope'],
      typeName: '*network.networkContext',
    });
  },
};

/** `docker network rm`. */
export const remove: Command = {
  usage: 'NETWORK [NETWORK...]',
  flags: 'f,force',
  args: [1, Infinity],
  run: (call) =>
    forEachName(call, call.args, (name) => {
      const { refusal } = ask(call, { type: 'network/remove', name });
      return refusal && !(call.flags.is('force') && refusal.status === 404) ? fromDaemon(refusal.message) : null;
    }),
};
