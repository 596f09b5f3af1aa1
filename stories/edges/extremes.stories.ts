import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';

const meta: Meta<DiagramArgs> = { title: 'Edge states/Extremes', component: 'layer-diagram', args, argTypes, render };
export default meta;

const parts = Array.from({ length: 44 }, (_, index) => `RUN echo ${index + 1} > /part-${index + 1}\\n`).join('');

/** Forty-five layers: a tall stack is drawn compactly, and each layer can still be pointed at. */
export const FortyFiveLayers: StoryObj<DiagramArgs> = {
  args: {
    script: `printf 'FROM alpine:3.24\\n${parts}' > Dockerfile\ndocker build -t tall .\ndocker run -d --name tower tall sleep infinity`,
  },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.state?.Images[0]?.RootFS.Layers).toHaveLength(45);
    await expect(textOfPicture(diagram)).toContain('tower');
  },
};

const long = 'a-name-that-does-not-end-'.repeat(400);

/** Names of ten thousand characters are cut with an ellipsis in the picture; captions and output break. */
export const LongNames: StoryObj<DiagramArgs> = {
  args: {
    script: `# ${long}\ndocker run -d --name n${long.slice(0, 200)} nginx:alpine\ndocker exec n${long.slice(0, 200)} sh -c 'echo ${long} > /${long.slice(0, 240)}'\necho ${long}`,
  },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.error).toBe(null);
    await expect(textOfPicture(diagram)).toContain('…');
  },
};

/** Markup and characters that turn the direction of writing are shown as the text they are, and do nothing. */
export const MarkupAndBidi: StoryObj<DiagramArgs> = {
  args: {
    script: `# <img src=x onerror="document.title='hacked'"> \u202Etxet\u202C
docker run -d --name web nginx:alpine
docker exec web sh -c 'echo "<script>document.title=1</script>" > "/<b>\u202Egnp.exe"'
docker exec web ls /`,
  },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.error).toBe(null);
    await expect(diagram.shadowRoot?.querySelector('img, script, b')).toBe(null);
    await expect(diagram.shadowRoot?.querySelector('.title')).toHaveTextContent('<img');
    await expect(document.title).not.toBe('hacked');
  },
};

const painted = `# \u062D\u0627\u0648\u064A\u0629 \u0648\u0627\u062D\u062F\u0629
docker run -d --name web nginx:alpine
docker exec web sh -c 'echo blue > /paint'`;

/** In a page that is read from right to left the picture is, too: build, ship, run follow the eye, images to the right of containers. */
export const RightToLeft: StoryObj<DiagramArgs> = {
  args: { script: painted },
  render: (story, context) => html`<div dir="rtl">${render(story, context)}</div>`,
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const title = diagram.shadowRoot?.querySelector('.title');
    await expect(title && getComputedStyle(title).direction).toBe('rtl');
    const texts = [...(diagram.shadowRoot?.querySelectorAll('.picture text') ?? [])];
    const leftOf = (word: string): number => texts.find(({ textContent }) => textContent === word)?.getBoundingClientRect().left ?? NaN;
    await expect(leftOf('nginx:alpine')).toBeGreaterThan(leftOf('web'));
  },
};

/** 320 px: registry, images and containers stand under each other. */
export const Narrow: StoryObj<DiagramArgs> = {
  args: { script: painted },
  render: (story, context) => html`<div style="inline-size: min(100%, 20rem)">${render(story, context)}</div>`,
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.scrollWidth).toBeLessThanOrEqual(320);
    await expect(textOfPicture(diagram)).toContain('/paint');
  },
};

/**
 * Forced colours are the reader's choice, not the page's: in Chromium's developer tools, Rendering → Emulate CSS media feature
 * forced-colors: active. Shapes, padlocks and outlines then tell what colour told..
 */
export const ForcedColours: StoryObj<DiagramArgs> = { args: { script: painted } };

/**
 * Less motion is the reader's choice, too: Rendering → Emulate CSS media feature prefers-reduced-motion. Each step is a cut with a short
 * fade then, and nothing pulses. Tests emulate it.
 */
export const ReducedMotion: StoryObj<DiagramArgs> = { args: { script: painted, poster: '0' } };
