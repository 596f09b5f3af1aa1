import type { Network, Volume, World } from '../../../model/world.js';
import { rfc3339 } from '../format/time.js';
import { goMap, NIL_MAP, type GoStruct, type GoValue } from '../template/go-value.js';
import { addressOf, macOf } from './network-settings.js';

/** A volume as the Engine API describes it. */
export function inspectVolume({ name, createdMs, labels, anonymous }: Volume): GoStruct {
  return {
    CreatedAt: rfc3339(Math.floor(createdMs / 1000) * 1000),
    Driver: 'local',
    Labels: anonymous ? goMap({ 'com.docker.volume.anonymous': '' }) : goMap(labels),
    Mountpoint: `/var/lib/docker/volumes/${name}/_data`,
    Name: name,
    Options: NIL_MAP,
    Scope: 'local',
  };
}

/** A network as the Engine API describes it, with the containers that run on it. */
export function inspectNetwork(world: World, network: Network): GoStruct {
  const isBridge = network.driver === 'bridge';
  const members = [...world.containers.values()].filter(
    (one) =>
      (one.status === 'running' || one.status === 'paused') && (one.networks.length ? one.networks : ['bridge']).includes(network.name),
  );
  return {
    Name: network.name,
    Id: network.id,
    Created: rfc3339(network.createdMs),
    Scope: 'local',
    Driver: network.driver,
    EnableIPv6: false,
    IPAM: { Driver: 'default', Options: NIL_MAP, Config: isBridge ? [goMap({ Subnet: '172.17.0.0/16', Gateway: '172.17.0.1' })] : [] },
    Internal: false,
    Attachable: false,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: new Map(
      members.map((one): [string, GoValue] => [
        one.id,
        { Name: one.name, EndpointID: one.id, MacAddress: macOf(world, one), IPv4Address: `${addressOf(world, one)}/16`, IPv6Address: '' },
      ]),
    ),
    Options: new Map(),
    Labels: new Map(),
  };
}
