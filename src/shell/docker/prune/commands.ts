import type { Fact } from '../../../model/fact.js';
import { ask, fail, fromDaemon, print, type Call, type Command } from '../command.js';
import { readFilters, unknownFilter } from '../format/filters.js';
import { humanSize } from '../format/size.js';
import { formatTable } from '../format/table.js';
import { confirms } from './confirm.js';
import { reportOf, reclaimedBytes } from './prune-report.js';

const base = { usage: '[OPTIONS]', args: [0, 0] } as const;

/** Prints what a prune took, and what that freed. */
function report(call: Call, facts: readonly Fact[], bytes = reclaimedBytes(call.process.session.world.store, facts)): number {
  const text = reportOf(facts);
  notePruned(call, text !== '', bytes);
  print(call, `${text}Total reclaimed space: ${humanSize(bytes)}\n`);
  return 0;
}

/** Tells the picture that what went, went as one. */
function notePruned(call: Call, isAny: boolean, reclaimedBytes: number): void {
  if (isAny) call.process.session.note({ type: 'pruned', reclaimedBytes });
}

function refusedFilter(call: Call, known: readonly string[]): string | null {
  const unknown = unknownFilter(readFilters(call.flags.list('filter')), known);
  return unknown ? fromDaemon(unknown) : null;
}

/** `docker container prune`: every container that does not run. */
export const pruneContainers: Command = {
  ...base,
  flags: 'filter:filter f,force',
  run(call) {
    if (!confirms(call, 'WARNING! This will remove all stopped containers.')) return 0;
    const refused = refusedFilter(call, ['label', 'label!', 'until']);
    if (refused) return fail(call, refused);
    return report(call, ask(call, { type: 'container/prune' }).facts);
  },
};

/** `docker image prune`: dangling images, or with -a all that no container uses. */
export const pruneImages: Command = {
  ...base,
  flags: 'a,all filter:filter f,force',
  run(call) {
    const given = readFilters(call.flags.list('filter')).get('dangling')?.[0];
    const all = call.flags.is('all') || (given !== undefined && /^(0|f|false)$/i.test(given));
    const warning = all
      ? 'WARNING! This will remove all images without at least one container associated to them.'
      : 'WARNING! This will remove all dangling images.';
    if (!confirms(call, warning)) return 0;
    const refused = refusedFilter(call, ['dangling', 'label', 'label!', 'until']);
    if (refused) return fail(call, refused);
    return report(call, ask(call, { type: 'image/prune', all }).facts);
  },
};

/** `docker volume prune`: anonymous volumes that nobody mounts, or with -a all of them. */
export const pruneVolumes: Command = {
  ...base,
  flags: 'a,all filter:filter f,force',
  run(call) {
    const all = call.flags.is('all');
    const warning = `WARNING! This will remove ${all ? 'all' : 'anonymous'} local volumes not used by at least one container.`;
    if (!confirms(call, warning)) return 0;
    const refused = refusedFilter(call, ['all', 'label', 'label!']);
    if (refused) return fail(call, refused);
    return report(call, ask(call, { type: 'volume/prune', all }).facts);
  },
};

/** `docker network prune`: networks that nobody is on. */
export const pruneNetworks: Command = {
  ...base,
  flags: 'filter:filter f,force',
  run(call) {
    if (!confirms(call, 'WARNING! This will remove all custom networks not used by at least one container.')) return 0;
    const text = reportOf(ask(call, { type: 'network/prune' }).facts);
    notePruned(call, text !== '', 0);
    print(call, text);
    return 0;
  },
};

/** `docker builder prune`: the build cache, each record a line. */
export const pruneBuilder: Command = {
  usage: '',
  flags: 'a,all filter:filter f,force keep-storage:bytes',
  args: [0, 0],
  run(call) {
    const warning = call.flags.is('all')
      ? 'WARNING! This will remove all build cache.'
      : 'WARNING! This will remove all dangling build cache.';
    if (!confirms(call, warning)) return 0;
    const { world } = call.process.session;
    const records = [...world.buildCache.entries()];
    const { facts } = ask(call, { type: 'build-cache/prune' });
    const rows = records.map(([key, chainId]) => [
      key.replace(/^sha256:/, '').slice(0, 25),
      'true',
      humanSize(world.layers.get(chainId)?.sizeBytes ?? 0),
      'Less than a second ago',
    ]);
    if (rows.length) print(call, formatTable([['ID', 'RECLAIMABLE', 'SIZE', 'LAST ACCESSED'], ...rows], 8, 2));
    const bytes = reclaimedBytes(world.store, facts);
    notePruned(call, rows.length > 0, bytes);
    print(call, `Total:\t${humanSize(bytes)}\n`);
    return 0;
  },
};

/** `docker system prune`: containers, networks, images, build cache, and with --volumes anonymous volumes. */
export const pruneSystem: Command = {
  ...base,
  flags: 'a,all filter:filter f,force volumes',
  run(call) {
    const { flags } = call;
    const all = flags.is('all');
    const parts = [
      'all stopped containers',
      'all networks not used by at least one container',
      ...(flags.is('volumes') ? ['all anonymous volumes not used by at least one container'] : []),
      all ? 'all images without at least one container associated to them' : 'all dangling images',
      all ? 'all build cache' : 'unused build cache',
    ];
    if (!confirms(call, `WARNING! This will remove:\n${parts.map((part) => `  - ${part}\n`).join('')}`)) return 0;
    const { store } = call.process.session.world;
    let bytes = 0;
    let text = '';
    const takes = [
      { type: 'container/prune' } as const,
      { type: 'network/prune' } as const,
      ...(flags.is('volumes') ? [{ type: 'volume/prune', all: false } as const] : []),
      { type: 'image/prune', all } as const,
      { type: 'build-cache/prune' } as const,
    ];
    for (const action of takes) {
      const { facts } = ask(call, action);
      bytes += reclaimedBytes(store, facts);
      text += reportOf(facts);
    }
    notePruned(call, text !== '', bytes);
    print(call, `${text}Total reclaimed space: ${humanSize(bytes)}\n`);
    return 0;
  },
};
