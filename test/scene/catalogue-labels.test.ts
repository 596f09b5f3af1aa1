import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueImage } from '../../src/images/catalogue.js';
import { layerLabel } from '../../src/scene/layer-label.js';
import { openDemo } from '../../src/shell/shell.js';

/** What the slabs of a catalogue image say, base first. */
async function labelsOf(reference: string): Promise<string[]> {
  const { world } = await openDemo({ catalogue: catalogueImage }).runLine(`docker pull ${reference}`);
  const image = world.images.get(world.tags.get(reference) ?? '');
  if (!image) throw new Error(`no image ${reference}`);
  return image.layers.map((chainId, depth) => {
    const layer = world.layers.get(chainId);
    return layer ? layerLabel(layer, image, depth) : '';
  });
}

const REFERENCES = readdirSync('src/images/catalogue').map((file) =>
  file.replace(/\.json$/, '').replace(/^(eclipse-temurin|hello-world|[a-z]+)-/, '$1:'),
);

describe('the slabs of a catalogue image', () => {
  it.each(REFERENCES)('of %s each say something that tells', async (reference) => {
    for (const label of await labelsOf(reference)) {
      expect(label).toMatch(/\w{2,}/);
      expect(label).not.toMatch(/^RUN (script$|set |case |if |for |export |\w+=|[[{(!]|…)/);
      expect(label).not.toMatch(/#|buildkit|[0-9a-f]{40}$/);
    }
  });

  it.each([
    ['debian:bookworm-slim', ['debian bookworm']],
    ['alpine:3.24', ['alpine 3.24.2']],
    ['ubuntu:24.04', ['ubuntu 24.04']],
    [
      'node:22-slim',
      ['debian bookworm', 'RUN groupadd node', 'RUN node 22.23.2', 'RUN yarn 1.22.22', 'COPY docker-entrypoint.sh /usr/local/bin/'],
    ],
  ])('of %s read %j', async (reference, labels) => {
    expect(await labelsOf(reference)).toEqual(labels);
  });
});

describe('a layer that docker commit made', () => {
  it('says so, with the message there is', async () => {
    const demo = openDemo({ catalogue: catalogueImage });
    await demo.run(
      'docker run -d --name left alpine:3.24 sleep 1000\ndocker exec left touch /a\ndocker commit left plain\ndocker commit -m "Greet" left greeting',
    );
    const world = demo.steps.at(-1)?.world;
    const labelOf = (reference: string): string => {
      const image = world?.images.get(world.tags.get(reference) ?? '');
      const layer = world?.layers.get(image?.layers.at(-1) ?? '');
      return image && layer ? layerLabel(layer, image, image.layers.length - 1) : '';
    };
    expect([labelOf('plain:latest'), labelOf('greeting:latest')]).toEqual(['commit', 'commit: Greet']);
  });
});
