import { sha256 } from '../model/digest.js';
import { chainIdOf } from '../model/chain-id.js';
import type { ImageContent } from '../model/image.js';
import type { Layer } from '../model/layer.js';
import type { Budget } from './budget.js';
import { ImageFormatError } from './image-format-error.js';
import { fieldsOf, parseJson, textOf, textsOf, timeOf } from './json-fields.js';
import { MAX_LAYERS, MAX_TRIED_BYTES } from './limits.js';
import { PACK_SAMPLE_BYTES, packedSize } from './packed-size.js';
import { readConfig, readHistory } from './read-config.js';
import { readLayer } from './read-layer.js';
import type { ReadLayer } from './read-layer.js';
import { quoted } from './quoted.js';
import { compressionOf } from './unpack-blob.js';

/** A layer's blob and where it was found. */
export interface LayerBlob {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** "sha256:…" that was promised of the bytes; '' where nothing was. */
  readonly digest: string;
}

/** A layer as read from its blob, whichever images it is part of. */
interface CheckedLayer extends ReadLayer {
  readonly blobDigest: string;
  readonly packedBytes: number | undefined;
}

/** Puts images together from their blobs. Layers that several images of an archive share are read once and are one object. */
export class ImageAssembler {
  readonly #budget: Budget;
  readonly #read = new Map<string, Promise<CheckedLayer>>();
  readonly #layers = new Map<string, Layer>();
  #triedBytes = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Checks and joins a config with its layers' blobs, base first. `manifestDigest` is '' where the archive has no manifest. */
  async assemble(configPath: string, configBytes: Uint8Array, blobs: readonly LayerBlob[], manifestDigest: string): Promise<ImageContent> {
    const fields = fieldsOf(parseJson(configBytes, configPath));
    const diffIds = textsOf(fieldsOf(fields['rootfs'])['diff_ids']);
    if (fieldsOf(fields['rootfs'])['type'] !== 'layers') throw new ImageFormatError((words) => words.noConfig(configPath));
    if (diffIds.length !== blobs.length) throw new ImageFormatError((words) => words.layerCounts(configPath, diffIds.length, blobs.length));
    if (blobs.length > MAX_LAYERS) throw new ImageFormatError((words) => words.tooManyLayers(configPath, blobs.length, MAX_LAYERS));
    const history = readHistory(fields['history']);
    const instructions = history.filter((entry) => !entry.emptyLayer);
    const layers: Layer[] = [];
    let parent = '';
    for (const [i, blob] of blobs.entries()) {
      const diffId = diffIds[i] ?? '';
      const layer = await this.#layer(blob, diffId, parent, instructions.length === blobs.length ? (instructions[i]?.createdBy ?? '') : '');
      layers.push(layer);
      parent = layer.chainId;
    }
    return {
      config: readConfig(fieldsOf(fields['config'])),
      history,
      layers,
      createdMs: timeOf(fields['created']),
      architecture: textOf(fields['architecture']),
      os: textOf(fields['os']),
      author: textOf(fields['author']),
      comment: textOf(fields['comment']),
      configDigest: sha256(configBytes),
      configBytes: configBytes.byteLength,
      ...(manifestDigest === '' ? {} : { manifestDigest }),
    };
  }

  async #layer(blob: LayerBlob, diffId: string, parent: string, createdBy: string): Promise<Layer> {
    const chainId = chainIdOf(parent, diffId);
    const known = this.#layers.get(chainId);
    if (known) return known;
    const reading = this.#read.get(blob.path) ?? this.#check(blob);
    this.#read.set(blob.path, reading);
    const { diffId: found, changes, sizeBytes, blobDigest, packedBytes } = await reading;
    if (found !== diffId) throw new ImageFormatError((words) => words.otherContent(quoted(blob.path), found, diffId));
    const layer: Layer = {
      chainId,
      diffId,
      parent,
      sizeBytes,
      compressed: false,
      blobDigest,
      blobBytes: blob.bytes.byteLength,
      packedBytes,
      createdBy,
      changes,
      remainderBytes: 0,
      illustrative: false,
    };
    this.#layers.set(chainId, layer);
    return layer;
  }

  /** Reads a blob and checks its digest: a packed one before, a plain one by the digest that reading takes anyway. */
  async #check({ path, bytes, digest }: LayerBlob): Promise<CheckedLayer> {
    const isPlain = compressionOf(bytes) === 'none';
    const packedDigest = isPlain ? '' : sha256(bytes);
    if (!isPlain) checkDigest(path, packedDigest, digest);
    const layer = await readLayer(bytes, (words) => words.layer(quoted(path)), this.#budget);
    if (isPlain) checkDigest(path, layer.diffId, digest);
    return { ...layer, blobDigest: isPlain ? layer.diffId : packedDigest, packedBytes: this.#packedSize(bytes) };
  }

  /** What a plain blob comes to packed; undefined where it is packed already, or where enough of the archive was tried. */
  #packedSize(blob: Uint8Array): number | undefined {
    if (compressionOf(blob) !== 'none' || this.#triedBytes > MAX_TRIED_BYTES) return undefined;
    this.#triedBytes += Math.min(blob.byteLength, PACK_SAMPLE_BYTES);
    return packedSize(blob);
  }
}

/** Refuses a file whose digest is not the one promised; '' promises nothing. */
export function checkDigest(path: string, found: string, promised: string): void {
  if (promised !== '' && found !== promised) throw new ImageFormatError((words) => words.wrongDigest(quoted(path), found));
}
