import type { Image } from '../model/image.js';
import type { Layer } from '../model/layer.js';
import { distributionOf } from './distribution-of.js';
import { instructionLabel } from './instruction-label.js';
import { plainText } from './text-metrics.js';

/**
 * What a slab says of its layer: of a base the distribution, as the layer's own os-release has it; of what `docker commit` made its
 * message; of others the instruction. `image` is one that has the layer as its `depth`th (0 for the base), where one is in the store.
 */
export function layerLabel(layer: Layer, image: Image | undefined, depth: number): string {
  const distribution = distributionOf(layer);
  if (distribution) return distribution;
  if (image?.parent && depth === image.layers.length - 1) {
    const comment = plainText(image.comment);
    return comment ? `commit: ${comment}` : 'commit';
  }
  return instructionLabel(layer.createdBy, image ? versionBefore(image, depth) : '');
}

/** "node 22.23.2" from the `ENV NODE_VERSION=22.23.2` right before the instruction that made a layer; '' if there is none. */
function versionBefore({ history }: Image, depth: number): string {
  let layers = -1;
  const at = history.findIndex(({ emptyLayer }) => !emptyLayer && ++layers === depth);
  const versions: string[] = [];
  for (let index = at - 1; history[index]?.emptyLayer && versions.length < 3; index--) {
    const [, name = '', version = ''] = /^ENV (\w+)_VERSION=(\S+)/.exec(history[index]?.createdBy ?? '') ?? [];
    if (name) versions.unshift(`${name.toLowerCase().replace(/_/g, ' ')} ${version}`);
  }
  return plainText(versions.join(', '));
}
