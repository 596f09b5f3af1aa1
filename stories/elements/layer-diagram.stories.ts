import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';

const meta: Meta<DiagramArgs> = {
  title: 'Elements/Layer diagram',
  component: 'layer-diagram',
  args: {
    ...args,
    script: `# Run a container
# One thin writable layer on top of the image's read-only ones.
docker run -d --name web nginx:alpine

# Paint the walls
docker exec web sh -c 'echo blue > /paint'

# A second house
docker run -d --name web2 nginx:alpine`,
  },
  argTypes,
  render,
};
export default meta;

/** All that an attribute can say is a knob below. */
export const Playground: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    diagram.playbackRate = 4;
    await step('the keys of a video player drive it', async () => {
      diagram.focus();
      await userEvent.keyboard('{Home}');
      await waitFor(() => expect(diagram.step).toBe(0));
      await userEvent.keyboard('{ArrowRight}');
      await diagram.settled;
      await expect(diagram.step).toBe(1);
      await userEvent.keyboard('{End}');
      await waitFor(() => expect(diagram.step).toBe(diagram.steps.length));
    });
    diagram.playbackRate = 1;
    await diagram.settled;
    await expect(textOfPicture(diagram)).toContain('web2');
  },
};

/** Nothing but the picture: what a page gets without any attribute. */
export const Bare: StoryObj<DiagramArgs> = {
  args: { controls: false, terminal: false, caption: false },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.shadowRoot?.querySelector('layer-controls, layer-terminal, .caption')).toBe(null);
    await expect(textOfPicture(diagram)).toContain('/paint');
  },
};

/** What images lie on disk, without containers. */
export const Images: StoryObj<DiagramArgs> = {
  args: { view: 'images' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(textOfPicture(diagram)).toContain('nginx:alpine');
    await expect(textOfPicture(diagram)).not.toContain('/paint');
  },
};

/** Containers alone. */
export const Containers: StoryObj<DiagramArgs> = {
  args: { view: 'containers' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(textOfPicture(diagram)).toContain('/paint');
  },
};

/** Thin slabs, name and state. */
export const Compact: StoryObj<DiagramArgs> = { args: { detail: 'compact' } };

/** A field of marks, warm on cold. */
export const Overview: StoryObj<DiagramArgs> = { args: { detail: 'overview' } };

/** A state from elsewhere, in the words of `docker inspect`: no script, no steps. */
export const SnapshotOnly: StoryObj<DiagramArgs> = {
  render: (story, context) =>
    html`${render({ ...story, script: 'docker run -d --name web nginx:alpine', controls: false, terminal: false }, context)}`,
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const { state } = diagram;
    diagram.script = null;
    diagram.snapshot = state;
    await diagram.settled;
    await expect(diagram.steps).toEqual([]);
    await expect(diagram.state?.Containers.map(({ Name }) => Name)).toEqual(['/web']);
    await expect(textOfPicture(diagram)).toContain('web');
  },
};
