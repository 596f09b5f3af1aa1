import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import blackboard from '../../src/themes/blackboard.css?raw';
import highContrast from '../../src/themes/high-contrast.css?raw';
import print from '../../src/themes/print.css?raw';
import { args, argTypes, render, settledDiagram, type DiagramArgs } from '../diagram-story.js';

const script = `# One container writes
docker run -d --name web node:22-slim sleep infinity
docker exec web sh -c 'echo blue > /paint; date >> /etc/motd; rm /etc/issue'

# Another only reads, and stops
docker run -d --name idle node:22-slim sleep infinity
docker stop -t 0 idle

# What is in use stays
docker rmi node:22-slim`;

const meta: Meta<DiagramArgs> = {
  title: 'Views & themes/Themes',
  component: 'layer-diagram',
  args: { ...args, script },
  argTypes,
  render,
};
export default meta;

/** A story in a style sheet: a preset's rules hold for this story alone, not for the whole page. */
function styled(sheet: string): NonNullable<StoryObj<DiagramArgs>['render']> {
  const scoped = sheet.replaceAll(':where(:root)', '.styled').replaceAll(':where(layer-diagram', ':where(.styled layer-diagram');
  return (story, context) =>
    html`<style>
        ${scoped}
      </style>
      <div class="styled">${render(story, context)}</div>`;
}

function colourOf(canvasElement: HTMLElement, selector: string, property: string): string {
  const part = canvasElement.querySelector('layer-diagram')?.shadowRoot?.querySelector(selector);
  if (!part) throw new Error(`The figure has no ${selector}.`);
  return getComputedStyle(part).getPropertyValue(property);
}

/** As it comes: it follows the page's color-scheme. */
export const Default: StoryObj<DiagramArgs> = {};

/** `layer-diagram/themes/high-contrast.css`: texts at 7 to 1 or more, in both schemes. */
export const HighContrast: StoryObj<DiagramArgs> = {
  render: styled(highContrast),
  play: async ({ canvasElement, globals }) => {
    await settledDiagram(canvasElement);
    await expect(colourOf(canvasElement, '.panel', 'fill')).toBe(globals['theme'] === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
  },
};

/** `layer-diagram/themes/print.css`: white grounds and dark lines. */
export const Print: StoryObj<DiagramArgs> = {
  render: styled(print),
  play: async ({ canvasElement }) => {
    await settledDiagram(canvasElement);
    await expect(colourOf(canvasElement, '.slab', 'fill')).toBe('rgb(255, 255, 255)');
    await expect(colourOf(canvasElement, '.frame', 'color-scheme')).toBe('light');
  },
};

/** `layer-diagram/themes/blackboard.css`: chalk on a green board. */
export const Blackboard: StoryObj<DiagramArgs> = {
  render: styled(blackboard),
  play: async ({ canvasElement }) => {
    await settledDiagram(canvasElement);
    await expect(colourOf(canvasElement, '.panel', 'fill')).toBe('rgb(35, 50, 44)');
    // What it does not set is that of the dark scheme, also where the diagram's own theme is light.
    await expect(colourOf(canvasElement, '.frame', 'color-scheme')).toBe('dark');
  },
};

const brand = `:where(:root) {
  --layer-font: Georgia, 'Times New Roman', serif;
  --layer-radius: 0;
  --layer-density: 1.3;
  --layer-accent: light-dark(#7a1f5c, #f0a8d8);
  --layer-surface: light-dark(#fffaf3, #1d1420);
  --layer-panel: light-dark(#f8efe3, #281c2c);
  --layer-cold: light-dark(#e3ddf3, #3a2f5c);
  --layer-cold-line: light-dark(#a99bd8, #7d6cb8);
  --layer-warm: light-dark(#ffd9c2, #5c2a14);
  --layer-warm-line: light-dark(#d4531c, #ff9a66);
  --layer-glow: light-dark(#b0307f, #ff9fdc);
}`;

/** A whole brand in twelve lines of CSS. */
export const TwelveLineBrand: StoryObj<DiagramArgs> = {
  render: styled(brand),
  play: async ({ canvasElement }) => {
    await settledDiagram(canvasElement);
    await expect(brand.trim().split('\n').length - 1).toBe(12);
    await expect(colourOf(canvasElement, '.picture text', 'font-family')).toContain('Georgia');
    await expect(colourOf(canvasElement, '.frame', 'border-radius')).toBe('0px');
  },
};
