import { sha256 } from '../model/digest.js';
import { familiarReference } from '../model/reference.js';
import { checkDigest, ImageAssembler } from './assemble-image.js';
import type { Budget } from './budget.js';
import { fileOf } from './docker-manifest.js';
import type { FoundImage } from './found-image.js';
import { ImageFormatError } from './image-format-error.js';
import { fieldsOf, listOf, numberOf, parseJson, textOf } from './json-fields.js';
import type { Fields } from './json-fields.js';
import { MAX_IMAGES, MAX_INDEX_DEPTH } from './limits.js';
import type { ArchiveFiles } from './open-archive.js';
import { quoted } from './quoted.js';

const CONTAINERD_NAME = 'io.containerd.image.name';
const OCI_NAME = 'org.opencontainers.image.ref.name';
const REFERENCE_TYPE = 'vnd.docker.reference.type';

/** Reads the images of an OCI layout through its index.json. Source: OCI image-spec image-layout.md, image-index.md, manifest.md. */
export async function readIndex(files: ArchiveFiles, budget: Budget): Promise<readonly FoundImage[]> {
  const descriptors = listOf(fieldsOf(parseJson(fileOf(files, 'index.json'), 'index.json'))['manifests']).map(fieldsOf);
  if (descriptors.length > MAX_IMAGES)
    throw new ImageFormatError((words) => words.tooManyImages('index.json', descriptors.length, MAX_IMAGES));
  const assembler = new ImageAssembler(budget);
  const found = new Map<string, { references: string[]; content: FoundImage['content'] }>();
  for (const descriptor of topLevelImages(descriptors)) {
    const digest = textOf(descriptor['digest']);
    const references = namesOf(descriptor);
    const known = found.get(digest);
    if (known) {
      known.references.push(...references.filter((reference) => !known.references.includes(reference)));
      continue;
    }
    const manifest = manifestOf(files, descriptor, 0);
    const config = fieldsOf(manifest['config']);
    const configPath = blobPath(textOf(config['digest']));
    const blobs = listOf(manifest['layers']).map((layer) => {
      const fields = fieldsOf(layer);
      return { path: blobPath(textOf(fields['digest'])), bytes: sizedBlob(files, fields), digest: textOf(fields['digest']) };
    });
    found.set(digest, { references, content: await assembler.assemble(configPath, blobOf(files, config), blobs, digest) });
  }
  return [...found.values()];
}

/** An index without names that tells platforms apart is one image for many platforms. */
function topLevelImages(descriptors: readonly Fields[]): readonly Fields[] {
  const images = descriptors.filter((descriptor) => !isAttestation(descriptor));
  const isOneImage = images.length > 1 && images.every((image) => namesOf(image).length === 0 && image['platform'] !== undefined);
  return isOneImage ? images.slice().sort(byPlatform).slice(0, 1) : images;
}

function manifestOf(files: ArchiveFiles, descriptor: Fields, depth: number): Fields {
  const what = quoted(blobPath(textOf(descriptor['digest'])));
  if (depth > MAX_INDEX_DEPTH) throw new ImageFormatError((words) => words.tooDeep(what, depth));
  const document = fieldsOf(parseJson(blobOf(files, descriptor), what));
  if (Array.isArray(document['layers'])) return document;
  if (!Array.isArray(document['manifests'])) throw new ImageFormatError((words) => words.noManifest(what));
  const platforms = listOf(document['manifests'])
    .map(fieldsOf)
    .filter((candidate) => !isAttestation(candidate))
    .sort(byPlatform);
  // Archives of one platform of a multi-platform image keep the index whole and leave the other blobs out.
  const chosen = platforms.find((candidate) => files.has(blobPath(textOf(candidate['digest']))));
  if (!chosen) throw new ImageFormatError((words) => words.noPlatform(what, platforms.length));
  return manifestOf(files, chosen, depth + 1);
}

function isAttestation(descriptor: Fields): boolean {
  const platform = fieldsOf(descriptor['platform']);
  return textOf(fieldsOf(descriptor['annotations'])[REFERENCE_TYPE]) !== '' || platform['os'] === 'unknown';
}

/** linux/amd64 first, then linux, then as listed. */
function byPlatform(left: Fields, right: Fields): number {
  return platformRank(left) - platformRank(right);
}

function platformRank(descriptor: Fields): number {
  const platform = fieldsOf(descriptor['platform']);
  if (platform['os'] !== 'linux') return descriptor['platform'] === undefined ? 2 : 3;
  return platform['architecture'] === 'amd64' ? 0 : 1;
}

/** The names a descriptor gives its image. A bare "latest" is the name of a place in the layout, not of an image. */
function namesOf(descriptor: Fields): string[] {
  const annotations = fieldsOf(descriptor['annotations']);
  const full = textOf(annotations[CONTAINERD_NAME]);
  const local = textOf(annotations[OCI_NAME]);
  const name = full !== '' ? full : /[/:]/.test(local) ? local : '';
  const reference = name === '' ? null : familiarReference(name);
  return reference === null ? [] : [reference];
}

/** A blob by its descriptor, with size and digest checked. */
function blobOf(files: ArchiveFiles, descriptor: Fields): Uint8Array {
  const bytes = sizedBlob(files, descriptor);
  const digest = textOf(descriptor['digest']);
  checkDigest(blobPath(digest), sha256(bytes), digest);
  return bytes;
}

/** A blob with its size checked: the digest is still to be. */
function sizedBlob(files: ArchiveFiles, descriptor: Fields): Uint8Array {
  const path = blobPath(textOf(descriptor['digest']));
  const bytes = fileOf(files, path);
  const said = numberOf(descriptor['size']);
  if (bytes.byteLength !== said) throw new ImageFormatError((words) => words.wrongSize(quoted(path), bytes.byteLength, said));
  return bytes;
}

function blobPath(digest: string): string {
  const match = /^sha256:([0-9a-f]{64})$/.exec(digest);
  if (!match) throw new ImageFormatError((words) => words.uncheckedDigest(quoted(digest)));
  return `blobs/sha256/${match[1] ?? ''}`;
}
