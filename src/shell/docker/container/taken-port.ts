import type { Container, PortBinding } from '../../../model/container.js';
import { sha256Hex } from '../../../model/digest.js';
import { isRunning } from '../../../model/select/find-container.js';
import type { World } from '../../../model/world.js';

/** The engine's refusal where the container asks for a host port that another one that runs has; null where all are free. */
export function takenPort(world: World, container: Container): string | null {
  const others = [...world.containers.values()].filter((one) => one.id !== container.id && isRunning(one));
  const clashes = (a: PortBinding, b: PortBinding): boolean =>
    a.hostPort === b.hostPort &&
    a.protocol === b.protocol &&
    (!a.hostIp || !b.hostIp || a.hostIp === b.hostIp || [a.hostIp, b.hostIp].includes('0.0.0.0'));
  const taken = container.ports.find((port) => others.some(({ ports }) => ports.some((other) => clashes(port, other))));
  if (!taken) return null;
  const endpoint = `${container.name} (${sha256Hex(`endpoint ${container.id}`)})`;
  return `driver failed programming external connectivity on endpoint ${endpoint}: Bind for ${taken.hostIp || '0.0.0.0'}:${taken.hostPort} failed: port is already allocated`;
}
