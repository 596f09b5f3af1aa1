import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';

const meta: Meta<DiagramArgs> = { title: 'Edge states/Parse error', component: 'layer-diagram', args, argTypes, render };
export default meta;

/** What the grammar can't read is shown where the picture would be, with its place. */
export const ParseError: StoryObj<DiagramArgs> = {
  args: { script: "docker run -d --name web nginx:alpine\ndocker exec web sh -c 'echo blue > /paint\n" },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.error?.line).toBeGreaterThan(0);
    await expect(diagram.error?.column).toBeGreaterThan(0);
    const panel = diagram.shadowRoot?.querySelector('.error');
    await expect(panel).toHaveTextContent(`Line ${diagram.error?.line ?? 0}, column ${diagram.error?.column ?? 0}`);
    await expect(diagram.steps).toHaveLength(0);
  },
};

/** The last good picture stays beside the error. */
export const AfterAGoodScript: StoryObj<DiagramArgs> = {
  args: { script: 'docker run -d --name web nginx:alpine' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    diagram.script = 'echo "never closed';
    await diagram.settled;
    await expect(diagram.shadowRoot?.querySelector('.error')).toBeVisible();
    await expect(textOfPicture(diagram)).toContain('web');
    diagram.script = 'docker run -d --name db redis:8';
    await diagram.settled;
    await expect(diagram.error).toBe(null);
    await expect(diagram.shadowRoot?.querySelector('.error')).toBe(null);
    await expect(textOfPicture(diagram)).toContain('db');
  },
};
