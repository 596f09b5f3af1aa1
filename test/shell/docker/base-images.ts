import { readFileSync } from 'node:fs';
import { readImages } from '../../../src/images/images.js';
import { chainIdOf } from '../../../src/model/chain-id.js';
import type { Change, Changeset } from '../../../src/model/file-system/changeset.js';
import type { FileNode } from '../../../src/model/file-system/file-node.js';
import type { ImageContent } from '../../../src/model/image.js';
import type { Layer } from '../../../src/model/layer.js';
import { sha256 } from '../../../src/model/digest.js';
import type { ImageFinder } from '../../../src/shell/shell.js';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** A path, its kind, mode, owner, group and time; then a file's size and text (null where it is not text), or a link's target. */
type Row = readonly [string, FileNode['kind'] | 'whiteout', number, number, number, number, (number | string)?, (string | null)?, number?];

interface Listing {
  readonly images: readonly (Omit<ImageContent, 'layers'> & {
    readonly references: readonly string[];
    readonly layers: readonly (readonly [diffId: string, createdBy: string])[];
  })[];
  readonly layers: Readonly<
    Record<
      string,
      { readonly sizeBytes: number; readonly blobBytes: number; readonly packedBytes: number; readonly changes: readonly Row[] }
    >
  >;
}

/** The images that the transcripts pull, from a listing of them: names, modes, sizes and small texts, no programs. */
export async function baseImages(): Promise<ImageFinder> {
  const listing = JSON.parse(readFileSync(new URL('oracle/base-images.json', fixtures), 'utf8')) as Listing;
  const archive = await readImages(new Uint8Array(readFileSync(new URL('docker26/save-hello.tar', fixtures))));
  const known = new Map(archive.flatMap(({ content }) => content.layers.map((layer) => [layer.diffId, layer])));
  const shelf = new Map<string, ImageContent>();
  for (const { references, layers: names, ...image } of listing.images) {
    const layers: Layer[] = [];
    for (const [diffId, createdBy] of names) {
      const listed = listing.layers[diffId];
      if (!listed) throw new Error(`${diffId} is not listed`);
      const parent = layers.at(-1)?.chainId ?? '';
      layers.push({
        chainId: chainIdOf(parent, diffId),
        diffId,
        parent,
        sizeBytes: listed.sizeBytes,
        compressed: false,
        blobDigest: sha256(`blob ${diffId}`),
        blobBytes: listed.blobBytes,
        packedBytes: listed.packedBytes,
        createdBy,
        changes: known.get(diffId)?.changes ?? changesOf(listed.changes),
        remainderBytes: 0,
        illustrative: false,
      });
    }
    for (const reference of references) shelf.set(reference, { ...image, layers });
  }
  return (repository, tag) => Promise.resolve(shelf.get(`${repository}:${tag}`) ?? null);
}

function changesOf(rows: readonly Row[]): Changeset {
  return new Map(
    rows.map((row): [string, Change] => [row[0], row[1] === 'whiteout' ? { type: 'whiteout' } : { type: 'put', node: nodeOf(row) }]),
  );
}

function nodeOf([, kind, mode, uid, gid, mtimeMs, detail, text, inode]: Row): FileNode {
  const attributes = { mode, uid, gid, mtimeMs };
  switch (kind) {
    case 'directory':
      return { kind, ...attributes, children: new Map() };
    case 'symlink':
      return { kind, ...attributes, target: String(detail) };
    case 'file':
      return {
        kind,
        ...attributes,
        sizeBytes: Number(detail),
        ...(typeof text === 'string' ? { content: text } : {}),
        ...(inode === undefined ? {} : { inode }),
      };
    case 'whiteout':
      throw new Error('a whiteout is no node');
    default:
      return { kind, ...attributes };
  }
}
