import type { Container } from '../../../model/container.js';
import type { EngineEvent } from '../../session.js';
import { predefinedNetworks } from '../network/predefined-networks.js';

/** One line of `docker events`. */
export interface EventLine {
  readonly timeMs: number;
  readonly type: 'container' | 'image' | 'network' | 'volume';
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const SIGNALS: Readonly<Record<string, string>> = {
  SIGHUP: '1',
  SIGINT: '2',
  SIGQUIT: '3',
  SIGKILL: '9',
  SIGUSR1: '10',
  SIGUSR2: '12',
  SIGTERM: '15',
};

/** The lines that a thing that happened makes, none for what the engine does not tell. */
export function eventsOf({ timeMs, fact, container }: EngineEvent): EventLine[] {
  const about = container ? { ...container.config.Labels, image: container.imageReference, name: container.name } : {};
  const id = container?.id ?? '';
  const line = (action: string, more: Readonly<Record<string, string>> = {}): EventLine => ({
    timeMs,
    type: 'container',
    action,
    id,
    attributes: { ...about, ...more },
  });
  const image = (action: string, imageId: string, name: string): EventLine => ({
    timeMs,
    type: 'image',
    action,
    id: imageId,
    attributes: { name },
  });
  const network = (action: string, to: Container): EventLine[] =>
    (to.networks.length ? to.networks : ['bridge']).map((name) => ({
      timeMs,
      type: 'network',
      action,
      id: predefinedNetworks.find((one) => one.name === name)?.id ?? name,
      attributes: { container: to.id, name, type: predefinedNetworks.find((one) => one.name === name)?.driver ?? 'bridge' },
    }));
  switch (fact.type) {
    case 'container-created':
      return [line('create')];
    case 'container-started':
      return fact.already || !container ? [] : [...network('connect', container), line('start')];
    case 'container-exited': {
      const spanS = String(Math.max(0, Math.floor((timeMs - (container?.startedMs ?? timeMs)) / 1000)));
      const die = line('die', { execDuration: spanS, exitCode: String(fact.exitCode) });
      const signal = SIGNALS[container?.config.StopSignal ?? ''] ?? '15';
      const killed = fact.how === 'stop' || fact.how === 'restart' ? [line('kill', { signal })] : [];
      return [...killed, ...(container ? network('disconnect', container) : []), die];
    }
    case 'container-stopped':
      return fact.already ? [] : [line('stop')];
    case 'container-killed':
      return [line('kill', { signal: SIGNALS[fact.signal] ?? fact.signal })];
    case 'container-restarted':
      return [line('restart')];
    case 'container-paused':
      return [line('pause')];
    case 'container-unpaused':
      return [line('unpause')];
    case 'container-removed':
      return [line('destroy')];
    case 'container-renamed':
      return [line('rename', { name: fact.to, oldName: `/${fact.from}` })];
    case 'container-updated':
      return [line('update')];
    case 'committed':
      return [line('commit', { comment: '', imageID: fact.imageId, imageRef: '' })];
    case 'exec':
      return [line(`exec_create: ${fact.args.join(' ')}`), line(`exec_start: ${fact.args.join(' ')}`)];
    case 'copied':
      return [line(fact.direction === 'in' ? 'extract-to-dir' : 'archive-path')];
    case 'tagged':
      return [image('tag', fact.imageId, fact.reference)];
    case 'untagged':
      return [image('untag', fact.imageId, fact.imageId)];
    case 'image-deleted':
      return [image('delete', fact.imageId, fact.imageId)];
    case 'image-added':
      return fact.how === 'pull' || fact.how === 'load' || fact.how === 'import' ? [image(fact.how, fact.imageId, fact.imageId)] : [];
    case 'image-saved':
      return [image('save', fact.imageId, fact.imageId)];
    case 'manifest-pushed':
      return [image('push', fact.reference, fact.reference.slice(0, fact.reference.lastIndexOf(':')))];
    case 'volume-created':
      return [{ timeMs, type: 'volume', action: 'create', id: fact.name, attributes: { driver: 'local' } }];
    case 'volume-deleted':
      return [{ timeMs, type: 'volume', action: 'destroy', id: fact.name, attributes: { driver: 'local' } }];
    case 'network-created':
      return [{ timeMs, type: 'network', action: 'create', id: fact.id, attributes: { name: fact.name, type: 'bridge' } }];
    case 'network-deleted':
      return [{ timeMs, type: 'network', action: 'destroy', id: fact.name, attributes: { name: fact.name, type: 'bridge' } }];
    default:
      return [];
  }
}
