import { html, nothing, render } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import { poseOf } from '../motion/pose.js';
import { layoutScene } from '../scene/layout-scene.js';
import { adoptRules } from './adopt-rules.js';
import { choose } from './choose.js';
import { printings, type Printing } from './choices.js';
import { askedPoster, isInSlides } from './first-step.js';
import { foldOutput } from './fold-output.js';
import type { LayerDiagram } from './layer-diagram.js';
import { painted } from './painted.js';
import { printStyles } from './print-styles.js';

/** Pages that one diagram fills at most. */
const mostPages = 200;

const printed = new WeakMap<LayerDiagram, PrintPages>();

/** Has a diagram print its poster step, or a page a step; once. */
export function makePrintable(diagram: LayerDiagram): void {
  if (!printed.has(diagram)) printed.set(diagram, new PrintPages(diagram));
}

/**
 * What a diagram is on paper: while the page is being printed, still pictures stand in the figure's place, and what is shown on the screen stays as
 * it was. In slides it is the host that says which step a page shows.
 */
class PrintPages implements ReactiveController {
  readonly #diagram: LayerDiagram;
  readonly #root = document.createElement('div');

  constructor(diagram: LayerDiagram) {
    this.#diagram = diagram;
    this.#root.className = 'print';
    adoptRules(diagram.renderRoot, printStyles.cssText);
    diagram.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#fill);
    addEventListener('afterprint', this.#clear);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#fill);
    removeEventListener('afterprint', this.#clear);
    this.#clear();
  }

  /** At once: the printer does not wait. */
  readonly #fill = (): void => {
    const steps = this.#steps();
    if (steps.length === 0) return;
    render(
      steps.slice(0, mostPages).map((step) => this.#page(step)),
      this.#root,
    );
    this.#diagram.renderRoot.querySelector('.frame')?.before(this.#root);
  };

  readonly #clear = (): void => {
    this.#root.remove();
    render(nothing, this.#root);
  };

  #steps(): number[] {
    const { film, story, print } = this.#diagram;
    if (film === null || isInSlides(this.#diagram)) return [];
    const wanted = choose<Printing>(this.#diagram, 'print', print, printings);
    if (wanted === 'steps' && story?.scripted && story.steps.length > 0) return story.steps.map(({ index }) => index);
    return [askedPoster(this.#diagram, film.stepCount) ?? film.stepCount];
  }

  #page(step: number): TemplateResult | typeof nothing {
    const { film, story, caption, terminal } = this.#diagram;
    if (film === null) return nothing;
    const pose = poseOf(film.sceneAt(step) ?? layoutScene(film.worldAt(step), film.options));
    const shown = story?.scripted ? story.steps[step - 1] : undefined;
    return html`<figure>
      ${
        shown && caption
          ? html`<p class="title">${shown.title}</p>
              <p class="text">${shown.text}</p>`
          : nothing
      }
      <svg
        viewBox="0 0 ${pose.width} ${pose.height}"
        role="img"
        aria-label=${shown?.title || nothing}
        ${painted(pose, { idPrefix: `print-${step}`, metaphor: this.#diagram.surface.metaphor })}
      ></svg>
      ${
        shown && terminal && shown.command !== ''
          ? html`<pre>$ ${shown.command}${'\n'}${foldOutput(shown.output).map(({ text }) => text)}</pre>`
          : nothing
      }
    </figure>`;
  }
}
