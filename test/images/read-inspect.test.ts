import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ImageFormatError, readInspect } from '../../src/images/images.js';
import { fromSnapshot } from '../../src/model/model.js';

const read = (name: string): string => readFileSync(new URL(`../fixtures/docker26/${name}`, import.meta.url), 'utf8');

describe('docker inspect', () => {
  it('gives images with their layers and containers with their state', () => {
    const images = readInspect(read('image-inspect.json'));
    const containers = readInspect(read('container-inspect.json'));
    expect(images.Images.length).toBeGreaterThan(5);
    expect(images.Images.every((image) => Array.isArray((image['RootFS'] as { Layers: unknown }).Layers))).toBe(true);
    expect(containers.Containers.length).toBeGreaterThan(3);
    expect(new Set(containers.Containers.map((container) => (container['State'] as { Status: string }).Status)).size).toBeGreaterThan(1);
  });

  it('makes a world together', () => {
    const both = `[${read('image-inspect.json').trim().slice(1, -1)},${read('container-inspect.json').trim().slice(1, -1)}]`;
    const state = readInspect(both);
    const world = fromSnapshot(state, 'overlay2');
    expect(world.images.size).toBe(new Set(state.Images.map((image) => image['Id'])).size);
    expect(world.containers.size).toBe(state.Containers.length);
  });

  it('a snapshot passes through', () => {
    expect(readInspect('{"Images":[{"Id":"sha256:0"}],"Containers":[]}').Images).toEqual([{ Id: 'sha256:0' }]);
  });

  it('other JSON is refused by what it is', () => {
    expect(() => readInspect('[{"name":"package"}]')).toThrow(ImageFormatError);
    expect(() => readInspect('nope')).toThrow(/inspect output: not JSON/);
  });
});
