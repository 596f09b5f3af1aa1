import { addImage } from './add-image.js';
import { buildImage } from './build-image.js';
import { pruneBuildCache, pruneImages } from './prune-images.js';
import { pushImage } from './push-image.js';
import { removeImage } from './remove-image.js';
import { tagImage } from './tag-image.js';

/** What the engine does with images, by action. */
export const imageHandlers = {
  'image/add': addImage,
  'image/build': buildImage,
  'image/tag': tagImage,
  'image/push': pushImage,
  'image/remove': removeImage,
  'image/prune': pruneImages,
  'build-cache/prune': pruneBuildCache,
};
