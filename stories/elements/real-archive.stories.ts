import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, textOfTerminal, type DiagramArgs } from '../diagram-story.js';

const meta: Meta<DiagramArgs> = { title: 'Elements/Real images', component: 'layer-diagram', args, argTypes, render };
export default meta;

/** What `docker save hello-world` wrote, read in the page: its real layer, size and digest. */
export const Archive: StoryObj<DiagramArgs> = {
  args: { src: '/hello.tar' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.error).toBe(null);
    await expect(diagram.state?.Images).toHaveLength(1);
    await expect(diagram.state?.Images[0]?.RootFS.Layers).toHaveLength(1);
    await expect(await textOfTerminal(diagram)).toContain('Loaded image: hello-world');
    await expect(textOfPicture(diagram)).toContain('hello-world');
  },
};

/** The same archive, loaded by the script itself and run. */
export const LoadedByAScript: StoryObj<DiagramArgs> = {
  args: { script: '# Load it\ndocker load -i /hello.tar\n\n# Run it\ndocker run --name hello hello-world' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.steps[0]?.stdout).toContain('Loaded image: hello-world');
    await expect(diagram.state?.Containers[0]?.Name).toBe('/hello');
  },
};
