import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, textOfTerminal, type DiagramArgs } from './diagram-story.js';

const meta: Meta<DiagramArgs> = { title: 'Lessons/7 Refusals', component: 'layer-diagram', args, argTypes, render };
export default meta;

/** The engine says no, says why, and the state stays as it was. */
export const Refusal: StoryObj<DiagramArgs> = {
  args: {
    script: `# A container holds its image
docker run -d --name web nginx:alpine

# An image in use can't be removed
# The container is pinned to it, running or not.
docker rmi nginx:alpine`,
  },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const refused = diagram.steps[1];
    await expect(refused?.exitCode).toBe(1);
    await expect(refused?.stderr).toContain('conflict: unable to delete nginx:alpine (must be forced)');
    await expect(await textOfTerminal(diagram)).toContain('conflict: unable to delete');
    await expect(textOfPicture(diagram)).toContain('nginx:alpine');
    const after = diagram.state;
    await diagram.goTo(1);
    await expect(diagram.state).toEqual(after);
    await diagram.next();
    await expect(diagram.step).toBe(2);
  },
};
