import { aliasNames, entryNames } from './catalogue-entries.js';

/** Every name with tag that the catalogue knows an image by. */
export function catalogueNames(): readonly string[] {
  return [...entryNames, ...aliasNames];
}

/** Whether the catalogue has any image of a repository: then a registry that it stands for knows the name, if not the tag. */
export function isCatalogueRepository(repository: string): boolean {
  return entryNames.some((name) => name.slice(0, name.indexOf(':')) === repository);
}
