import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';

const meta: Meta<DiagramArgs> = { title: 'Edge states/Empty', component: 'layer-diagram', args, argTypes, render };
export default meta;

/** A script without a line: nothing to play, and nothing wrong. */
export const EmptyScript: StoryObj<DiagramArgs> = {
  args: { script: '' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect([diagram.error, diagram.steps]).toEqual([null, []]);
  },
};

/** A script that only speaks: captions over a world with nothing in it. */
export const OnlyWords: StoryObj<DiagramArgs> = {
  args: { script: '# Nothing runs here\n# There is neither image nor container.\n' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.steps.map(({ exitCode }) => exitCode)).toEqual([null]);
    await expect(diagram.state?.Images).toEqual([]);
  },
};

/** A source that is not there: the error names its address. */
export const SourceMissing: StoryObj<DiagramArgs> = {
  args: { src: '/no-such-lesson.sh' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.error?.message).toContain('/no-such-lesson.sh');
    await expect(diagram.shadowRoot?.querySelector('.error')).toHaveTextContent('/no-such-lesson.sh');
    await expect(textOfPicture(diagram)).toBe('');
  },
};
