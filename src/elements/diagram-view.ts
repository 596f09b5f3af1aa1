import { html, isServer, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Attention } from './attention.js';
import type { Metaphor, Theme } from './choices.js';
import type { DiagramError } from './diagram-error.js';
import { keyShortcuts } from './keys.js';
import type { LayerDiagram } from './layer-diagram.js';
import { questionWords } from './question.js';

/** What the view needs beside the diagram's own properties. */
export interface DiagramViewOptions {
  readonly theme: Theme;
  readonly metaphor: Metaphor;
  readonly readCarrier: () => void;
  readonly attention: Attention;
}

/** The figure around the picture; the picture itself is drawn into `.picture` by whoever owns the frames. */
export function diagramView(diagram: LayerDiagram, options: DiagramViewOptions): TemplateResult {
  const { story, error } = diagram;
  const isBroken = error !== null && story === null;
  const hasTerminal = diagram.terminal && !isBroken && story?.scripted !== false;
  return html`<section
    class="frame"
    part="frame"
    data-theme=${options.theme}
    tabindex="0"
    role="group"
    aria-label=${diagram.name ?? nameOf(diagram)}
    aria-keyshortcuts=${keyShortcuts}
    aria-describedby="description"
  >
    <slot name="caption">${diagram.caption && story?.scripted ? captionView(diagram) : nothing}</slot>
    <div class="body">
      <svg class="reserve" aria-hidden="true" ?hidden=${story === null}></svg>
      <div class="stage">
        <slot ?hidden=${story !== null || error !== null} @slotchange=${options.readCarrier}>
          ${isServer && diagram.script !== null ? html`<pre>${diagram.script}</pre>` : nothing}
        </slot>
        ${error ? errorView(error) : nothing}
        <svg
          class="picture"
          part="picture"
          role="img"
          aria-label=${stepName(diagram)}
          ?hidden=${story === null}
          @pointerover=${options.attention.pointAt}
          @pointerleave=${options.attention.pointAt}
        ></svg>
        <slot name="companion"></slot>
      </div>
      <slot name="terminal">${hasTerminal ? html`<layer-terminal part="terminal"></layer-terminal>` : nothing}</slot>
    </div>
    <slot name="controls">${diagram.controls && !isBroken ? html`<layer-controls part="controls"></layer-controls>` : nothing}</slot>
    <p class="unseen" role="status">${diagram.announcer.sentence}</p>
    <div class="unseen" id="description">${diagram.description ?? diagram.announcer.facts}</div>
  </section>`;
}

function captionView(diagram: LayerDiagram): TemplateResult {
  const { story, player } = diagram;
  const steps = story?.steps ?? [];
  const step = steps[player.step - 1];
  const asked = diagram.question.step;
  const [title, text] = asked
    ? [questionWords, diagram.terminal ? '' : asked.command]
    : step
      ? [step.title, step.text]
      : [diagram.name ?? nameOf(diagram), ''];
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

function errorView(error: DiagramError): TemplateResult {
  const place = error.line > 0 ? `Line ${error.line}, column ${error.column}: ` : '';
  return html`<div class="error" part="error" role="alert">
    <p><strong>${place}</strong>${error.message}</p>
    ${error.hint === '' ? nothing : html`<p>${error.hint}</p>`}
  </div>`;
}

function nameOf({ story }: LayerDiagram): string {
  const title = story?.steps.find((step) => step.title !== '')?.title ?? '';
  return title === '' ? 'Images and containers' : title;
}

function stepName({ story, player }: LayerDiagram): string {
  if (!story?.scripted) return 'Images and containers';
  const title = story.steps[player.step - 1]?.title ?? '';
  return `Step ${player.step} of ${story.steps.length}${title === '' ? '' : `: ${title}`}`;
}
