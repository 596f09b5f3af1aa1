import { describe, expect, it } from 'vitest';
import { layoutScene } from '../../src/scene/layout-scene.js';
import type { Item, Scene } from '../../src/scene/scene.js';
import { SampleWorld } from './sample-world.js';

describe('volumes', () => {
  const mounting = new SampleWorld()
    .image(['shop:v1.0'], [['RUN step', 1_000_000]])
    .volume('data')
    .container('web', 'shop:v1.0', 'running', 0, [
      { type: 'volume', source: 'data', destination: '/data', readOnly: false, anonymous: false },
    ]);
  for (let index = 1; index <= 8; index++) mounting.volume(`spare-${index}`);
  const boxOf = (scene: Scene, key: string): Item => scene.items.find((item) => item.key === key) as Item;

  it.each([720, 1200])('stand beside the containers where there is room, else below, each at the end of its line at %i', (width) => {
    const scene = layoutScene(mounting.world, { width });
    const [panel, beside, drum] = ['panel:volumes', 'panel:containers', 'volume:data'].map((key) => boxOf(scene, key)) as [
      Item,
      Item,
      Item,
    ];
    if (width < 960) expect(panel.y).toBeGreaterThan(beside.y + beside.height);
    else expect(panel.x).toBeGreaterThan(beside.x + beside.width);
    const line = scene.items.find((item) => item.kind === 'line');
    if (line?.kind !== 'line') throw new Error('There is no line.');
    const end = { x: line.x + (line.points.at(-2) ?? 0) * line.width, y: line.y + (line.points.at(-1) ?? 0) * line.height };
    expect([end.x >= drum.x - 0.1 && end.x <= drum.x + drum.width, end.y >= drum.y && end.y <= drum.y + drum.height]).toEqual([true, true]);
  });

  it('that a container mounts are shown before others where there is no room for all', () => {
    for (const width of [320, 720, 1200]) expect(boxOf(layoutScene(mounting.world, { width }), 'volume:data')).toBeDefined();
  });
});
