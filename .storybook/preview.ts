import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { configure } from 'storybook/test';

import manifest from '../custom-elements.json';
import { pastedSource } from './pasted-source.js';

setCustomElementsManifest(manifest);
// What is fetched first may take its time on a slow machine.
configure({ asyncUtilTimeout: 20_000 });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { source: { transform: pastedSource } },
    layout: 'padded',
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Start here',
          'Lessons',
          'Verbs',
          ['Images', 'Containers', 'Files', 'Volumes', 'Refusals'],
          'Elements',
          ['Layer diagram', 'Layer controls', 'Layer terminal', 'Layer stack', 'Layer files', 'Layer legend'],
          'Views & themes',
          'Edge states',
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page and the figure',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  // Stories are tested in the light; test/browser/stories.test.ts looks every one through in the dark.
  initialGlobals: { theme: 'light' },
  decorators: [
    (story, context) => {
      const dark = context.globals['theme'] === 'dark';
      const ground = {
        colorScheme: dark ? 'dark' : 'light',
        background: dark ? '#0b1018' : '#ffffff',
        color: dark ? '#e8edf5' : '#17202e',
      };
      // Documentation is light: only the stories in it turn dark.
      if (context.viewMode === 'docs')
        return html`<div style=${styleMap({ ...ground, margin: '-30px -20px', padding: '30px 20px' })}>${story()}</div>`;
      Object.assign(document.documentElement.style, ground);
      return story();
    },
  ],
};
export default preview;
