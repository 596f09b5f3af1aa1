import type { ImageContent } from '../model/image.js';
import alpine from './catalogue/alpine-3.24.json';
import type { CatalogueEntry } from './catalogue-image.js';
import { contentOf } from './catalogue-image.js';

/** What most demos begin with; all others are fetched one by one. */
const atHand: Readonly<Record<string, CatalogueEntry>> = { 'alpine:3.24': alpine };

/**
 * Finds a catalogue image by familiar repository and tag ("node", "22-slim"), importing only that image's data; null where the catalogue
 * has none. Its layers have real digests and transfer sizes, a skeleton of well-known files (`illustrative`) and an opaque remainder.
 */
export async function catalogueImage(repository: string, tag: string): Promise<ImageContent | null> {
  const name = `${repository}:${tag}`;
  const entry = atHand[name] ?? (await (await import('./catalogue-entries.js')).entryOf(name));
  return entry && contentOf(entry);
}
