import { print, type Command } from '../command.js';
import { printValue, type GoStruct } from '../template/go-value.js';
import type { World } from '../../../model/world.js';

/** `docker info`: the client and the engine, as far as a model of them has anything to say. */
export const info: Command = {
  usage: '[OPTIONS]',
  flags: 'f,format:string',
  args: [0, 0],
  async run(call) {
    const { world } = call.process.session;
    const facts = infoOf(world);
    if (call.flags.text('format')) {
      const printFormattedModule = await import('./print-formatted.js');
      return printFormattedModule.printFormatted(call, facts, 'system.dockerInfo', 'template');
    }
    const count = (name: string): string => printValue(facts[name] ?? 0);
    const driver =
      world.store === 'containerd'
        ? ' Storage Driver: overlayfs\n  driver-type: io.containerd.snapshotter.v1\n'
        : ' Storage Driver: overlay2\n  Backing Filesystem: extfs\n  Supports d_type: true\n  Using metacopy: false\n  Native Overlay Diff: true\n  userxattr: false\n';
    print(
      call,
      'Client:\n Version:    28.2.2\n Context:    default\n Debug Mode: false\n Plugins:\n  buildx: Docker Buildx (Docker Inc.)\n\nServer:\n' +
        ` Containers: ${count('Containers')}\n  Running: ${count('ContainersRunning')}\n  Paused: ${count('ContainersPaused')}\n  Stopped: ${count('ContainersStopped')}\n` +
        ` Images: ${count('Images')}\n Server Version: 26.1.5\n${driver} Logging Driver: json-file\n Cgroup Driver: systemd\n Cgroup Version: 2\n` +
        ' Plugins:\n  Volume: local\n  Network: bridge host ipvlan macvlan null overlay\n  Log: awslogs fluentd gcplogs gelf journald json-file local splunk syslog\n' +
        ' Swarm: inactive\n Runtimes: io.containerd.runc.v2 runc\n Default Runtime: runc\n Init Binary: docker-init\n' +
        ' Operating System: Linux\n OSType: linux\n Architecture: x86_64\n CPUs: 2\n Total Memory: 8GiB\n Name: docker\n' +
        ' Docker Root Dir: /var/lib/docker\n Debug Mode: false\n Experimental: false\n Insecure Registries:\n  127.0.0.0/8\n Live Restore Enabled: false\n\n',
    );
    return 0;
  },
};

function infoOf(world: World): GoStruct {
  const containers = [...world.containers.values()];
  const count = (...statuses: string[]): number => containers.filter(({ status }) => statuses.includes(status)).length;
  return {
    ID: '00000000-0000-4000-8000-000000000000',
    Containers: containers.length,
    ContainersRunning: count('running', 'restarting'),
    ContainersPaused: count('paused'),
    ContainersStopped: count('created', 'exited', 'dead'),
    Images: world.images.size,
    Driver: world.store === 'containerd' ? 'overlayfs' : 'overlay2',
    LoggingDriver: 'json-file',
    CgroupDriver: 'systemd',
    CgroupVersion: '2',
    OperatingSystem: 'Linux',
    OSType: 'linux',
    Architecture: 'x86_64',
    NCPU: 2,
    MemTotal: 8 * 1024 ** 3,
    DockerRootDir: '/var/lib/docker',
    Name: 'docker',
    ServerVersion: '26.1.5',
    Swarm: { LocalNodeState: 'inactive' },
    ClientInfo: { Version: '28.2.2', Context: 'default', Debug: false },
  };
}
