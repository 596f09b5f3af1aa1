import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/build-cache.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/5 Build cache',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** A build repeats what has changed and all above it; what lies below is shared. */
export const BuildCache: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    await diagram.goTo(diagram.steps.length, { animate: false });
    const layersOf = (tag: string): readonly string[] =>
      diagram.state?.Images.find(({ RepoTags }) => RepoTags.includes(tag))?.RootFS.Layers ?? [];
    const cachedIn = (tag: string): number =>
      diagram.steps.find(({ command }) => command === `docker build -t ${tag} .`)?.stderr.match(/CACHED/g)?.length ?? 0;
    await step('cold, nothing is cached', async () => {
      await expect(cachedIn('shop:v1.0')).toBe(0);
      await expect(layersOf('shop:v1.0').length).toBeGreaterThan(4);
    });
    await step('with nothing changed, all is cached and no layer is new', async () => {
      await expect(cachedIn('shop:v1.1')).toBe(4);
      await expect(layersOf('shop:v1.1')).toEqual(layersOf('shop:v1.0'));
    });
    await step('with the code changed, only the top layer is new', async () => {
      await expect(cachedIn('shop:v1.2')).toBe(3);
      await expect(layersOf('shop:v1.2').slice(0, -1)).toEqual(layersOf('shop:v1.0').slice(0, -1));
      await expect(layersOf('shop:v1.2').at(-1)).not.toBe(layersOf('shop:v1.0').at(-1));
    });
    await step('with a lower layer changed, all above it is built again', async () => {
      await expect(cachedIn('shop:v2.0')).toBe(1);
      await expect(layersOf('shop:v2.0').slice(0, -3)).toEqual(layersOf('shop:v1.2').slice(0, -3));
      await expect(layersOf('shop:v2.0').at(-2)).not.toBe(layersOf('shop:v1.2').at(-2));
      await diagram.goTo(0);
    });
  },
};
