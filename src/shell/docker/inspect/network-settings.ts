import { sha256 } from '../../../model/digest.js';
import type { Container } from '../../../model/container.js';
import type { World } from '../../../model/world.js';
import { predefinedNetworks } from '../network/predefined-networks.js';
import { goMap, NIL_LIST, NIL_MAP, type GoStruct, type GoValue } from '../template/go-value.js';

const isLive = ({ status }: Container): boolean => status === 'running' || status === 'paused';

/** A container's address on its bridge: the running ones are numbered as they come; '' where it does not run. */
export function addressOf(world: World, container: Container): string {
  if (!isLive(container)) return '';
  const place = [...world.containers.values()].filter(isLive).findIndex(({ id }) => id === container.id);
  return `172.17.${Math.floor((place + 2) / 256)}.${(place + 2) % 256}`;
}

/** The hardware address that goes with it. */
export function macOf(world: World, container: Container): string {
  const parts = addressOf(world, container).split('.');
  return parts.length < 4 ? '' : `02:42:${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join(':')}`;
}

/** The NetworkSettings of `docker inspect`. */
export function networkSettings(world: World, container: Container): GoStruct {
  const live = isLive(container);
  const address = addressOf(world, container);
  const sandbox = sha256(`sandbox ${container.id}`).slice('sha256:'.length);
  const endpoint = live ? sha256(`endpoint ${container.id}`).slice('sha256:'.length) : '';
  const names = container.networks.length ? container.networks : ['bridge'];
  const onBridge = names.includes('bridge');
  const published = (port: string): GoValue => {
    const bindings = container.ports.filter(({ containerPort, protocol }) => `${containerPort}/${protocol}` === port);
    return bindings.length
      ? bindings.flatMap(({ hostIp, hostPort }) =>
          (hostIp ? [hostIp] : ['0.0.0.0', '::']).map((ip): GoValue => ({ HostIp: ip, HostPort: String(hostPort) })),
        )
      : NIL_LIST;
  };
  const exposed = [
    ...new Set([...container.config.ExposedPorts, ...container.ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`)]),
  ];
  const common = {
    Gateway: live ? '172.17.0.1' : '',
    IPAddress: address,
    IPPrefixLen: live ? 16 : 0,
    IPv6Gateway: '',
    MacAddress: macOf(world, container),
  };
  const network = (name: string): GoValue => ({
    IPAMConfig: null,
    Links: NIL_LIST,
    Aliases: NIL_LIST,
    MacAddress: common.MacAddress,
    NetworkID: [...predefinedNetworks, ...world.networks.values()].find((one) => one.name === name)?.id ?? '',
    EndpointID: endpoint,
    Gateway: common.Gateway,
    IPAddress: address,
    IPPrefixLen: common.IPPrefixLen,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    DriverOpts: NIL_MAP,
    DNSNames: onBridge ? NIL_LIST : [container.name, container.id.slice(0, 12)],
  });
  return {
    Bridge: '',
    SandboxID: live ? sandbox : '',
    SandboxKey: live ? `/var/run/docker/netns/${sandbox.slice(0, 12)}` : '',
    Ports: live ? new Map(exposed.map((port): [string, GoValue] => [port, published(port)])) : new Map<string, GoValue>(),
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: NIL_LIST,
    SecondaryIPv6Addresses: NIL_LIST,
    EndpointID: onBridge ? endpoint : '',
    Gateway: onBridge ? common.Gateway : '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: onBridge ? address : '',
    IPPrefixLen: onBridge ? common.IPPrefixLen : 0,
    IPv6Gateway: '',
    MacAddress: onBridge ? common.MacAddress : '',
    Networks: goMap(Object.fromEntries(names.map((name) => [name, network(name)]))),
  };
}
