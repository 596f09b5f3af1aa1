import type { ImageContent } from '../model/image.js';

/** An image read from real data, with the names it carries. */
export interface FoundImage {
  /** Familiar references with tag ("shop:v1.0"), as the archive tells them; none for an image without a name. */
  readonly references: readonly string[];
  readonly content: ImageContent;
}
