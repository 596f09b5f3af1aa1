import type { Container } from '../../../model/container.js';
import { goList, goMap, NIL_LIST, type GoStruct, type GoValue } from '../template/go-value.js';

/** The HostConfig of `docker inspect`: what a demo can ask for, and the engine's defaults for all the rest. */
export function hostConfig(container: Container): GoStruct {
  const bindings: Record<string, GoValue[]> = {};
  for (const { containerPort, protocol, hostIp, hostPort } of container.ports) {
    (bindings[`${containerPort}/${protocol}`] ??= []).push({ HostIp: hostIp, HostPort: String(hostPort) });
  }
  const binds = container.mounts
    .filter(({ type, anonymous }) => type !== 'tmpfs' && !anonymous)
    .map(({ source, destination, readOnly }) => `${source}:${destination}${readOnly ? ':ro' : ''}`);
  const tmpfs = Object.fromEntries(
    container.mounts.filter(({ type }) => type === 'tmpfs').map(({ destination }): [string, GoValue] => [destination, '']),
  );
  const zeros = (names: string): Record<string, number> => Object.fromEntries(names.split(' ').map((name) => [name, 0]));
  return {
    Binds: goList(binds),
    ContainerIDFile: '',
    LogConfig: { Type: 'json-file', Config: new Map() },
    NetworkMode: container.networks[0] ?? 'bridge',
    PortBindings: new Map(Object.entries(bindings)),
    RestartPolicy: { Name: container.restartPolicy.name, MaximumRetryCount: container.restartPolicy.maximumRetryCount },
    AutoRemove: container.autoRemove,
    VolumeDriver: '',
    VolumesFrom: NIL_LIST,
    ConsoleSize: [0, 0],
    CapAdd: NIL_LIST,
    CapDrop: NIL_LIST,
    CgroupnsMode: 'private',
    Dns: [],
    DnsOptions: [],
    DnsSearch: [],
    ExtraHosts: NIL_LIST,
    GroupAdd: NIL_LIST,
    IpcMode: 'private',
    Cgroup: '',
    Links: NIL_LIST,
    OomScoreAdj: 0,
    PidMode: '',
    Privileged: false,
    PublishAllPorts: false,
    ReadonlyRootfs: container.readOnly,
    SecurityOpt: NIL_LIST,
    ...(Object.keys(tmpfs).length ? { Tmpfs: goMap(tmpfs) } : {}),
    UTSMode: '',
    UsernsMode: '',
    ShmSize: 67108864,
    Runtime: 'runc',
    Isolation: '',
    CpuShares: 0,
    Memory: 0,
    NanoCpus: 0,
    CgroupParent: '',
    BlkioWeight: 0,
    BlkioWeightDevice: [],
    BlkioDeviceReadBps: [],
    BlkioDeviceWriteBps: [],
    BlkioDeviceReadIOps: [],
    BlkioDeviceWriteIOps: [],
    ...zeros('CpuPeriod CpuQuota CpuRealtimePeriod CpuRealtimeRuntime'),
    CpusetCpus: '',
    CpusetMems: '',
    Devices: [],
    DeviceCgroupRules: NIL_LIST,
    DeviceRequests: NIL_LIST,
    MemoryReservation: 0,
    MemorySwap: 0,
    MemorySwappiness: null,
    OomKillDisable: null,
    PidsLimit: null,
    Ulimits: [],
    ...zeros('CpuCount CpuPercent IOMaximumIOps IOMaximumBandwidth'),
    MaskedPaths: [
      '/proc/asound',
      '/proc/acpi',
      '/proc/kcore',
      '/proc/keys',
      '/proc/latency_stats',
      '/proc/timer_list',
      '/proc/timer_stats',
      '/proc/sched_debug',
      '/proc/scsi',
      '/sys/firmware',
      '/sys/devices/virtual/powercap',
    ],
    ReadonlyPaths: ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
  };
}
