import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { catalogueImage, ImageFormatError, readImages } from '../../src/images/images.js';
import { sha256 } from '../../src/model/digest.js';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

/** An archive of one image with one packed layer, cut short by so many bytes of the layer. */
async function archiveOf(text: string, cutBytes = 0): Promise<Uint8Array> {
  const tar = await packTar([{ header: { name: 'etc/motd', size: text.length }, body: text }]);
  const layer = (await gzip(tar)).slice(0, cutBytes === 0 ? undefined : -cutBytes);
  const config = bytesOf({ architecture: 'amd64', os: 'linux', config: {}, rootfs: { type: 'layers', diff_ids: [sha256(tar)] } });
  const manifest = bytesOf([{ Config: 'config.json', RepoTags: ['shop:v1'], Layers: ['layer.tar'] }]);
  const files: [string, Uint8Array][] = [
    ['config.json', config],
    ['layer.tar', layer],
    ['manifest.json', manifest],
  ];
  return packTar(files.map(([name, body]) => ({ header: { name, size: body.byteLength }, body })));
}

describe('images in a page', () => {
  it('an archive with packed layers is read', async () => {
    const [image] = await readImages(await archiveOf('hello'));
    expect(image?.references).toEqual(['shop:v1']);
    expect(image?.content.layers[0]?.changes.get('/etc/motd')).toMatchObject({ node: { content: 'hello' } });
  });

  it('a layer that breaks off is refused by name', async () => {
    await expect(readImages(await archiveOf('hello'.repeat(500), 12))).rejects.toThrow(ImageFormatError);
    await expect(readImages(await archiveOf('hello'.repeat(500), 12))).rejects.toThrow(/layer "layer.tar"/);
  });

  it('the catalogue is fetched image by image', async () => {
    expect((await catalogueImage('alpine', '3.24'))?.layers).toHaveLength(1);
    expect(await catalogueImage('nothing', 'here')).toBeNull();
  });
});
