import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, textOfTerminal, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/images-vs-containers.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/1 Images and containers',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** Built, shipped, run, changed, removed and run again: the whole difference, told with one shop. */
export const Lesson: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    const running = diagram.steps.findIndex(({ command }) => command.startsWith('docker run')) + 1;
    await step('the first step only speaks', async () => {
      await expect(diagram.step).toBe(0);
      await expect(diagram.steps[0]?.title).toBe('Images and containers');
      await expect(diagram.steps[0]?.exitCode).toBe(null);
    });
    await step('running a container shows its own layer', async () => {
      await diagram.goTo(running);
      await diagram.settled;
      await expect(textOfPicture(diagram)).toContain('web');
      await expect(await textOfTerminal(diagram)).toContain('docker run -d --name web shop:v1.0');
      await expect(diagram.state?.Containers.map(({ Name }) => Name)).toEqual(['/web']);
    });
    await step('the next step moves and stops at its end', async () => {
      await diagram.next();
      await expect(diagram.step).toBe(running + 1);
    });
    await step('at the end the street is clear and the images stand', async () => {
      await diagram.goTo(diagram.steps.length);
      await expect(diagram.state?.Containers).toHaveLength(0);
      await expect(diagram.state?.Images.flatMap(({ RepoTags }) => RepoTags)).toContain('shop:v1.0');
    });
    await step('and back to the start', async () => {
      await diagram.goTo(0);
      await diagram.settled;
      await expect(diagram.state?.Images).toHaveLength(0);
    });
  },
};
