import type { PortBinding } from '../../../model/container.js';
import { findImage } from '../../../model/select/find-image.js';
import type { Call } from '../command.js';

const FIRST_EPHEMERAL_PORT = 32768;

/** Reads `-p` and `-P`. Host ports left open are the first ephemeral ones that no container has. */
export function parsePorts(call: Call): PortBinding[] | { readonly error: string } {
  const bindings: PortBinding[] = [];
  for (const text of call.flags.list('publish')) {
    const read = parsePort(text);
    if ('error' in read) return read;
    bindings.push(...read);
  }
  if (call.flags.is('publish-all')) {
    const image = findImage(call.process.session.world, call.args[0] ?? '');
    for (const port of [...(image?.config.ExposedPorts ?? []), ...call.flags.list('expose')]) {
      const [number = '', protocol = 'tcp'] = port.split('/');
      const known = bindings.some((one) => one.containerPort === Number(number) && one.protocol === protocol);
      if (!known && (protocol === 'tcp' || protocol === 'udp'))
        bindings.push({ containerPort: Number(number), protocol, hostIp: '', hostPort: 0 });
    }
  }
  const taken = new Set([...call.process.session.world.containers.values()].flatMap(({ ports }) => ports.map(({ hostPort }) => hostPort)));
  let free = FIRST_EPHEMERAL_PORT;
  return bindings.map((binding) => {
    if (binding.hostPort) return binding;
    while (taken.has(free)) free++;
    taken.add(free);
    return { ...binding, hostPort: free };
  });
}

function parsePort(text: string): PortBinding[] | { readonly error: string } {
  const [, address = '', protocol = 'tcp'] = /^(.*?)(?:\/(\w+))?$/.exec(text) ?? [];
  const fields = /^(\[[^\]]*\]|[^:]*):(.*)$/.exec(address.split(':').length > 2 || address.startsWith('[') ? address : `:${address}`);
  const hostIp = (fields?.[1] ?? '').replace(/^\[|\]$/g, '');
  const rest = (fields?.[2] ?? address).split(':');
  const container = rest.at(-1) ?? '';
  const host = rest.length > 1 ? (rest[0] ?? '') : '';
  if (!container) return { error: `no port specified: ${text}<empty>` };
  const containerRange = readRange(container);
  if (!containerRange) return { error: `invalid containerPort: ${container}` };
  const hostRange = host ? readRange(host) : [0, 0];
  if (!hostRange) return { error: `invalid hostPort: ${host}` };
  if (protocol !== 'tcp' && protocol !== 'udp') return { error: `invalid proto: ${protocol}` };
  if (hostIp && !/^(\d{1,3}\.){3}\d{1,3}$|^[\da-f]*:[\da-f:.]*:[\da-f.]*$/i.test(hostIp)) return { error: `invalid IP address: ${hostIp}` };
  const [first = 0, last = 0] = containerRange;
  const [hostFirst = 0, hostLast = 0] = hostRange;
  if (hostFirst && hostLast - hostFirst !== last - first && first !== last)
    return { error: `invalid ranges specified for container and host Ports: ${container} and ${host}` };
  const ports: PortBinding[] = [];
  for (let port = first; port <= last; port++)
    ports.push({ containerPort: port, protocol, hostIp, hostPort: hostFirst ? hostFirst + port - first : 0 });
  return ports;
}

function readRange(text: string): [number, number] | null {
  const [, first = '', last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const range: [number, number] = [Number(first), Number(last)];
  return first && range[0] <= range[1] && range[1] <= 65535 ? range : null;
}
