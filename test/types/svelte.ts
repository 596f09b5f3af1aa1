// What Svelte's checker knows of the elements: compiled, never run.
import type {} from 'layer-diagram/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const diagram: SvelteHTMLElements['layer-diagram'] = {
  controls: true,
  view: 'figure',
  onstepchange: ({ detail }) => detail.title.trim(),
};
// @ts-expect-error -- no such view
export const misspelt: SvelteHTMLElements['layer-diagram'] = { view: 'image' };
