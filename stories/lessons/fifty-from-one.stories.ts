import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, textOfTerminal, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/fifty-from-one.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/2 Fifty from one',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** Fifty writable layers, one set of read-only layers on disk. */
export const FiftyFromOne: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    const fifty = diagram.steps.findIndex(({ command }) => command.startsWith('for i in')) + 1;
    await step('fifty containers stand on one image', async () => {
      await diagram.goTo(fifty, { animate: false });
      await expect(diagram.state?.Containers).toHaveLength(50);
      await expect(diagram.state?.Images).toHaveLength(1);
      await diagram.settled;
      await expect(textOfPicture(diagram)).toContain('house-50');
      await expect(await textOfTerminal(diagram)).toContain('for i in {2..50}');
    });
    await step('no layer is added for them', async () => {
      const used = diagram.state?.DiskUsage.LayersSize;
      await diagram.goTo(2, { animate: false });
      await expect(diagram.state?.DiskUsage.LayersSize).toBe(used);
    });
    await step('what one paints, its neighbour does not see', async () => {
      const [painted, neighbour] = diagram.steps.filter(({ command }) => command.endsWith('cat /paint'));
      await expect([painted?.exitCode, painted?.stdout]).toEqual([0, 'blue\n']);
      await expect(neighbour?.exitCode).toBe(1);
    });
    await step('at the end the image is as it was', async () => {
      const image = diagram.state?.Images;
      await diagram.goTo(diagram.steps.length, { animate: false });
      await expect([diagram.state?.Containers, diagram.state?.Images]).toEqual([[], image]);
      await diagram.goTo(0);
    });
  },
};
