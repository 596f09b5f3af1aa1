// Stories that are broken on purpose, to prove that looking them through finds it. No part of Storybook: it lists stories/ alone.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { args, render, type DiagramArgs } from '../../stories/diagram-story.js';
import type { StoryContext } from '@storybook/web-components-vite';

const meta = {
  title: 'Broken',
  component: 'layer-diagram',
  args: { ...args, script: '# Run a container\ndocker run -d --name web alpine:3.24 sleep infinity' },
  render,
};
export default meta;

/** The same story unharmed: what is found in the other is its own fault. */
export const Readable = {};

/** A caption as pale as its ground, and a button that says nothing. */
export const Unreadable = {
  render: (story: DiagramArgs, context: StoryContext<DiagramArgs>): TemplateResult =>
    html`<div style="--layer-ink: light-dark(#d8dde5, #2a3342)">${render(story, context)}</div>
      <button></button>`,
};
