import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/copy-on-write.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/3 Copy-on-write',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** A file is copied up before it changes, a deleted one is hidden: each container has its own view of the same locked layers. */
export const CopyOnWrite: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const copied = diagram.steps.findIndex(({ command }) => command.includes('hello from left'));
    await diagram.goTo(copied);
    await diagram.next();
    await expect(diagram.step).toBe(copied + 1);
    await expect(textOfPicture(diagram)).toContain('/etc/motd');
    const changes = diagram.state?.Containers.map(({ Name, Changes }) => [Name, Changes.filter(({ Path }) => Path === '/etc/motd')]);
    await expect(changes).toEqual([
      ['/left', [{ Path: '/etc/motd', Kind: 0 }]],
      ['/right', []],
    ]);
    const unchanged = diagram.steps.find(({ command }) => command === 'docker exec right cat /etc/motd');
    await expect(unchanged?.stdout).not.toContain('hello from left');
    await expect(unchanged?.exitCode).toBe(0);
  },
};
