import { sha256 } from '../model/digest.js';
import type { ImageContent } from '../model/image.js';
import type { ImageFinder } from './session.js';

/** A finder whose images come as a registry serves them: blobs that an archive holds as plain tars are packed. */
export function asServed(find: ImageFinder): ImageFinder {
  return async (repository, tag) => {
    const content = await find(repository, tag);
    return content && packed(content);
  };
}

function packed(content: ImageContent): ImageContent {
  const layers = content.layers.map((layer) =>
    layer.packedBytes === undefined ? layer : { ...layer, blobBytes: layer.packedBytes, blobDigest: sha256(`packed ${layer.diffId}`) },
  );
  return { ...content, layers };
}
