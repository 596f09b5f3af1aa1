import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { settledDiagram } from '../diagram-story.js';

interface StackArgs {
  image: string | null;
  container: string | null;
  width: string;
}

const script = `docker run -d --name web nginx:alpine
docker exec web sh -c 'echo blue > /paint'
docker stop web`;

const meta: Meta<StackArgs> = {
  title: 'Elements/Layer stack',
  component: 'layer-stack',
  args: { image: null, container: null, width: '16rem' },
  argTypes: {
    image: { control: 'text', description: 'The image, by any name or id that `docker` takes' },
    container: { control: 'text', description: 'The container, by name or id' },
    width: { control: 'text', description: '`--layer-stack-width`' },
  },
  render: ({ image, container, width }, { globals }): TemplateResult =>
    html`<p style="font: 1rem/1.6 system-ui, sans-serif">
        One stack of the diagram below, in the middle of a sentence:
        <layer-stack
          diagram="story"
          image=${image ?? nothing}
          container=${container ?? nothing}
          style="--layer-stack-width: ${width}; color-scheme: inherit"
        ></layer-stack>
        and the sentence goes on.
      </p>
      <layer-diagram id="story" controls theme=${globals['theme'] === 'dark' ? 'dark' : 'light'} .script=${script}></layer-diagram>`,
};
export default meta;

async function textOfStack(canvasElement: HTMLElement): Promise<string> {
  const stack = canvasElement.querySelector('layer-stack');
  await waitFor(() => expect(stack?.shadowRoot?.querySelector('svg text')).toBeTruthy());
  return [...(stack?.shadowRoot?.querySelectorAll('svg text') ?? [])].map((text) => text.textContent).join('\n');
}

/** An image: locked layers, its name on top. */
export const OfAnImage: StoryObj<StackArgs> = {
  args: { image: 'nginx:alpine' },
  play: async ({ canvasElement }) => {
    await settledDiagram(canvasElement);
    await expect(await textOfStack(canvasElement)).toContain('nginx:alpine');
  },
};

/** A container: the same layers, borrowed, and the writable one with its files. It follows the diagram's steps. */
export const OfAContainer: StoryObj<StackArgs> = {
  args: { container: 'web' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(await textOfStack(canvasElement)).toContain('/paint');
    await diagram.goTo(1);
    await waitFor(async () => expect(await textOfStack(canvasElement)).not.toContain('/paint'));
    await diagram.goTo(diagram.steps.length, { animate: false });
  },
};
