import { sha256 } from '../../../model/digest.js';
import type { World } from '../../../model/world.js';
import { goMap, NIL_MAP, type GoStruct } from '../template/go-value.js';

const ROOT = '/var/lib/docker/overlay2';

/** Where overlay2 keeps the layers on the host, topmost first; the containerd store does not say. `own` is a container's writable layer. */
export function graphDriver(world: World, layers: readonly string[], own = ''): GoStruct {
  if (world.store === 'containerd') return { Data: NIL_MAP, Name: 'overlayfs' };
  const directory = (chainId: string): string => `${ROOT}/${sha256(`overlay ${chainId}`).slice('sha256:'.length)}`;
  const lower = [...layers].reverse().map((chainId) => `${directory(chainId)}/diff`);
  const top = own ? directory(own) : directory(layers.at(-1) ?? '');
  const below = own ? [`${top}-init/diff`, ...lower] : lower.slice(1);
  return {
    Data: goMap({
      ...(below.length ? { LowerDir: below.join(':') } : {}),
      MergedDir: `${top}/merged`,
      UpperDir: `${top}/diff`,
      WorkDir: `${top}/work`,
    }),
    Name: 'overlay2',
  };
}
