import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import type { TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

const meta: Meta = {
  title: 'Edge states/Strict policy',
  render: (_, { globals }): TemplateResult => html`${until(page(globals['theme'] === 'dark' ? 'dark' : 'light'))}`,
};
export default meta;

/** The page takes the library from a chunk of its own: this story's needs Storybook around it. */
async function page(theme: 'light' | 'dark'): Promise<TemplateResult> {
  const { libraryUrl } = await import('./library-url.js');
  const address = `/strict-policy.html?theme=${theme}&library=${encodeURIComponent(libraryUrl)}`;
  return html`<iframe
    title="A page with a strict content security policy"
    src=${address}
    style="inline-size: 100%; block-size: 64rem; border: 0; color-scheme: ${theme}"
  ></iframe>`;
}

/** A page whose policy forbids inline styles, data: images and evaluated code shows everything, and reports no violation. */
export const StrictPolicy: StoryObj = {
  play: async ({ canvasElement }) => {
    const inside = (): Document | null | undefined => canvasElement.querySelector('iframe')?.contentDocument;
    await waitFor(
      () => expect(inside()?.querySelector('layer-diagram')?.shadowRoot?.querySelector('.picture')?.textContent).toContain('/paint'),
      { timeout: 30_000 },
    );
    const lens = (part: string): Element | null | undefined =>
      Array.from(inside()?.querySelectorAll('layer-files') ?? [], (one) => one.shadowRoot?.querySelector(part)).find(Boolean);
    await waitFor(() => Promise.all([expect(lens('[part=row]')).toBeTruthy(), expect(lens('[part=sizes] button')).toBeTruthy()]), {
      timeout: 30_000,
    });
    await expect(inside()?.documentElement.dataset['violations']).toBe('');
  },
};
