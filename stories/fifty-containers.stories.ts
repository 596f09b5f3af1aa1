import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, textOfTerminal, type DiagramArgs } from './diagram-story.js';

const meta: Meta<DiagramArgs> = { title: 'Lessons/2 Fifty from one', component: 'layer-diagram', args, argTypes, render };
export default meta;

/** Fifty writable layers, one set of read-only layers on disk. */
export const Fifty: StoryObj<DiagramArgs> = {
  args: {
    script: `# One blueprint
docker pull nginx:alpine

# Fifty houses from one blueprint
# Every container adds its own thin writable layer; the read-only layers are stored once.
for i in {1..50}; do docker run -d --name house-$i nginx:alpine; done

# One of them is painted
docker exec house-14 sh -c 'echo blue > /paint'
docker system df`,
  },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.steps).toHaveLength(4);
    await expect(diagram.state?.Containers).toHaveLength(50);
    await expect(diagram.state?.Images).toHaveLength(1);
    await diagram.goTo(2);
    await diagram.settled;
    await expect(textOfPicture(diagram)).toContain('house-50');
    await expect(await textOfTerminal(diagram)).toContain('(50 lines)');
    await expect(diagram.steps[1]?.stdout.trim().split('\n')).toHaveLength(50);
  },
};
