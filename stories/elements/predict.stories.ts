import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';

import { settledDiagram, textOfPicture } from '../diagram-story.js';
import script from '../scenarios/copy-on-write.sh?raw';

interface PredictArgs {
  predict: boolean;
  step: number;
}

const meta: Meta<PredictArgs> = {
  title: 'Elements/Predict',
  component: 'layer-diagram',
  args: { predict: true, step: 0.5 },
  argTypes: { step: { control: { type: 'range', min: 0, max: 4, step: 0.5 }, description: 'A half is the question before the next step' } },
  render: ({ predict, step }, { globals }) =>
    html`<layer-diagram
      .script=${script}
      theme=${globals['theme'] === 'dark' ? 'dark' : 'light'}
      ?predict=${predict}
      step=${predict || Number.isInteger(step) ? step : nothing}
      controls
      terminal
      caption
    ></layer-diagram>`,
};
export default meta;

/** Before a step plays, marks stand where it is going to change something: a class guesses, the next click shows. */
export const Predict: StoryObj<PredictArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    await step('a question is asked about the first step', async () => {
      await expect([diagram.step, diagram.asking]).toEqual([0, true]);
      await expect(textOfPicture(diagram)).toContain('?');
    });
    await step('the next click answers it', async () => {
      await diagram.next();
      await diagram.settled;
      await expect([diagram.step, diagram.asking]).toEqual([1, false]);
      await expect(textOfPicture(diagram)).not.toContain('?');
    });
    await step('and back again', async () => {
      await diagram.previous();
      await diagram.settled;
      await expect([diagram.step, diagram.asking]).toEqual([0, true]);
    });
  },
};
