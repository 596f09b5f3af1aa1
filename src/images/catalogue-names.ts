import { baseImages } from './base-images.js';
import { aliases, moreImages } from './more-images.js';

const names = [...Object.keys(baseImages), ...Object.keys(moreImages)];

/** Every name with tag that the catalogue knows an image by. */
export function catalogueNames(): readonly string[] {
  return [...names, ...Object.keys(aliases)];
}

/** Whether the catalogue has any image of a repository: then a registry that it stands for knows the name, if not the tag. */
export function isCatalogueRepository(repository: string): boolean {
  return names.some((name) => name.slice(0, name.indexOf(':')) === repository);
}
