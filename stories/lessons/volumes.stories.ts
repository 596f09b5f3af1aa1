import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/volumes.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/8 Volumes',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** A volume stands outside of every stack and outlives the containers that use it. */
export const Volumes: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    const after = (command: string): number => diagram.steps.findIndex((one) => one.command === command) + 1;
    await step('what is written into the volume is no change of the container', async () => {
      await diagram.goTo(after('docker diff left'), { animate: false });
      const paths = diagram.state?.Containers[0]?.Changes.map(({ Path }) => Path);
      await expect(paths).toContain('/note');
      await expect(paths).not.toContain('/data/note');
      await diagram.settled;
      await expect(textOfPicture(diagram)).toContain('data');
    });
    await step('it outlives the container', async () => {
      await diagram.goTo(after('docker rm -f left'), { animate: false });
      await expect([diagram.state?.Containers, diagram.state?.Volumes.map(({ Name }) => Name)]).toEqual([[], ['data']]);
    });
    await step('another container finds in it what the first one wrote, and nothing else of the first', async () => {
      await expect(diagram.steps[after('docker exec right cat /data/note') - 1]).toMatchObject({ exitCode: 0, stdout: 'kept\n' });
      await expect(diagram.steps[after('docker exec right cat /note') - 1]?.exitCode).toBe(1);
    });
    await step('in use it stays, unused it goes', async () => {
      await expect(diagram.steps[after('docker volume rm data') - 1]?.exitCode).toBe(1);
      await diagram.goTo(diagram.steps.length, { animate: false });
      await expect(diagram.state?.Volumes).toEqual([]);
      await diagram.goTo(0);
    });
  },
};
