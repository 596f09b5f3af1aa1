import { sha256 } from './digest.js';

/** ChainID of a layer over its parent's ChainID ('' for none). Source: OCI image-spec config.md, "Layer ChainID". */
export function chainIdOf(parent: string, diffId: string): string {
  return parent === '' ? diffId : sha256(`${parent} ${diffId}`);
}
