import type { Image } from '../../../model/image.js';
import { imageContentSize, imageSize } from '../../../model/select/image-size.js';
import { referencesOf } from '../../../model/select/references-of.js';
import type { World } from '../../../model/world.js';
import { rfc3339 } from '../format/time.js';
import type { GoStruct } from '../template/go-value.js';
import { graphDriver } from './graph-driver.js';
import { inspectConfig } from './inspect-config.js';

/** An image as the Engine API describes it, fields in the engine's order. */
export function inspectImage(world: World, image: Image): GoStruct {
  const isContainerd = world.store === 'containerd';
  return {
    Id: image.id,
    RepoTags: [...referencesOf(world, image.id)].sort(),
    RepoDigests: [...image.repoDigests],
    Parent: image.parent,
    Comment: image.comment,
    Created: rfc3339(image.createdMs),
    DockerVersion: '',
    Author: image.author,
    Config: inspectConfig(image.config),
    Architecture: image.architecture,
    Os: image.os,
    Size: isContainerd ? imageContentSize(world, image) : imageSize(world, image),
    GraphDriver: graphDriver(world, image.layers),
    RootFS: { Type: 'layers', Layers: image.layers.map((chainId) => world.layers.get(chainId)?.diffId ?? '') },
    Metadata: { LastTagTime: referencesOf(world, image.id).length ? rfc3339(image.createdMs) : rfc3339(0) },
  };
}
