import type { ArgTypes, StoryContext } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

import '../src/index.js';
import type { LayerDiagram } from '../src/index.js';

/** The knobs of every diagram story. */
export interface DiagramArgs {
  script: string | null;
  src: string | null;
  view: 'all' | 'images' | 'containers' | 'figure';
  detail: 'auto' | 'full' | 'compact' | 'overview';
  store: 'containerd' | 'overlay2';
  metaphor: 'layers' | 'house';
  lang: '' | 'en' | 'de' | 'zh' | 'ar';
  poster: string;
  controls: boolean;
  terminal: boolean;
  caption: boolean;
  loop: boolean;
  pauseOnStep: boolean;
  playbackRate: number;
}

export const args: DiagramArgs = {
  script: null,
  src: null,
  view: 'all',
  detail: 'auto',
  store: 'containerd',
  metaphor: 'layers',
  lang: '',
  poster: 'end',
  controls: true,
  terminal: true,
  caption: true,
  loop: false,
  pauseOnStep: false,
  playbackRate: 1,
};

export const argTypes: Partial<ArgTypes<DiagramArgs>> = {
  script: { control: 'text', description: 'The demo script' },
  src: { control: 'text' },
  view: { control: 'inline-radio', options: ['all', 'images', 'containers', 'figure'] },
  detail: { control: 'inline-radio', options: ['auto', 'full', 'compact', 'overview'] },
  store: { control: 'inline-radio', options: ['containerd', 'overlay2'] },
  metaphor: { control: 'inline-radio', options: ['layers', 'house'], description: 'What the same story is drawn as' },
  lang: {
    control: 'inline-radio',
    options: ['', 'en', 'de', 'zh', 'ar'],
    description: 'Language, the page’s where empty; Arabic is written from right to left',
  },
  poster: { control: 'text' },
  controls: { control: 'boolean' },
  terminal: { control: 'boolean' },
  caption: { control: 'boolean' },
  loop: { control: 'boolean' },
  pauseOnStep: { control: 'boolean' },
  playbackRate: { control: { type: 'range', min: 0.25, max: 4, step: 0.25 } },
};

/** A diagram as its knobs say, in the theme of the toolbar. */
export function render(story: DiagramArgs, { globals }: StoryContext<DiagramArgs>): TemplateResult {
  return html`<layer-diagram
    src=${story.src ?? nothing}
    .script=${story.script}
    theme=${globals['theme'] === 'dark' ? 'dark' : 'light'}
    view=${story.view}
    detail=${story.detail}
    store=${story.store}
    metaphor=${story.metaphor}
    lang=${story.lang || nothing}
    dir=${story.lang === 'ar' ? 'rtl' : nothing}
    poster=${story.poster}
    playback-rate=${story.playbackRate}
    ?controls=${story.controls}
    ?terminal=${story.terminal}
    ?caption=${story.caption}
    ?loop=${story.loop}
    ?pause-on-step=${story.pauseOnStep}
  ></layer-diagram>`;
}

/** The story's diagram, once its picture stands. */
export async function settledDiagram(canvasElement: HTMLElement): Promise<LayerDiagram> {
  const diagram = canvasElement.querySelector('layer-diagram');
  if (diagram === null) throw new Error('The story shows no diagram.');
  await diagram.settled;
  return diagram;
}

/** All text of the picture, as a reader sees it. */
export function textOfPicture(diagram: LayerDiagram): string {
  return [...(diagram.shadowRoot?.querySelectorAll('.picture text') ?? [])].map((text) => text.textContent).join('\n');
}

/** What stands in the terminal. */
export async function textOfTerminal(diagram: LayerDiagram): Promise<string> {
  const terminal = diagram.shadowRoot?.querySelector('layer-terminal');
  await waitFor(() => expect(terminal?.shadowRoot?.querySelector('.screen')).toBeTruthy());
  return terminal?.shadowRoot?.querySelector('.screen')?.textContent ?? '';
}
