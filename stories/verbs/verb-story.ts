import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

import type { LayerDiagram } from '../../src/index.js';
import type { Snapshot } from '../../src/model/model.js';
import { render, settledDiagram, textOfTerminal, type DiagramArgs } from '../diagram-story.js';
import type { Made } from './made.js';
import { VERBS } from './verbs.js';

/** What a verb's story tells of it. */
export interface ToldVerb {
  readonly title: string;
  /** What moves, in words. */
  readonly gesture: string;
  /** What is read out to who does not see it. */
  readonly sentence: string;
  /** So after the step and not before it; null where the step must leave images, containers and volumes as they were. */
  readonly made: Made | null;
}

/** A verb's story: the picture as it stands before the step, ready to be played; its test plays it and goes back. */
export function verbStory(verb: string, told: ToldVerb): StoryObj<DiagramArgs> {
  const asked = VERBS[verb];
  if (!asked) throw new Error(`There is no verb "${verb}".`);
  return {
    args: { script: `${asked.before}\n# ${told.title}\n# ${told.gesture}\n${asked.command}\n`, poster: '0' },
    parameters: { docs: { description: { story: `**${told.title}**: ${told.gesture}` } }, verb: { ...told, line: asked.command } },
    play: async ({ canvasElement, step }) => {
      const diagram = await settledDiagram(canvasElement);
      await waitFor(() => expect(diagram.step).toBe(diagram.steps.length - 1));
      await diagram.settled;
      const before = stateOf(diagram);
      await step('the step moves and stops at its end', async () => {
        await expect(diagram.steps.at(-1)?.duration).toBeGreaterThan(0.2);
        const rate = diagram.playbackRate;
        diagram.playbackRate = 4;
        await diagram.next();
        diagram.playbackRate = rate;
        await expect(diagram.step).toBe(diagram.steps.length);
        await expect(await textOfTerminal(diagram)).toContain(asked.command);
      });
      await step(told.made ? 'it makes what it says' : 'it leaves everything as it was', async () => {
        const after = stateOf(diagram);
        if (told.made) await expect([told.made(before), told.made(after)]).toEqual([false, true]);
        else await expect(withoutIds(after)).toEqual(withoutIds(before));
      });
      await step('a sentence tells of it', async () => {
        const status = diagram.shadowRoot?.querySelector('[role=status]');
        await waitFor(() => expect(status?.textContent.trim()).toContain(`${told.title}. ${told.sentence}`.trim()));
      });
      await step('going back is exact', async () => {
        await diagram.previous();
        await expect(stateOf(diagram)).toEqual(before);
      });
    },
  };
}

/** The diagram before its last step, and the three things to know of a verb below. */
export function renderVerb(story: DiagramArgs, context: StoryContext<DiagramArgs>): TemplateResult {
  const { gesture, line, sentence } = context.parameters['verb'] as ToldVerb & { readonly line: string };
  return html`<div @loadedmetadata=${{ handleEvent: standBeforeTheLastStep, capture: true }}>${render(story, context)}</div>
    <dl class="verb">
      <dt>Gesture</dt>
      <dd>${gesture}</dd>
      <dt>Line</dt>
      <dd><code>${line}</code></dd>
      <dt>Sentence</dt>
      <dd>${sentence === '' ? 'The title alone: nothing changed.' : sentence}</dd>
    </dl>
    <style>
      .verb {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.4em 1.2em;
        font:
          0.875rem/1.5 system-ui,
          sans-serif;
        overflow-wrap: anywhere;
      }
      .verb dt {
        opacity: 0.75;
      }
      .verb dd {
        margin: 0;
      }
    </style>`;
}

function standBeforeTheLastStep({ target }: Event): void {
  const diagram = target as LayerDiagram;
  void diagram.goTo(diagram.steps.length - 1, { animate: false });
}

function stateOf({ state }: LayerDiagram): Snapshot {
  if (state === null) throw new Error('The diagram shows no state.');
  return state;
}

/** The state without what a repeated build or save may number anew. */
function withoutIds({ Images, Containers, Volumes, Registries }: Snapshot): unknown {
  return { Images: Images.map(({ RepoTags, RootFS }) => ({ RepoTags, RootFS })), Containers, Volumes, Registries };
}
