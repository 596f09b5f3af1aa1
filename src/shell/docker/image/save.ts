import { sha256 } from '../../../model/digest.js';
import type { Image } from '../../../model/image.js';
import { configText, imageDigests } from '../../../model/image/image-digest.js';
import { parseReference, type Reference } from '../../../model/reference.js';
import { findImage, isImageIdPrefix } from '../../../model/select/find-image.js';
import { layersOf } from '../../../model/select/layers-of.js';
import { referencesOf } from '../../../model/select/references-of.js';
import type { World } from '../../../model/world.js';
import { changesetItems } from '../archive/tar-items.js';
import { writeOutput } from '../archive/write-output.js';
import { writeTar, type TarItem } from '../archive/write-tar.js';
import { fail, fromDaemon, type Command } from '../command.js';
import { layerNote, NOTES_NAME } from './archive-notes.js';
import { noSuchImage } from './no-such-image.js';

/** `docker save`: images with their layers, each once, and their names. Layers known by size only are saved without the bytes nobody knows. */
export const save: Command = {
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  flags: 'o,output:string platform:string',
  args: [1, Infinity],
  run(call) {
    const { session } = call.process;
    const { world } = session;
    const wanted: { image: Image; tags: string[] }[] = [];
    for (const name of call.args) {
      const image = findImage(world, name);
      const reference = parseReference(name);
      if (!image) return fail(call, fromDaemon(missing(world, name, reference)));
      const isId = isImageIdPrefix(image, name);
      // A bare repository name saves all of its tags.
      const tags =
        isId || typeof reference === 'string'
          ? []
          : reference.tag
            ? [`${reference.name}:${reference.tag}`]
            : referencesOf(world, image.id).filter((tag) => tag === `${reference.name}:latest`);
      const known = wanted.find((one) => one.image.id === image.id);
      if (known) known.tags.push(...tags.filter((tag) => !known.tags.includes(tag)));
      else wanted.push({ image, tags });
    }
    const status = writeOutput(call, () => archiveOf(world, wanted));
    if (status === 0) for (const { image } of wanted) session.note({ type: 'image-saved', imageId: image.id });
    return status;
  },
};

/** How the stores say that there is nothing to save: overlay2 looks a name with a tag up in another place than one without. */
function missing(world: World, name: string, reference: Reference | string): string {
  if (world.store === 'containerd' || typeof reference === 'string') return noSuchImage(name);
  return reference.tag ? 'reference does not exist' : `No such image: ${name}`;
}

function archiveOf(world: World, wanted: readonly { readonly image: Image; readonly tags: readonly string[] }[]): Uint8Array | null {
  const blobs = new Map<string, Uint8Array>();
  const keep = (data: Uint8Array): string => {
    const digest = sha256(data);
    blobs.set(`blobs/sha256/${digest.slice('sha256:'.length)}`, data);
    return digest;
  };
  const path = (digest: string): string => `blobs/sha256/${digest.slice('sha256:'.length)}`;
  const notes = { layers: {} as Record<string, unknown>, images: {} as Record<string, unknown> };
  const manifest: { Config: string; RepoTags: readonly string[] | null; Layers: string[] }[] = [];
  for (const { image, tags } of wanted) {
    const digests: string[] = [];
    const layers = layersOf(world, image.layers.at(-1) ?? '');
    for (const layer of layers) {
      const tar = writeTar(changesetItems(layer.changes));
      if (!tar) return null;
      const diffId = keep(tar);
      digests.push(diffId);
      notes.layers[diffId] = layerNote(layer);
    }
    const saved = layers.map((layer, index) => ({ ...layer, diffId: digests[index] ?? layer.diffId }));
    const config = keep(new TextEncoder().encode(configText({ ...image, layers: saved })));
    const { configDigest, configBytes, manifestDigest } = imageDigests({ ...image, layers });
    notes.images[config] = { configDigest, configBytes, manifestDigest };
    manifest.push({ Config: path(config), RepoTags: tags.length ? tags : null, Layers: digests.map(path) });
  }
  const items = [...blobs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, body]) => fileItem(name, body));
  const json = (name: string, value: unknown): TarItem => fileItem(name, new TextEncoder().encode(JSON.stringify(value)));
  return writeTar([...items, json('manifest.json', manifest), json(NOTES_NAME, notes)]);
}

const fileItem = (name: string, body: Uint8Array): TarItem => ({
  name,
  kind: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtimeMs: 0,
  target: '',
  body,
});
