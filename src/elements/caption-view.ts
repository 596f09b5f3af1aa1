import { hold, pageElement } from './page-element.js';

/** What a caption says. */
export interface Captioned {
  readonly title: string;
  readonly text: string;
}

/** A step's title and text, with room under each for the longest of them, so that the picture stays where it is from step to step. */
export class CaptionView {
  readonly #title = pageElement('p', { class: 'title', part: 'title' });
  readonly #text = pageElement('p', { class: 'text', part: 'text' });
  readonly #titleRoom = pageElement('p', { class: 'title' });
  readonly #textRoom = pageElement('p', { class: 'text' });
  readonly element = pageElement(
    'div',
    { class: 'caption', part: 'caption' },
    pageElement('div', {}, this.#title, this.#text),
    pageElement('div', { class: 'room', 'aria-hidden': 'true' }, this.#titleRoom, this.#textRoom),
  );

  show({ title, text }: Captioned, all: readonly Captioned[]): Element {
    hold(this.#title, title);
    hold(this.#text, text);
    hold(this.#titleRoom, longest(all.map((one) => one.title)) || title);
    hold(this.#textRoom, longest(all.map((one) => one.text)));
    return this.element;
  }
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}
