import { beforeAll, describe, expect, it } from 'vitest';
import { keysOfFacts, toldKey } from '../../src/scene/keys-of-facts.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import { relatedKeys } from '../../src/scene/related-keys.js';
import { openDemo } from '../../src/shell/shell.js';

const demo = openDemo();
const script = `docker run -d --name web -v data:/data alpine:3.24 sleep infinity
docker run -d --name other debian:bookworm-slim sleep infinity
docker tag alpine:3.24 registry.example.com/alp:v1
docker push registry.example.com/alp:v1
docker exec web sh -c 'echo hi >> /etc/motd; echo blue > /paint; rm /etc/os-release'
docker rmi debian:bookworm-slim`;

beforeAll(async () => {
  expect(await demo.run(script)).toBe(null);
});

function atEnd() {
  const world = demo.steps.at(-1)?.world ?? demo.initial;
  const web = world.names.get('web') ?? '';
  const [layer = ''] = world.containers.get(web)?.layers ?? [];
  const scene = layoutScene(world, { width: 1200 });
  const present = new Set(scene.items.map(({ key }) => key));
  const lit = (key: string): string[] => [...relatedKeys(scene, world, key)].filter((one) => present.has(one)).sort();
  return { world, web, layer, lit };
}

describe('pointing at a thing', () => {
  it('lights with a file the layer that holds the original, and none for a file of the container’s own', () => {
    const { web, layer, lit } = atEnd();
    expect(lit(`file:${web}:/etc/motd`)).toEqual([`file:${web}:/etc/motd`, `layer:${layer}`]);
    expect(lit(`file:${web}:/paint`)).toEqual([`file:${web}:/paint`]);
  });

  it('lights with a layer what stands on it, what hides its files, its names and its copy in the registry', () => {
    const { web, layer, lit } = atEnd();
    const keys = lit(`layer:${layer}`);
    for (const key of [
      `stack:${web}`,
      `container:${web}`,
      `file:${web}:/etc/motd`,
      `file:${web}:/etc/os-release`,
      'tag:alpine:3.24',
      'tag:registry.example.com/alp:v1',
      `blob:registry.example.com:${layer}`,
    ])
      expect(keys).toContain(key);
    expect(keys).not.toContain(`file:${web}:/paint`);
    expect(keys).not.toContain('tag:debian:bookworm-slim');
  });

  it('lights with a blob the same layer on disk, and with a name in the registry both', () => {
    const { layer, lit } = atEnd();
    const both = [`blob:registry.example.com:${layer}`, `layer:${layer}`];
    expect(lit(`blob:registry.example.com:${layer}`)).toEqual(both);
    expect(lit('pushed:registry.example.com/alp:v1')).toEqual([...both, 'pushed:registry.example.com/alp:v1']);
  });

  it('lights with a name its image’s stack, with a volume its mounts and with a mount both its ends', () => {
    const { web, layer, lit } = atEnd();
    expect(lit('tag:alpine:3.24')).toContain(`layer:${layer}`);
    expect(lit('volume:data')).toEqual([`container:${web}`, `mount:${web}:/data`, 'volume:data']);
    expect(lit(`mount:${web}:/data`)).toEqual([`container:${web}`, `mount:${web}:/data`, 'volume:data']);
    expect(lit(`container:${web}`)).toContain('volume:data');
  });

  it('lights nothing with what stands for nothing else', () => {
    expect(atEnd().lit('panel:images')).toEqual([]);
  });
});

describe('a command', () => {
  const keys = (step: number): ReadonlySet<string> => keysOfFacts(demo.steps[step - 1]?.facts ?? []);

  it('lights what it made, changed and copied from', () => {
    const { web, layer } = atEnd();
    expect([...keys(1)]).toEqual(expect.arrayContaining([`container:${web}`, `writable:${web}`, `layer:${layer}`]));
    expect([...keys(5)]).toEqual(
      expect.arrayContaining([`file:${web}:/etc/motd`, `file:${web}:/paint`, `file:${web}:/etc/os-release`, `layer:${layer}`]),
    );
    expect(keys(3)).toContain('tag:registry.example.com/alp:v1');
    expect(keys(4)).toContain(`blob:registry.example.com:${layer}`);
    expect(keys(4)).toContain('pushed:registry.example.com/alp:v1');
  });

  it('lights what it was refused for', () => {
    const { world } = atEnd();
    expect(keys(6)).toContain(`container:${world.names.get('other')}`);
  });

  it('is lit by any part of the container that it tells of', () => {
    const { web } = atEnd();
    for (const part of [`stack:${web}`, `writable:${web}`, `mark:${web}`, `mount:${web}:/data`]) expect(keys(1)).toContain(toldKey(part));
    expect(keys(2)).not.toContain(toldKey(`stack:${web}`));
  });
});
