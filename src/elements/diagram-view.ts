import { html, isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Metaphor, Theme } from './choices.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishFigure } from './messages/english/figure.js';
import type { FigureWords } from './messages/figure-words.js';

/** What the view needs beside the diagram's own properties. */
export interface DiagramViewOptions {
  readonly theme: Theme;
  readonly metaphor: Metaphor;
  readonly readCarrier: () => void;
}

/** The figure around the picture; the picture itself is drawn into `.picture` by whoever owns the frames. */
export function diagramView(diagram: LayerDiagram, options: DiagramViewOptions): TemplateResult {
  const { story, error } = diagram;
  const words = diagram.language.words('figure', englishFigure);
  const isBroken = error !== null && story === null;
  const hasTerminal = diagram.terminal && !isBroken && story?.scripted !== false;
  return html`<section
    class="frame"
    part="frame"
    data-theme=${options.theme}
    tabindex="0"
    role="group"
    aria-label=${diagram.name ?? nameOf(diagram, words)}
    aria-describedby="description"
  >
    <slot name="caption">${diagram.caption && story?.scripted ? captionView(diagram, words) : nothing}</slot>
    <div class="body">
      <svg class="reserve" aria-hidden="true" ?hidden=${story === null}></svg>
      <div class="stage">
        <slot ?hidden=${story !== null || error !== null} @slotchange=${options.readCarrier}>
          ${isServer && diagram.script !== null ? html`<pre>${diagram.script}</pre>` : nothing}
        </slot>
        ${error ? error.view(diagram) : nothing}
        <svg class="picture" part="picture" role="img" aria-label=${stepName(diagram, words)} ?hidden=${story === null}></svg>
        <slot name="companion"></slot>
      </div>
      <slot name="terminal">${hasTerminal ? html`<layer-terminal part="terminal"></layer-terminal>` : nothing}</slot>
    </div>
    <slot name="controls">${diagram.controls && !isBroken ? html`<layer-controls part="controls"></layer-controls>` : nothing}</slot>
    <p class="unseen" role="status">${diagram.sentence}</p>
    <div class="unseen" id="description">${diagram.description ?? diagram.facts}</div>
  </section>`;
}

function captionView(diagram: LayerDiagram, words: FigureWords): TemplateResult {
  const { story, player } = diagram;
  const steps = story?.steps ?? [];
  const step = steps[player.step - 1];
  const asked = diagram.question?.step;
  const [title, text] = asked
    ? [words.question, diagram.terminal ? '' : asked.command]
    : step
      ? [step.title, step.text]
      : [diagram.name ?? nameOf(diagram, words), ''];
  // Room for the longest of them lies under each, so that the picture stays where it is from step to step.
  return html`<div class="caption" part="caption">
    <div>
      <p class="title" part="title">${title}</p>
      <p class="text" part="text">${text}</p>
    </div>
    <div class="room" aria-hidden="true">
      <p class="title">${longest(steps.map((one) => one.title)) || title}</p>
      <p class="text">${longest(steps.map((one) => one.text))}</p>
    </div>
  </div>`;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}

function nameOf({ story }: LayerDiagram, words: FigureWords): string {
  const title = story?.steps.find((step) => step.title !== '')?.title ?? '';
  return title === '' ? words.imagesAndContainers : title;
}

function stepName({ story, player }: LayerDiagram, words: FigureWords): string {
  if (!story?.scripted) return words.imagesAndContainers;
  const title = story.steps[player.step - 1]?.title ?? '';
  return words.stepName(player.step, story.steps.length, title);
}
