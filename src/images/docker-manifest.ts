import { sha256 } from '../model/digest.js';
import { familiarReference } from '../model/reference.js';
import { checkDigest, ImageAssembler } from './assemble-image.js';
import type { LayerBlob } from './assemble-image.js';
import type { Budget } from './budget.js';
import type { FoundImage } from './found-image.js';
import { ImageFormatError } from './image-format-error.js';
import { fieldsOf, listOf, parseJson, textOf, textsOf } from './json-fields.js';
import { MAX_IMAGES } from './limits.js';
import type { ArchiveFiles } from './open-archive.js';
import { quoted } from './quoted.js';

/** Reads the images that a `docker save` archive lists in its manifest.json. Source: moby, image/tarexport. */
export async function readDockerManifest(files: ArchiveFiles, budget: Budget): Promise<readonly FoundImage[]> {
  const entries = listOf(parseJson(fileOf(files, 'manifest.json'), 'manifest.json'));
  if (entries.length > MAX_IMAGES) throw new ImageFormatError((words) => words.tooManyImages('manifest.json', entries.length, MAX_IMAGES));
  const assembler = new ImageAssembler(budget);
  const images: FoundImage[] = [];
  for (const entry of entries) {
    const fields = fieldsOf(entry);
    const configPath = textOf(fields['Config']);
    const config = fileOf(files, configPath);
    checkDigest(configPath, sha256(config), namedDigest(configPath));
    const blobs = textsOf(fields['Layers']).map((path): LayerBlob => ({ path, bytes: fileOf(files, path), digest: namedDigest(path) }));
    const references = textsOf(fields['RepoTags']).flatMap((tag) => familiarReference(tag) ?? []);
    images.push({ references, content: await assembler.assemble(configPath, config, blobs, '') });
  }
  return images;
}

/** A file that the archive names; where it is not there, the archive is cut short or made up. */
export function fileOf(files: ArchiveFiles, path: string): Uint8Array {
  const file = files.get(path);
  if (!file) throw new ImageFormatError((words) => words.missingFile(quoted(path)));
  return file;
}

/** The digest that is a file's name: "blobs/sha256/HEX", "HEX.json"; '' for other names. */
function namedDigest(path: string): string {
  const hex = /(?:^|^blobs\/sha256\/)([0-9a-f]{64})(?:\.json)?$/.exec(path)?.[1];
  return hex === undefined ? '' : `sha256:${hex}`;
}
