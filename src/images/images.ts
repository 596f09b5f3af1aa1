/**
 * Real image data to the model's images: `docker save` archives of every layout since Docker 1.10, OCI layouts (as a tar or a folder),
 * `docker inspect` output, and the built-in catalogue. Knows formats, digests and limits; knows nothing of worlds, shells or drawing.
 * Whatever can't be trusted is refused with an `ImageFormatError` that names the entry.
 */
export { ImageFormatError } from './image-format-error.js';
export type { FoundImage } from './found-image.js';
export { catalogueImage } from './catalogue.js';
export { isCatalogueRepository } from './catalogue-names.js';
export { readImages } from './read-images.js';
export { readLayout } from './read-layout.js';
export { readInspect, readInspected } from './read-inspect.js';
export { sniffData } from './sniff-data.js';
export type { DataKind } from './sniff-data.js';
