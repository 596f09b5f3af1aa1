import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';

import '../src/index.js';
import { settledDiagram } from './diagram-story.js';
import copyOnWrite from './scenarios/copy-on-write.sh?raw';

interface LegendArgs {
  only: string | null;
  inline: boolean;
}

const meta: Meta<LegendArgs> = {
  title: 'Elements/Layer legend',
  component: 'layer-legend',
  args: { only: null, inline: false },
  argTypes: { only: { control: 'text' }, inline: { control: 'boolean' } },
  render: ({ only, inline }) => html`<layer-legend only=${only ?? nothing} ?inline=${inline}></layer-legend>`,
};
export default meta;

const signsIn = (canvasElement: HTMLElement): number =>
  canvasElement.querySelector('layer-legend')?.shadowRoot?.querySelectorAll('.entry').length ?? 0;

/** By itself it explains all signs. */
export const AllSigns: StoryObj<LegendArgs> = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(signsIn(canvasElement)).toBe(18));
  },
};

/** With a diagram it explains those that the story uses. */
export const OfAStory: StoryObj<LegendArgs> = {
  render: ({ only, inline }, { globals }) =>
    html`<layer-diagram controls theme=${globals['theme'] === 'dark' ? 'dark' : 'light'} .script=${copyOnWrite}
      ><layer-legend only=${only ?? nothing} ?inline=${inline}></layer-legend
    ></layer-diagram>`,
  play: async ({ canvasElement }) => {
    await settledDiagram(canvasElement);
    await waitFor(() => expect(signsIn(canvasElement)).toBeGreaterThan(5));
    await expect(signsIn(canvasElement)).toBeLessThan(18);
  },
};

/** In a sentence. */
export const InProse: StoryObj<LegendArgs> = {
  args: { only: 'borrowed writable', inline: true },
  render: ({ only, inline }) =>
    html`<p>
      A container is made of these two: <layer-legend only=${only ?? nothing} ?inline=${inline}></layer-legend> and nothing else.
    </p>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(signsIn(canvasElement)).toBe(2));
  },
};
