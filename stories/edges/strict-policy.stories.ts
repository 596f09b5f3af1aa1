import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { libraryUrl } from './library-url.js';

const meta: Meta = {
  title: 'Edge states/Strict policy',
  render: (_, { globals }): TemplateResult => {
    const theme = globals['theme'] === 'dark' ? 'dark' : 'light';
    const address = `/strict-policy.html?theme=${theme}&library=${encodeURIComponent(libraryUrl)}`;
    return html`<iframe
      title="A page with a strict content security policy"
      src=${address}
      style="inline-size: 100%; block-size: 46rem; border: 0; color-scheme: ${theme}"
    ></iframe>`;
  },
};
export default meta;

/** A page whose policy forbids inline styles, data: images and evaluated code shows everything, and reports no violation. */
export const StrictPolicy: StoryObj = {
  play: async ({ canvasElement }) => {
    const page = (): Document | null | undefined => canvasElement.querySelector('iframe')?.contentDocument;
    await waitFor(
      () => expect(page()?.querySelector('layer-diagram')?.shadowRoot?.querySelector('.picture')?.textContent).toContain('/paint'),
      { timeout: 30_000 },
    );
    await expect(page()?.documentElement.dataset['violations']).toBe('');
  },
};
