import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/ship-it.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/6 Ship it',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** Between disk and registry only the layers travel that the other side lacks. */
export const ShipIt: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    const found = (command: string): { readonly index: number; readonly stdout: string } => {
      const one = diagram.steps.find((each) => each.command === command);
      if (!one) throw new Error(`The lesson has no step ${command}`);
      return one;
    };
    const times = (text: string, word: string): number => text.split(word).length - 1;
    await step('the first push carries every layer', async () => {
      const push = found('docker push registry.example.com/shop:v1.0');
      await expect([times(push.stdout, ': Pushed'), times(push.stdout, 'already exists')]).toEqual([3, 0]);
    });
    await step('the second carries the one that changed', async () => {
      const push = found('docker push registry.example.com/shop:v1.1');
      await expect([times(push.stdout, ': Pushed'), times(push.stdout, 'already exists')]).toEqual([1, 2]);
      await diagram.goTo(push.index, { animate: false });
      await diagram.settled;
      await expect(textOfPicture(diagram)).toContain('REGISTRY');
    });
    const shipped = diagram.state?.Images.find(({ RepoTags }) => RepoTags[0]?.endsWith(':v1.1'));
    await step('the disk is cleared, the registry keeps what it has', async () => {
      const kept = diagram.state?.Registries;
      await diagram.goTo(found('docker builder prune -af').index, { animate: false });
      await expect([diagram.state?.Images, diagram.state?.Registries]).toEqual([[], kept]);
    });
    await step('what comes back is what was shipped, to the byte', async () => {
      await diagram.goTo(diagram.steps.length, { animate: false });
      const fetched = diagram.state?.Images.find(({ RepoTags }) => RepoTags[0]?.endsWith(':v1.1'));
      await expect([fetched?.Id, fetched?.RootFS]).toEqual([shipped?.Id, shipped?.RootFS]);
      await expect(diagram.state?.Containers[0]?.State.Running).toBe(true);
      await diagram.goTo(0);
    });
  },
};
