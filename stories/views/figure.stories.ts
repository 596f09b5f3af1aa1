import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';

const meta: Meta<DiagramArgs> = {
  title: 'Views & themes/Figure',
  component: 'layer-diagram',
  args: { ...args, view: 'figure', controls: false, terminal: false, caption: false },
  argTypes,
  render,
};
export default meta;

/** One locked image beside the same stack with an active writable layer: a picture for the middle of prose. */
export const Figure: StoryObj<DiagramArgs> = {
  args: {
    script: `# The same stack, locked and alive
docker run -d --name web node:22-slim sleep infinity
docker exec web sh -c 'echo blue > /paint'`,
  },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.steps).toHaveLength(2);
    await expect(diagram.step).toBe(2);
    const text = textOfPicture(diagram);
    await expect(text).toContain('web');
    await expect(text).toContain('/paint');
    await expect(diagram.state?.Containers[0]?.State.Running).toBe(true);
  },
};
