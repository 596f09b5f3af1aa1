import type { Container } from '../../../model/container.js';
import { findContainer } from '../../../model/select/find-container.js';
import { findImage } from '../../../model/select/find-image.js';
import type { World } from '../../../model/world.js';
import { fail, fromDaemon, print, type Command } from '../command.js';
import { containerHealth } from '../format/container-status.js';
import { invalidFilterValue, matchesLabels, matchesPattern, readFilters, unknownFilter, type Filters } from '../format/filters.js';
import { printRows } from '../format/print-rows.js';
import { shortId } from '../format/truncate.js';
import { containerHeadings, containerRow } from './container-row.js';

const COLUMNS = ['ID', 'Image', 'Command', 'RunningFor', 'Status', 'Ports', 'Names'];
const FILTERS = [
  'ancestor',
  'before',
  'exited',
  'expose',
  'health',
  'id',
  'is-task',
  'isolation',
  'label',
  'name',
  'network',
  'publish',
  'since',
  'status',
  'volume',
];
const STATES = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'];

/** `docker ps`. */
export const list: Command = {
  usage: '[OPTIONS]',
  flags: 'a,all f,filter:filter format:string n,last:int l,latest no-trunc q,quiet s,size',
  args: [0, 0],
  run(call) {
    const { flags } = call;
    const { world } = call.process.session;
    const filters = readFilters(flags.list('filter'));
    const chosen = chooseContainers(world, filters, {
      all: flags.is('all') || flags.is('latest') || flags.has('last'),
      last: flags.is('latest') ? 1 : Number(flags.text('last', '-1')),
    });
    if (!Array.isArray(chosen)) return fail(call, fromDaemon(chosen.refused));
    const trunc = !flags.is('no-trunc');
    const format = flags.text('format');
    if (flags.is('quiet') && !format) {
      print(call, chosen.map(({ id }) => `${trunc ? shortId(id) : id}\n`).join(''));
      return 0;
    }
    const withSize = flags.is('size') || /\.Size\b|^json$|json \.[ }]/.test(format);
    const rows = chosen.map((container) => containerRow(world, container, { trunc, withSize }));
    return printRows(call, rows, {
      format,
      headings: containerHeadings,
      columns: flags.is('size') ? [...COLUMNS, 'Size'] : COLUMNS,
      typeName: '*formatter.ContainerContext',
    });
  },
};

/** Containers, newest first, that the filters let through; without `all` and without a filter on state only those that run. */
function chooseContainers(
  world: World,
  filters: Filters,
  options: { all: boolean; last: number },
): Container[] | { readonly refused: string } {
  const unknown = unknownFilter(filters, FILTERS);
  if (unknown) return { refused: unknown };
  const get = (name: string): readonly string[] => filters.get(name) ?? [];
  for (const status of get('status')) if (!STATES.includes(status)) return { refused: invalidFilterValue('status', status) };
  for (const code of get('exited')) if (!/^-?\d+$/.test(code)) return { refused: invalidFilterValue('exited', code) };
  const edges: Record<string, Container | undefined> = {};
  for (const edge of ['before', 'since']) {
    for (const name of get(edge)) {
      edges[edge] = findContainer(world, name);
      if (!edges[edge]) return { refused: `No such container: ${name}` };
    }
  }
  const ancestors = get('ancestor').map((name) => findImage(world, name));
  const everyState = options.all || get('status').length > 0 || get('exited').length > 0;
  const isAny = (wanted: readonly string[], matches: (one: string) => boolean): boolean => !wanted.length || wanted.some(matches);
  const all = [...world.containers.values()].reverse();
  const chosen = all.filter(
    (one) =>
      (everyState || ['running', 'paused', 'restarting'].includes(one.status)) &&
      isAny(get('name'), (name) => matchesPattern(`/${one.name}`, name) || matchesPattern(one.name, name)) &&
      isAny(get('id'), (id) => one.id.startsWith(id)) &&
      isAny(get('status'), (status) => one.status === status) &&
      isAny(get('exited'), (code) => one.status === 'exited' && one.exitCode === Number(code)) &&
      isAny(get('health'), (health) => (containerHealth(one, world.clockMs) || 'none') === health) &&
      isAny(get('volume'), (name) => one.mounts.some(({ source, destination }) => source === name || destination === name)) &&
      isAny(get('network'), (name) => (one.networks.length ? one.networks : ['bridge']).includes(name)) &&
      isAny(get('publish'), (port) =>
        one.ports.some(({ hostPort, protocol }) => [`${hostPort}`, `${hostPort}/${protocol}`].includes(port)),
      ) &&
      isAny(get('expose'), (port) => one.config.ExposedPorts.includes(port.includes('/') ? port : `${port}/tcp`)) &&
      matchesLabels(one.config.Labels, get('label')) &&
      (!get('ancestor').length || ancestors.some((image) => image && descends(world, one, image.id))) &&
      (!edges.before || all.indexOf(one) > all.indexOf(edges.before)) &&
      (!edges.since || all.indexOf(one) < all.indexOf(edges.since)),
  );
  return options.last >= 0 ? chosen.slice(0, options.last) : chosen;
}

/** Whether a container was made from the image or from one committed from it. */
function descends(world: World, container: Container, imageId: string): boolean {
  for (let id = container.imageId; id; id = world.images.get(id)?.parent ?? '') if (id === imageId) return true;
  return false;
}
