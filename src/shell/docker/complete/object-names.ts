import type { Container } from '../../../model/container.js';
import { isRunning } from '../../../model/select/find-container.js';
import { imageSize } from '../../../model/select/image-size.js';
import type { Choice, CompletionPlace } from '../../complete/completion.js';
import { humanSize } from '../format/size.js';

/** Which containers a command can do something with. */
const wanted: Readonly<Record<string, (container: Container) => boolean>> = {
  attach: ({ status }) => status === 'running',
  exec: ({ status }) => status === 'running',
  pause: ({ status }) => status === 'running',
  unpause: ({ status }) => status === 'paused',
  stop: isRunning,
  kill: isRunning,
  port: isRunning,
  stats: isRunning,
  top: isRunning,
  start: (container) => !isRunning(container),
  rm: (container) => !isRunning(container),
};

/** Names of the containers that a verb takes; all of them where it takes any. */
export function containerNames({ world }: CompletionPlace, verb = ''): Choice[] {
  const takes = wanted[verb] ?? (() => true);
  return [...world.containers.values()]
    .filter(takes)
    .map((container) => ({ value: container.name, hint: `${container.status}, ${container.imageReference}` }));
}

/** Names with tags of the images there are. */
export function imageNames({ world }: CompletionPlace): Choice[] {
  return [...world.tags].map(([value, id]) => {
    const image = world.images.get(id);
    return { value, hint: image ? humanSize(imageSize(world, image), 3) : '' };
  });
}

/** Names with tags that `docker pull` finds: in registries that the demo pushed to, and what is offered from outside. */
export async function pulledNames(place: CompletionPlace): Promise<Choice[]> {
  const pushed = [...place.world.registries.values()].flatMap(({ name: host, repositories }) =>
    [...repositories.values()].flatMap(({ name, tags }) =>
      [...tags.keys()].map((tag) => ({ value: `${host === 'docker.io' ? '' : `${host}/`}${name}:${tag}`, hint: `in ${host}` })),
    ),
  );
  const offered = (await place.offeredImages()).map((value) => ({ value, hint: 'to be pulled' }));
  return [...offered, ...pushed];
}

export function volumeNames({ world }: CompletionPlace): Choice[] {
  return [...world.volumes.values()].map(({ name, anonymous }) => ({ value: name, hint: anonymous ? 'anonymous volume' : 'volume' }));
}

export function networkNames({ world }: CompletionPlace): Choice[] {
  return [...world.networks.values()].map(({ name, driver }) => ({ value: name, hint: `${driver} network` }));
}
