import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import { args, argTypes, render, settledDiagram, textOfPicture, type DiagramArgs } from '../diagram-story.js';

const meta: Meta<DiagramArgs> = {
  title: 'Views & themes/Languages',
  component: 'layer-diagram',
  args: {
    ...args,
    script: `docker run -d --name web node:22-slim sleep infinity
docker exec web sh -c 'echo blue > /paint; date >> /etc/motd'
docker run -d --name idle node:22-slim true`,
  },
  argTypes,
};
export default meta;

function inLanguage(lang: string, dir: 'ltr' | 'rtl', says: string): StoryObj<DiagramArgs> {
  return {
    render: (story, context) => html`<div lang=${lang} dir=${dir}>${render(story, context)}</div>`,
    play: async ({ canvasElement }) => {
      const diagram = await settledDiagram(canvasElement);
      await expect(textOfPicture(diagram)).toContain(says);
    },
  };
}

export const English = inLanguage('en', 'ltr', 'IMAGES');
export const German = inLanguage('de', 'ltr', 'läuft');
export const Chinese = inLanguage('zh-Hans', 'ltr', '可写层');
/** The page is mirrored; names, paths and what Docker prints keep their direction. */
export const Arabic = inLanguage('ar', 'rtl', 'الحاويات');
