import { unpackTar } from 'modern-tar';
import type { ImageContent } from '../../../model/image.js';
import { chainIdOf } from '../../../model/chain-id.js';
import type { Layer } from '../../../model/layer.js';

/**
 * What an archive made by this engine says beside what archives say. The model's digests are not those of tars, which hold more than the
 * model keeps; so that an image saved and loaded is the same image, the archive notes the digests it was known by. Other readers pass over it.
 */
export const NOTES_NAME = 'layer-diagram.json';

type LayerNote = Omit<Layer, 'chainId' | 'parent' | 'changes'>;

export interface ArchiveNotes {
  /** By the DiffID of the tar in the archive. */
  readonly layers: Readonly<Record<string, LayerNote>>;
  /** By the digest of the config in the archive. */
  readonly images: Readonly<
    Record<string, { readonly configDigest: string; readonly configBytes: number; readonly manifestDigest: string }>
  >;
}

/** What to note of a layer. */
export function layerNote(layer: Layer): LayerNote {
  const { diffId, sizeBytes, compressed, blobDigest, blobBytes, createdBy, remainderBytes, illustrative } = layer;
  return { diffId, sizeBytes, compressed, blobDigest, blobBytes, createdBy, remainderBytes, illustrative };
}

/** The notes of an archive, null where it has none. */
export async function readNotes(data: Uint8Array): Promise<ArchiveNotes | null> {
  if (!hasName(data)) return null;
  const [entry] = await unpackTar(data, { filter: ({ name }) => name === NOTES_NAME });
  if (!entry?.data) return null;
  try {
    const notes: unknown = JSON.parse(new TextDecoder().decode(entry.data));
    return isNotes(notes) ? notes : null;
  } catch {
    // Notes that can't be read are no notes: the archive itself says enough.
    return null;
  }
}

/** The image with the digests and sizes that its archive notes. */
export function withNotes(content: ImageContent, notes: ArchiveNotes): ImageContent {
  let parent = '';
  const layers = content.layers.map((layer) => {
    const note = Object.hasOwn(notes.layers, layer.diffId) ? notes.layers[layer.diffId] : undefined;
    const { diffId, ...rest } = note ?? layer;
    const chainId = chainIdOf(parent, diffId);
    const noted: Layer = { ...layer, ...rest, diffId, chainId, parent };
    parent = chainId;
    return noted;
  });
  const digest = content.configDigest ?? '';
  return { ...content, layers, ...(Object.hasOwn(notes.images, digest) ? notes.images[digest] : {}) };
}

/** Whether the archive's last entries hold the name: a tar's headers are plain text. */
function hasName(data: Uint8Array): boolean {
  const name = new TextEncoder().encode(`${NOTES_NAME}\0`);
  for (let at = 0; at + 512 <= data.length; at += 512) if (name.every((byte, index) => data[at + index] === byte)) return true;
  return false;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function isNotes(value: unknown): value is ArchiveNotes {
  if (!isRecord(value) || !isRecord(value.layers) || !isRecord(value.images)) return false;
  const isLayer = (note: unknown): boolean =>
    isRecord(note) &&
    ['diffId', 'blobDigest', 'createdBy'].every((field) => typeof note[field] === 'string') &&
    ['sizeBytes', 'blobBytes', 'remainderBytes'].every((field) => Number.isSafeInteger(note[field])) &&
    ['compressed', 'illustrative'].every((field) => typeof note[field] === 'boolean');
  const isImage = (note: unknown): boolean =>
    isRecord(note) &&
    typeof note.configDigest === 'string' &&
    typeof note.manifestDigest === 'string' &&
    Number.isSafeInteger(note.configBytes);
  return Object.values(value.layers).every(isLayer) && Object.values(value.images).every(isImage);
}
