import type { Container } from '../../../model/container.js';
import { containerSize } from '../../../model/select/container-size.js';
import { rootSize } from '../../../model/select/root-size.js';
import { referencesOf } from '../../../model/select/references-of.js';
import type { World } from '../../../model/world.js';
import { containerStatus } from '../format/container-status.js';
import { humanDuration } from '../format/duration.js';
import { humanSize } from '../format/size.js';
import { longTime } from '../format/time.js';
import { ellipsis, shortId } from '../format/truncate.js';
import type { GoStruct, GoValue } from '../template/go-value.js';

/** Headings of `docker ps`. */
export const containerHeadings: Readonly<Record<string, string>> = {
  ID: 'CONTAINER ID',
  Names: 'NAMES',
  Image: 'IMAGE',
  Command: 'COMMAND',
  CreatedAt: 'CREATED AT',
  RunningFor: 'CREATED',
  Ports: 'PORTS',
  State: 'STATE',
  Status: 'STATUS',
  Size: 'SIZE',
  Labels: 'LABELS',
  Label: '',
  Mounts: 'MOUNTS',
  LocalVolumes: 'LOCAL VOLUMES',
  Networks: 'NETWORKS',
  Platform: 'PLATFORM',
};

/** A container as `docker ps` shows it. `withSize` asks for the sizes, which the engine works out only then. */
export function containerRow(
  world: World,
  container: Container,
  options: { readonly trunc: boolean; readonly withSize: boolean },
): GoStruct {
  const { trunc, withSize } = options;
  const command = container.args.map((word, index) => (index && word.includes(' ') ? `'${word}'` : word)).join(' ');
  const mounts = container.mounts.filter(({ type }) => type !== 'tmpfs').map(({ source }) => (trunc ? ellipsis(source, 15) : source));
  const localVolumes = container.mounts.filter(({ type }) => type === 'volume').length;
  const ran = world.clockMs - container.createdMs;
  return {
    Command: JSON.stringify(trunc ? ellipsis(command, 20) : command),
    CreatedAt: longTime(container.createdMs),
    ID: trunc ? shortId(container.id) : container.id,
    Image: imageName(world, container, trunc),
    Labels: Object.entries(container.config.Labels)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join(','),
    Label: new Map<string, GoValue>(Object.entries(container.config.Labels)),
    LocalVolumes: String(localVolumes),
    Mounts: mounts.join(','),
    Names: container.name,
    Networks: (container.networks.length ? container.networks : ['bridge']).join(','),
    Platform: null,
    Ports: portsOf(container),
    RunningFor: `${humanDuration(ran)} ago`,
    Size: withSize ? sizeOf(world, container) : '0B',
    State: container.status,
    Status: containerStatus(container, world.clockMs),
  };
}

/** "0B (virtual 1.98MB)": its own layer, and that with the image's. */
function sizeOf(world: World, container: Container): string {
  const all = rootSize(world, container);
  return `${humanSize(containerSize(world, container), 3)}${all > 0 ? ` (virtual ${humanSize(all, 3)})` : ''}`;
}

/** The name it was made from while that still means the same image, else the image's id. */
function imageName(world: World, container: Container, trunc: boolean): string {
  const { imageReference, imageId } = container;
  const bare = imageId.replace(/^sha256:/, '');
  const isId = /^(sha256:)?[0-9a-f]+$/.test(imageReference) && bare.startsWith(imageReference.replace(/^sha256:/, ''));
  const holds = referencesOf(world, imageId).some(
    (tag) => tag === imageReference || tag === `${imageReference}:latest` || tag.endsWith(`/${imageReference}`),
  );
  if (isId) return trunc ? shortId(imageId) : imageReference;
  if (holds || imageReference.includes('@')) return imageReference;
  return trunc ? shortId(imageId) : imageId;
}

/** "0.0.0.0:8080->80/tcp, 443/tcp": published ports while it runs, and the exposed ones that are not published. */
export function portsOf(container: Container): string {
  if (container.status !== 'running' && container.status !== 'paused' && container.status !== 'restarting') return '';
  const published = container.ports.flatMap(({ containerPort, protocol, hostIp, hostPort }) =>
    (hostIp ? [hostIp.includes(':') ? `[${hostIp}]` : hostIp] : ['0.0.0.0', '[::]']).map((ip) => ({
      port: containerPort,
      protocol,
      text: `${ip}:${hostPort}->${containerPort}/${protocol}`,
    })),
  );
  const exposed = container.config.ExposedPorts.filter((port) => !published.some((one) => `${one.port}/${one.protocol}` === port)).map(
    (text) => ({
      port: Number(text.split('/')[0]),
      protocol: text.split('/')[1] ?? 'tcp',
      text,
    }),
  );
  return [...exposed, ...published]
    .sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : a.protocol > b.protocol ? 1 : 0))
    .map(({ text }) => text)
    .join(', ');
}
