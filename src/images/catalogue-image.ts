import { sha256 } from '../model/digest.js';
import { chainIdOf } from '../model/chain-id.js';
import { NO_CONFIG } from '../model/no-config.js';
import type { HistoryEntry, ImageConfig, ImageContent } from '../model/image.js';
import type { Layer } from '../model/layer.js';
import { alpine } from './skeleton/alpine.js';
import { skeletonChanges } from './skeleton/skeleton.js';
import type { Skeleton } from './skeleton/skeleton.js';

/** A real image as the catalogue has it: facts, and the skeleton of files we add. */
export interface CatalogueEntry {
  /** When the facts were taken. */
  readonly asOf: string;
  readonly manifestDigest: string;
  readonly imageId: string;
  /** Fields that the image leaves empty are absent. */
  readonly config: Pick<ImageConfig, 'Env' | 'Entrypoint' | 'Cmd'> & Partial<ImageConfig>;
  /** Created, instruction, and 1 where it made no layer. JSON has no tuples. */
  readonly history: readonly (readonly (string | number)[])[];
  readonly layers: readonly CatalogueLayer[];
}

interface CatalogueLayer {
  readonly digest: string;
  /** Known of one alone: the empty layer that a WORKDIR makes where the directory is there already. */
  readonly diffId?: string;
  /** Compressed, in bytes. */
  readonly size: number;
  /** Name of the distribution's skeleton. */
  readonly base?: string;
  readonly skeleton?: Skeleton;
}

/** Builds the model's image from an entry. */
export async function contentOf(entry: CatalogueEntry): Promise<ImageContent> {
  const history = entry.history.map(([created, createdBy, empty]): HistoryEntry => ({
    createdMs: Date.parse(String(created)),
    createdBy: String(createdBy),
    comment: String(createdBy).endsWith('# buildkit') || empty === 1 ? 'buildkit.dockerfile.v0' : '',
    author: '',
    emptyLayer: empty === 1,
  }));
  const instructions = history.filter((row) => !row.emptyLayer);
  const layers: Layer[] = [];
  for (const [i, layer] of entry.layers.entries()) {
    layers.push(await layerOf(layer, layers.at(-1)?.chainId ?? '', instructions[i]?.createdBy ?? '', instructions[i]?.createdMs ?? 0));
  }
  return {
    config: {
      ...NO_CONFIG,
      ...entry.config,
    },
    history,
    layers,
    createdMs: Date.parse(entry.asOf),
    architecture: 'amd64',
    os: 'linux',
    author: '',
    comment: '',
    configDigest: entry.imageId,
    manifestDigest: entry.manifestDigest,
  };
}

async function layerOf(layer: CatalogueLayer, parent: string, createdBy: string, mtimeMs: number): Promise<Layer> {
  const skeleton = await skeletonOf(layer);
  const diffId = layer.diffId ?? sha256(`${layer.digest} uncompressed`);
  const { changes, sizeBytes } = skeletonChanges(skeleton, layer.size, mtimeMs);
  return {
    chainId: chainIdOf(parent, diffId),
    diffId,
    parent,
    sizeBytes: layer.size,
    compressed: true,
    blobDigest: layer.digest,
    blobBytes: layer.size,
    createdBy,
    changes,
    remainderBytes: layer.size - sizeBytes,
    illustrative: !layer.diffId,
  };
}

async function skeletonOf({ base, skeleton = {} }: CatalogueLayer): Promise<Skeleton> {
  if (base === undefined) return skeleton;
  if (base === 'alpine') return alpine;
  const moreSkeletonsModule = await import('./skeleton/more-skeletons.js');
  return moreSkeletonsModule.moreSkeletons[base]?.() ?? skeleton;
}
