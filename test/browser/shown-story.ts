import { composeStory } from 'storybook/preview-api';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { LayerDiagram } from '../../src/index.js';
import preview from '../../.storybook/preview.js';

/** A module of stories, as it stands in its file. */
export interface StoryModule {
  readonly default: object;
  readonly [name: string]: object;
}

/** Puts a story into the page as Storybook's toolbar has it; its test is not played. Its diagrams stand at their posters. */
export async function showStory(module: StoryModule, name: string, theme: 'light' | 'dark'): Promise<HTMLElement> {
  const story = module[name];
  if (!story) throw new Error(`There is no story ${name}.`);
  const composed = composeStory(story, module.default, { ...preview, initialGlobals: { theme } }, {}, name);
  const room = document.createElement('main');
  room.style.padding = '1rem';
  document.body.append(room);
  render(html`${(composed as unknown as () => TemplateResult)()}`, room);
  await settle(room);
  return room;
}

export async function settle(room: Element): Promise<void> {
  for (const diagram of diagramsIn(room)) await diagram.settled;
}

export function diagramsIn(room: Element): LayerDiagram[] {
  return [...room.querySelectorAll('layer-diagram')];
}
