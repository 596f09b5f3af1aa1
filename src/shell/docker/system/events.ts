import type { EngineEvent } from '../../session.js';
import { fail, fromDaemon, print, type Command } from '../command.js';
import { readFilters, unknownFilter, type Filters } from '../format/filters.js';
import { rfc3339Nano } from '../format/time.js';
import { momentOf } from '../format/moment.js';
import { eventsOf, type EventLine } from './event-lines.js';

const FILTERS = [
  'config',
  'container',
  'daemon',
  'event',
  'image',
  'label',
  'network',
  'node',
  'plugin',
  'scope',
  'secret',
  'service',
  'type',
  'volume',
];

/**
 * `docker events`: what happened in this demo, from `--since` on, as if it had been left running in another terminal all the while. It does
 * not wait for more: a reader would end it with Ctrl-C.
 */
export const events: Command = {
  usage: '[OPTIONS]',
  flags: 'f,filter:filter format:string since:string until:string',
  args: [0, 0],
  async run(call) {
    const { flags } = call;
    const { session } = call.process;
    const filters = readFilters(flags.list('filter'));
    const unknown = unknownFilter(filters, FILTERS);
    if (unknown) return fail(call, fromDaemon(unknown));
    const nowMs = session.world.clockMs;
    const [sinceMs, untilMs] = [momentOf(flags.text('since'), nowMs) ?? 0, momentOf(flags.text('until'), nowMs) ?? Infinity];
    const lines = session.events
      .filter(({ timeMs }: EngineEvent) => timeMs >= sinceMs && timeMs <= untilMs)
      .flatMap(eventsOf)
      .filter((line) => matches(line, filters));
    const format = flags.text('format');
    if (!format) {
      print(
        call,
        lines.map((line) => `${rfc3339Nano(line.timeMs)} ${line.type} ${line.action} ${line.id} (${attributes(line)})\n`).join(''),
      );
      return 0;
    }
    const runTemplate = await import('../template/run-template.js');
    const templateError = await import('../template/template-error.js');
    const goValue = await import('../template/go-value.js');
    const rows = lines.map((line) => {
      const actor = { ID: line.id, Attributes: new Map(Object.entries(line.attributes)) };
      const legacy = line.type === 'container' ? { status: line.action, id: line.id, from: line.attributes.image ?? '' } : {};
      const row = {
        Type: line.type,
        Action: line.action,
        Actor: actor,
        scope: 'local',
        time: Math.floor(line.timeMs / 1000),
        timeNano: line.timeMs * 1_000_000,
      };
      return {
        json: { ...legacy, ...row },
        row: {
          ...row,
          ID: line.id,
          Status: line.action,
          From: line.attributes.image ?? '',
          Scope: 'local',
          Time: row.time,
          TimeNano: row.timeNano,
        },
      };
    });
    try {
      const template = format === 'json' ? null : runTemplate.compileTemplate(format, { typeName: 'events.Message' });
      print(call, rows.map(({ json, row }) => `${template ? template(row) : goValue.toJson(json)}\n`).join(''));
      return 0;
    } catch (error) {
      if (!(error instanceof templateError.TemplateError)) throw error;
      return fail(call, `template: ${error.message}`);
    }
  },
};

const attributes = (line: EventLine): string =>
  Object.entries(line.attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');

function matches(line: EventLine, filters: Filters): boolean {
  const any = (name: string, test: (value: string) => boolean): boolean => {
    const wanted = filters.get(name);
    return !wanted?.length || wanted.some(test);
  };
  return (
    any('type', (type) => line.type === type) &&
    any('event', (event) => line.action === event || line.action.startsWith(`${event}:`)) &&
    any('container', (name) => line.type === 'container' && (line.id.startsWith(name) || line.attributes.name === name)) &&
    any('image', (name) =>
      [line.id, line.attributes.name, line.attributes.image].some(
        (one) => one === name || one === `${name}:latest` || (one ?? '').startsWith(`${name}:`),
      ),
    ) &&
    any('volume', (name) => line.type === 'volume' && line.id === name) &&
    any('network', (name) => line.type === 'network' && (line.id.startsWith(name) || line.attributes.name === name)) &&
    any('label', (label) =>
      label.includes('=')
        ? line.attributes[label.split('=')[0] ?? ''] === label.slice(label.indexOf('=') + 1)
        : Object.hasOwn(line.attributes, label),
    )
  );
}
