import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

import '../src/index.js';
import type { LayerFiles } from '../src/index.js';
import { settledDiagram } from './diagram-story.js';
import copyOnWrite from './scenarios/copy-on-write.sh?raw';
import shop from './scenarios/images-vs-containers.sh?raw';

interface FilesArgs {
  script: string | null;
  src: string | null;
  poster: string;
  container: string | null;
  image: string | null;
  path: string | null;
  view: 'layers' | 'sizes';
}

function render(args: FilesArgs, { globals }: StoryContext<FilesArgs>): TemplateResult {
  const theme = globals['theme'] === 'dark' ? 'dark' : 'light';
  return html`<layer-diagram controls caption theme=${theme} poster=${args.poster} src=${args.src ?? nothing} .script=${args.script}
    ><layer-files
      container=${args.container ?? nothing}
      image=${args.image ?? nothing}
      path=${args.path ?? nothing}
      view=${args.view}
    ></layer-files
  ></layer-diagram>`;
}

const meta: Meta<FilesArgs> = {
  title: 'Elements/Layer files',
  component: 'layer-files',
  args: { script: copyOnWrite, src: null, poster: 'end', container: 'left', image: null, path: '/etc/motd', view: 'layers' },
  argTypes: {
    script: { control: 'text' },
    src: { control: 'text' },
    poster: { control: 'text' },
    container: { control: 'text' },
    image: { control: 'text' },
    path: { control: 'text' },
    view: { control: 'inline-radio', options: ['layers', 'sizes'] },
  },
  render,
};
export default meta;

async function lensOf(canvasElement: HTMLElement): Promise<{ files: LayerFiles; root: ShadowRoot }> {
  await settledDiagram(canvasElement);
  const files = canvasElement.querySelector('layer-files');
  if (!files?.shadowRoot) throw new Error('The story shows no lens.');
  const root = files.shadowRoot;
  await waitFor(() => expect(root.querySelector('.lens')).toBeTruthy());
  return { files, root };
}

const sentence = (root: ShadowRoot): string => root.querySelector('.sentence')?.textContent ?? '';

/** A file that was changed: the container's copy is read, the image's stays as it was. */
export const CopiedUp: StoryObj<FilesArgs> = {
  play: async ({ canvasElement }) => {
    const { root } = await lensOf(canvasElement);
    await expect(sentence(root)).toContain('Its copy in left’s own layer is read');
    await expect(root.querySelector('.content')?.textContent).toContain('hello from left');
  },
};

/** A file that was deleted: a whiteout hides what the image still holds. */
export const Whiteout: StoryObj<FilesArgs> = {
  args: { container: 'right' },
  play: async ({ canvasElement }) => {
    const { root } = await lensOf(canvasElement);
    await expect(sentence(root)).toContain('A whiteout in right’s own layer hides it');
  },
};

/** Without a path the lens goes to the file that a step reads, writes or deletes. */
export const FollowsTheStory: StoryObj<FilesArgs> = {
  args: { path: null, poster: '0', script: copyOnWrite },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await diagram.goTo(diagram.steps.findIndex(({ command }) => command.includes('hello from left')) + 1);
    const { root } = await lensOf(canvasElement);
    await waitFor(() => expect(root.querySelector('[aria-current]')?.textContent).toBe('motd'));
  },
};

/** A directory of many layers: each row beside the layers that hold it. */
export const Directory: StoryObj<FilesArgs> = {
  args: { script: shop, container: 'painted', path: '/app', poster: '25' },
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await diagram.goTo(diagram.steps.findIndex(({ command }) => command.startsWith('docker exec painted')) + 1);
    const { root } = await lensOf(canvasElement);
    await waitFor(() => expect(root.querySelector('[data-row="/app/paint"]')).toBeTruthy());
  },
};

/** What takes room, by directory, in the colours of the layers. */
export const Sizes: StoryObj<FilesArgs> = {
  args: { script: shop, container: null, image: 'shop:v1.0', path: '/', view: 'sizes' },
  play: async ({ canvasElement }) => {
    const { root } = await lensOf(canvasElement);
    await waitFor(() => expect(root.querySelectorAll('.group').length).toBeGreaterThan(2));
  },
};

/** The files of a real archive. */
export const RealArchive: StoryObj<FilesArgs> = {
  args: { script: null, src: '/hello.tar', container: null, image: 'hello-world', path: '/hello' },
  play: async ({ canvasElement }) => {
    const { root } = await lensOf(canvasElement);
    await expect(sentence(root)).toContain('Read from layer 1');
  },
};

/** What is not there says so. */
export const NotThere: StoryObj<FilesArgs> = {
  args: { container: 'nobody', path: null },
  play: async ({ canvasElement }) => {
    await settledDiagram(canvasElement);
    const files = canvasElement.querySelector('layer-files');
    await waitFor(() => expect(files?.shadowRoot?.textContent).toContain('There is no “nobody”'));
  },
};
