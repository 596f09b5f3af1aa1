import type { Container } from '../model/container.js';
import type { Layer } from '../model/layer.js';
import type { World } from '../model/world.js';
import { formatSize } from './format-size.js';
import { writableSummary } from './writable-summary.js';
import type { PlainWords } from './words.js';

/** A number people remember, with what it counts. */
export interface Figure {
  readonly number: string;
  readonly bytes: number;
  readonly note: string;
  readonly title: string;
}

/** Bytes of a set of layers, each once; says so where some are known only as they travel. */
function sumLayers(layers: Iterable<Layer | undefined>): { bytes: number; compressed: boolean } {
  let bytes = 0;
  let compressed = false;
  for (const layer of layers) {
    bytes += layer?.sizeBytes ?? 0;
    compressed ||= layer !== undefined && layer.compressed && layer.sizeBytes > 0;
  }
  return { bytes, compressed };
}

/** What the images' layers take on disk, each stored once. */
export function diskFigure(world: World, chains: readonly { readonly layers: readonly string[] }[], words: PlainWords): Figure {
  const once = new Set(chains.flatMap(({ layers }) => layers));
  const { bytes, compressed } = sumLayers(Array.from(once, (id) => world.layers.get(id)));
  let each = 0;
  for (const { layers } of chains) for (const id of layers) each += world.layers.get(id)?.sizeBytes ?? 0;
  return {
    number: formatSize(bytes),
    bytes,
    note: words.onDisk(compressed, each > bytes ? formatSize(each) : ''),
    title: words.storedOnce(once.size, compressed),
  };
}

/** What the containers add, against what a copy of its image for each would take. */
export function writableFigure(world: World, containers: readonly Container[], words: PlainWords): Figure {
  let written = 0;
  let copies = 0;
  const sizes = new Map<readonly string[], number>();
  for (const container of containers) {
    written += writableSummary(container.files).sizeBytes;
    let size = sizes.get(container.layers);
    if (size === undefined) {
      size = sumLayers(container.layers.map((id) => world.layers.get(id))).bytes;
      sizes.set(container.layers, size);
    }
    copies += size;
  }
  const count = containers.length;
  return {
    number: formatSize(written),
    bytes: written,
    note: words.inWritableLayers(count, count > 1 && copies > 0 ? formatSize(copies) : ''),
    title: words.ifCopied(formatSize(copies)),
  };
}
