import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImageFormatError, readImages, sniffData } from '../../src/images/images.js';
import { Budget } from '../../src/images/budget.js';
import { MAX_ENTRIES } from '../../src/images/limits.js';
import { readLayer } from '../../src/images/read-layer.js';
import { dockerArchive, json, ociArchive, tarOf } from './archives.js';
import type { Entry } from './archives.js';

const hello = readFileSync(new URL('../fixtures/docker26/save-hello.tar', import.meta.url));

/** What reading an archive of one layer of these entries is refused with. */
async function refusal(...entries: readonly Entry[]): Promise<string> {
  return refusalOf(await tarOf(await dockerArchive({ layers: [entries] })));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readImages(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ImageFormatError);
    return (error as Error).message;
  }
  return 'not refused';
}

describe('what is no archive', () => {
  it.each([
    ['', /nothing at all/],
    ['docker run alpine', /text that starts "docker run alpine"/],
    ['<!DOCTYPE html><h1>Not found', /an HTML page/],
    ['[{"Id":"sha256:0"}]', /JSON/],
    ['\u0000\u0001\u0002', /3 bytes of no known kind/],
  ])('is refused by what was found: %j', async (text, message) => {
    expect(await refusalOf(new TextEncoder().encode(text))).toMatch(message);
  });

  it('a tar without images says what it holds instead', async () => {
    expect(await refusalOf(await tarOf([{ name: 'photo.jpg' }]))).toMatch(
      /neither index.json nor manifest.json; its first file is "photo.jpg"/,
    );
  });

  it('kinds of data are told by content', () => {
    const kind = (text: string): string => sniffData(new TextEncoder().encode(text));
    expect([kind('{"Images":[]}'), kind('[]'), kind('[ -f x ] && docker ps'), kind('{ docker ps; }'), kind('<html>')]).toEqual([
      'json',
      'json',
      'text',
      'text',
      'page',
    ]);
    expect(sniffData(hello)).toBe('archive');
    expect(sniffData(gzipSync(hello))).toBe('archive');
  });
});

describe('hostile layers are refused by the name of the entry', () => {
  it('names that climb out', async () => {
    expect(await refusal({ name: '../evil' })).toMatch(/climbs out: "\.\.\/evil"/);
    expect(await refusal({ name: 'a/../../evil' })).toMatch(/climbs out/);
  });

  it('symlinks and hard links that lead out', async () => {
    expect(await refusal({ name: 'a/link', type: 'symlink', linkname: '../../etc/passwd' })).toMatch(
      /"a\/link" leads out to "..\/..\/etc\/passwd"/,
    );
    expect(await refusal({ name: 'link', type: 'link', linkname: '../etc/passwd' })).toMatch(/climbs out/);
    expect(await refusal({ name: 'link', type: 'link', linkname: 'nowhere' })).toMatch(
      /"link" names "nowhere", which the layer does not hold/,
    );
  });

  it('a symlink that stays inside is fine, however it is written', async () => {
    expect(
      await refusal({ name: 'a/link', type: 'symlink', linkname: '../etc/passwd' }, { name: 'b', type: 'symlink', linkname: '/etc' }),
    ).toBe('not refused');
  });

  it('a whiteout of nothing', async () => {
    expect(await refusal({ name: 'a/.wh.' })).toMatch(/whiteout of nothing/);
  });

  it('names are shown as text: direction marks and line ends escaped, cut to fit', async () => {
    const message = await refusal({ name: `../\u202e\n${'x'.repeat(3000)}` });
    expect(message).toContain('\\u202e\\u000a');
    expect(message.length).toBeLessThan(300);
  });

  it('a million entries', async () => {
    const entries = Array.from({ length: 600 }, (_, i) => ({ name: `f${i}` }));
    const tar = await tarOf(entries);
    const body = tar.subarray(0, tar.byteLength - 1024);
    const copies = Math.ceil(MAX_ENTRIES / entries.length) + 1;
    const many = new Uint8Array(body.byteLength * copies + 1024);
    for (let i = 0; i < copies; i += 1) many.set(body, i * body.byteLength);
    await expect(readLayer(many, 'layer', new Budget())).rejects.toThrow(/more than 100000 entries: stopped at "f/);
  }, 60_000);

  it('a layer that unpacks to far more than its size', async () => {
    const zeros = gzipSync(await tarOf([{ name: 'zeros', body: new Uint8Array(80 * 1024 * 1024) }]));
    await expect(readLayer(zeros, 'layer "bomb"', new Budget())).rejects.toThrow(
      /layer "bomb" unpacks to more than 200 times its \d+ bytes/,
    );
  }, 60_000);
});

describe('archives that lie', () => {
  it('a layer with another content than the config says', async () => {
    const entries = await dockerArchive({ layers: [[{ name: 'a', body: 'right' }]] });
    const other = await tarOf([{ name: 'a', body: 'wrong' }]);
    const changed = entries.map((entry) => (entry.name.endsWith('layer.tar') ? { ...entry, body: other } : entry));
    expect(await refusalOf(await tarOf(changed))).toMatch(/layer "0+\/layer.tar": its content is sha256:.*, the config says sha256:/);
  });

  it('a blob with the wrong digest', async () => {
    const entries = await ociArchive([{ layers: [[{ name: 'a', body: 'right' }]], gzip: true }]);
    const changed = entries.map((entry, i) => (i === entries.length - 1 ? { ...entry, body: flipped(entry.body as Uint8Array) } : entry));
    expect(await refusalOf(await tarOf(changed))).toMatch(/"blobs\/sha256\/[0-9a-f]{64}" has the wrong digest/);
  });

  it('a manifest that names what is not there', async () => {
    const entries = await dockerArchive({ layers: [[{ name: 'a' }]] });
    expect(await refusalOf(await tarOf(entries.filter(({ name }) => !name.endsWith('layer.tar'))))).toMatch(
      /names "0+\/layer.tar" but does not hold it/,
    );
  });

  it('a manifest that is not JSON, or of another shape', async () => {
    expect(await refusalOf(await tarOf([{ name: 'manifest.json', body: '{' }]))).toMatch(/manifest.json: not JSON/);
    expect(await refusalOf(await tarOf([{ name: 'manifest.json', body: '{"a":1}' }]))).toMatch(/lists no images/);
    expect(await refusalOf(await tarOf([{ name: 'index.json', body: json({ manifests: [{ digest: '../../x' }] }) }]))).toMatch(
      /digest that is none we can check: "..\/..\/x"/,
    );
  });

  it('the archive itself may not lead out', async () => {
    expect(await refusalOf(await tarOf([{ name: '../manifest.json' }]))).toMatch(/the archive: entry climbs out/);
    expect(await refusalOf(await tarOf([{ name: 'manifest.json', type: 'symlink', linkname: '/etc/passwd' }]))).toMatch(
      /link "manifest.json" leads out/,
    );
  });
});

describe('broken archives', () => {
  it('an archive cut short anywhere is refused, never misread', async () => {
    const whole = await readImages(hello);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: hello.byteLength - 1 }), async (length) => {
        const outcome = await readImages(hello.subarray(0, length)).catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(ImageFormatError);
      }),
      { numRuns: 60 },
    );
    expect(whole).toHaveLength(1);
  });

  it('a byte changed anywhere gives the same image or a refusal', async () => {
    const whole = await readImages(hello);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: hello.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = new Uint8Array(hello);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const outcome = await readImages(bytes).catch((error: unknown) => error);
        if (outcome instanceof ImageFormatError) return;
        // Names of the image are text that no digest covers.
        expect((outcome as typeof whole).map((image) => image.content)).toEqual(whole.map((image) => image.content));
      }),
      { numRuns: 150 },
    );
  });

  it('gzip data that breaks off is refused by the layer it is in', async () => {
    const packed = gzipSync(await tarOf([{ name: 'a', body: 'x'.repeat(5000) }]));
    await expect(readLayer(packed.subarray(0, packed.byteLength - 20), 'layer "l"', new Budget())).rejects.toThrow(/layer "l"/);
  });
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[10] = (copy[10] ?? 0) ^ 1;
  return copy;
}
