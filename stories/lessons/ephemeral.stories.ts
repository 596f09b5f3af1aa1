import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/ephemeral.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/4 Ephemeral',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** A container's own layer outlives its process and not the container. */
export const Ephemeral: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    const after = (command: string): number => diagram.steps.findIndex((one) => one.command === command) + 1;
    const note = { Path: '/note', Kind: 1 };
    await step('stopped, it keeps the note', async () => {
      await diagram.goTo(after('docker stop web'), { animate: false });
      await expect(diagram.state?.Containers[0]?.State.Running).toBe(false);
      await expect(diagram.state?.Containers[0]?.Changes).toContainEqual(note);
      await diagram.settled;
      await expect(textOfPicture(diagram)).toContain('/note');
      await expect(diagram.steps[after('docker exec web cat /note') - 1]?.stdout).toBe('remember me\n');
    });
    const old = diagram.state?.Containers[0]?.Id;
    await step('removed, it is gone with its layer', async () => {
      await diagram.goTo(after('docker rm -f web'), { animate: false });
      await expect(diagram.state?.Containers).toEqual([]);
    });
    await step('run anew, it has the same name and nothing of the note', async () => {
      await diagram.goTo(diagram.steps.length, { animate: false });
      const web = diagram.state?.Containers[0];
      await expect([web?.Name, web?.State.Running, web?.Id === old]).toEqual(['/web', true, false]);
      await expect(web?.Changes).not.toContainEqual(note);
      await expect(diagram.steps.at(-1)).toMatchObject({ exitCode: 1, stdout: '' });
      await diagram.goTo(0);
    });
  },
};
