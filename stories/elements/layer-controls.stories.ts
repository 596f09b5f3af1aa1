import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { settledDiagram } from '../diagram-story.js';

interface ControlsArgs {
  poster: string;
  script: string;
}

const script = `# Run
docker run -d --name web alpine:3.24 sleep infinity

# Refused
docker rmi alpine:3.24

# Stop
docker stop web`;

const meta: Meta<ControlsArgs> = {
  title: 'Elements/Layer controls',
  component: 'layer-controls',
  args: { poster: '0', script },
  argTypes: { poster: { control: 'text' }, script: { control: 'text' } },
  render: (story, { globals }): TemplateResult =>
    html`<layer-diagram
        id="driven"
        theme=${globals['theme'] === 'dark' ? 'dark' : 'light'}
        poster=${story.poster}
        .script=${story.script}
      ></layer-diagram>
      <layer-controls diagram="driven"></layer-controls>`,
};
export default meta;

/** The bar alone, outside of its diagram, which it names by id. A diamond marks the step that was refused. */
export const Apart: StoryObj<ControlsArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    const controls = canvasElement.querySelector('layer-controls');
    const button = async (name: RegExp): Promise<HTMLElement> =>
      waitFor(() => {
        const found = [...(controls?.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => name.test(each.ariaLabel ?? each.title));
        if (!found) throw new Error(`no button ${name.source}`);
        return found;
      });
    diagram.playbackRate = 4;
    await step('next plays a step', async () => {
      await userEvent.click(await button(/next/i));
      await waitFor(() => expect(diagram.step).toBe(1));
      await diagram.settled;
    });
    await step('previous goes back', async () => {
      await userEvent.click(await button(/previous/i));
      await waitFor(() => expect(diagram.step).toBe(0));
    });
    diagram.playbackRate = 1;
  },
};

/** Before anything has run. */
export const AtTheStart: StoryObj<ControlsArgs> = {};

/** At its end, the play button starts anew. */
export const AtTheEnd: StoryObj<ControlsArgs> = { args: { poster: 'end' } };

/** With nothing to play, it stands still. */
export const NothingToPlay: StoryObj<ControlsArgs> = { args: { script: '' } };
