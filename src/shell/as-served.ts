import { sha256 } from '../model/digest.js';
import type { ImageContent } from '../model/image.js';

/** An image as a registry serves it: blobs that an archive holds as plain tars are packed. */
export function asServed(content: ImageContent | null): ImageContent | null {
  const layers = content?.layers.map((layer) =>
    layer.packedBytes === undefined ? layer : { ...layer, blobBytes: layer.packedBytes, blobDigest: sha256(`packed ${layer.diffId}`) },
  );
  return content && { ...content, layers: layers ?? [] };
}
