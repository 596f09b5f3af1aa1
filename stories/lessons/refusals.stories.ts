import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfTerminal, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/refusals.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Lessons/7 Refusals',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script },
  argTypes,
  render,
};
export default meta;

/** The engine says no, says why, and the state stays as it was. */
export const Refusals: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement, step }) => {
    const diagram = await settledDiagram(canvasElement);
    const refused = diagram.steps.filter(({ exitCode }) => exitCode !== 0 && exitCode !== null);
    await expect(refused.map(({ exitCode }) => exitCode)).toEqual([1, 125, 1, 1, 1]);
    for (const one of refused)
      await step(`${one.command}: everything stays`, async () => {
        await diagram.goTo(one.index - 1, { animate: false });
        const before = diagram.state;
        await diagram.goTo(one.index, { animate: false });
        await expect(diagram.state).toEqual(before);
      });
    await step('the reason stands in the terminal', async () => {
      await diagram.goTo(refused[0]?.index ?? 0, { animate: false });
      await expect(await textOfTerminal(diagram)).toContain('conflict: unable to delete alpine:3.24 (must be forced)');
    });
    await step('in the right order nothing is refused', async () => {
      await diagram.goTo(diagram.steps.length, { animate: false });
      await expect([diagram.state?.Containers, diagram.state?.Images]).toEqual([[], []]);
      await diagram.goTo(0);
    });
  },
};
