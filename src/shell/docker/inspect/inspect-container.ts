import type { Container, Mount } from '../../../model/container.js';
import { containerSize } from '../../../model/select/container-size.js';
import { imageSize } from '../../../model/select/image-size.js';
import type { World } from '../../../model/world.js';
import { containerHealth } from '../format/container-status.js';
import { rfc3339 } from '../format/time.js';
import type { GoStruct, GoValue } from '../template/go-value.js';
import { graphDriver } from './graph-driver.js';
import { hostConfig } from './host-config.js';
import { inspectConfig } from './inspect-config.js';
import { networkSettings } from './network-settings.js';
import { processId } from './process-id.js';

/** A container as the Engine API describes it, fields in the engine's order; sizes only where they are asked for. */
export function inspectContainer(world: World, container: Container, withSize: boolean): GoStruct {
  const { id, status, args, config } = container;
  const directory = `/var/lib/docker/containers/${id}`;
  const health = containerHealth(container, world.clockMs);
  const image = world.images.get(container.imageId);
  const own = withSize ? containerSize(world, container) : 0;
  return {
    Id: id,
    Created: rfc3339(container.createdMs),
    Path: args[0] ?? '',
    Args: args.slice(1),
    State: {
      Status: status,
      Running: status === 'running' || status === 'paused' || status === 'restarting',
      Paused: status === 'paused',
      Restarting: status === 'restarting',
      OOMKilled: false,
      Dead: status === 'dead',
      Pid: processId(container),
      ExitCode: container.exitCode,
      Error: container.error,
      StartedAt: rfc3339(container.startedMs),
      FinishedAt: rfc3339(container.finishedMs),
      ...(health ? { Health: { Status: health, FailingStreak: 0, Log: [] } } : {}),
    },
    Image: container.imageId,
    ResolvConfPath: container.startedMs ? `${directory}/resolv.conf` : '',
    HostnamePath: container.startedMs ? `${directory}/hostname` : '',
    HostsPath: container.startedMs ? `${directory}/hosts` : '',
    LogPath: container.startedMs ? `${directory}/${id}-json.log` : '',
    Name: `/${container.name}`,
    RestartCount: container.restartCount,
    Driver: world.store === 'containerd' ? 'overlayfs' : 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: '',
    ExecIDs: null,
    HostConfig: hostConfig(container),
    GraphDriver: graphDriver(world, container.layers, id),
    ...(withSize ? { SizeRw: own, SizeRootFs: own + (image ? imageSize(world, image) : 0) } : {}),
    Mounts: container.mounts.filter(({ type }) => type !== 'tmpfs').map(mountPoint),
    Config: inspectConfig(config, {
      hostname: container.hostname,
      image: container.imageReference,
      tty: container.tty,
      openStdin: container.openStdin,
      attached: false,
    }),
    NetworkSettings: networkSettings(world, container),
  };
}

function mountPoint({ type, source, destination, readOnly, anonymous }: Mount): GoValue {
  const isVolume = type === 'volume';
  return {
    Type: type,
    ...(isVolume ? { Name: source } : {}),
    Source: isVolume ? `/var/lib/docker/volumes/${source}/_data` : source,
    Destination: destination,
    ...(isVolume ? { Driver: 'local' } : {}),
    Mode: readOnly ? 'ro' : isVolume && !anonymous ? 'z' : '',
    RW: !readOnly,
    Propagation: isVolume ? '' : 'rprivate',
  };
}
