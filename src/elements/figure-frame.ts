import { CaptionView } from './caption-view.js';
import type { Theme } from './choices.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishFigure } from './messages/english/figure.js';
import { hold, pageElement } from './page-element.js';

/**
 * The figure around the picture; the picture itself is drawn into `.picture` by whoever owns the frames. Written by hand: what renders templates would
 * be fetched before the first picture for this one alone.
 */
export class FigureFrame {
  readonly #carrier = pageElement('slot');
  readonly #reserve = pageElement('svg', { class: 'reserve', 'aria-hidden': 'true' });
  readonly #picture = pageElement('svg', { class: 'picture', part: 'picture', role: 'img' });
  readonly #caption = new CaptionView();
  readonly #captionSlot = pageElement('slot', { name: 'caption' });
  readonly #terminal = pageElement('layer-terminal', { part: 'terminal' });
  readonly #terminalSlot = pageElement('slot', { name: 'terminal' });
  readonly #controls = pageElement('layer-controls', { part: 'controls' });
  readonly #controlsSlot = pageElement('slot', { name: 'controls' });
  readonly #sentence = pageElement('p', { class: 'unseen', role: 'status' });
  readonly #description = pageElement('div', { class: 'unseen', id: 'description' });
  readonly #frame = pageElement(
    'section',
    { class: 'frame', part: 'frame', tabindex: '0', role: 'group', 'aria-describedby': 'description' },
    this.#captionSlot,
    pageElement(
      'div',
      { class: 'body' },
      this.#reserve,
      pageElement('div', { class: 'stage' }, this.#carrier, this.#picture, pageElement('slot', { name: 'companion' })),
      this.#terminalSlot,
    ),
    this.#controlsSlot,
    this.#sentence,
    this.#description,
  );
  #error: Element | undefined;

  /** `readCarrier` is called when what the diagram contains changes. */
  constructor(root: Node, readCarrier: () => void) {
    this.#carrier.addEventListener('slotchange', readCarrier);
    root.appendChild(this.#frame);
  }

  /** Has it say what the diagram shows. */
  show(diagram: LayerDiagram, theme: Theme): void {
    const { story, error, player } = diagram;
    const words = diagram.language.words('figure', englishFigure);
    const { scripted, steps = [] } = story ?? {};
    const name = diagram.name ?? (steps.find(({ title }) => title !== '')?.title || words.imagesAndContainers);
    const step = steps[player.step - 1];
    const isBroken = error !== null && story === null;

    this.#frame.setAttribute('data-theme', theme);
    this.#frame.setAttribute('aria-label', name);
    this.#picture.setAttribute(
      'aria-label',
      scripted ? words.stepName(player.step, steps.length, step?.title ?? '') : words.imagesAndContainers,
    );
    this.#carrier.toggleAttribute('hidden', story !== null || error !== null);
    for (const picture of [this.#reserve, this.#picture]) picture.toggleAttribute('hidden', story === null);
    this.#showError(error?.view(diagram));

    const asked = diagram.question?.step;
    const captioned = asked ? { title: words.question, text: diagram.terminal ? '' : asked.command } : (step ?? { title: name, text: '' });
    hold(this.#captionSlot, diagram.caption && scripted ? this.#caption.show(captioned, steps) : null);
    hold(this.#terminalSlot, diagram.terminal && !isBroken && scripted !== false ? this.#terminal : null);
    hold(this.#controlsSlot, diagram.controls && !isBroken ? this.#controls : null);
    hold(this.#sentence, diagram.sentence);
    hold(this.#description, diagram.description ?? diagram.facts);
  }

  /** The same words again are not read out again. */
  #showError(error: Element | undefined): void {
    if (error?.textContent === this.#error?.textContent) return;
    this.#error?.remove();
    if (error) this.#picture.before(error);
    this.#error = error;
  }
}
