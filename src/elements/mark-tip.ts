import type { ContainerStatus } from '../model/container.js';
import { formatSize } from '../scene/format-size.js';
import { markX, markY } from '../scene/mark-places.js';
import type { CrowdItem } from '../scene/scene.js';
import { plainText } from '../scene/text-metrics.js';
import { english } from '../scene/words.js';
import type { Language } from './language.js';
import { englishControls } from './messages/english/controls.js';

const STATES: Readonly<Record<string, ContainerStatus>> = { r: 'running', p: 'paused', c: 'created', e: 'exited' };

/** What is known of a container that is no more than a mark: its name, its state, what its writable layer holds. */
export function markWords(crowd: CrowdItem, index: number, language: Language): { readonly name: string; readonly text: string } {
  const state = language.words('picture', english).states[STATES[crowd.states.charAt(index).toLowerCase()] ?? 'created'];
  const size = formatSize(crowd.sizesBytes[index] ?? 0);
  return {
    name: plainText(crowd.names[index] ?? ''),
    text: `${state} · ${language.words('controls', englishControls).inWritableLayer(size)}`,
  };
}

/** A small note beside the mark that is pointed at; it stays while the pointer is on it (WCAG 1.4.13). */
export class MarkTip {
  readonly #element = document.createElement('div');
  readonly #name = document.createElement('strong');
  readonly #text = document.createElement('span');

  readonly #language: Language;

  /** `left` is called when the pointer goes from the note to anywhere else. */
  constructor(stage: Element, language: Language, left: () => void) {
    this.#language = language;
    this.#element.className = 'mark-tip';
    this.#element.setAttribute('part', 'mark-tip');
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.hidden = true;
    this.#element.append(this.#name, this.#text);
    this.#element.addEventListener('pointerleave', () => {
      this.hide();
      left();
    });
    stage.append(this.#element);
    addEventListener('keydown', this.#dismiss, { capture: true });
  }

  /** `toPage` maps the picture's units to the window's, `stage` is where the note is to stay within. */
  show(crowd: CrowdItem, index: number, toPage: DOMMatrix, stage: DOMRect): void {
    const { name, text } = markWords(crowd, index, this.#language);
    this.#name.textContent = name;
    this.#text.textContent = text;
    this.#element.hidden = false;
    const [x, y] = [markX(crowd, index), markY(crowd, index)];
    const above = new DOMPoint(x, y).matrixTransform(toPage);
    const below = new DOMPoint(x + crowd.cellWidth, y + crowd.cellHeight).matrixTransform(toPage);
    const { width, height } = this.#element.getBoundingClientRect();
    const left = Math.max(0, Math.min(stage.width - width, (above.x + below.x - width) / 2 - stage.x));
    const top = above.y - stage.y - height - 6;
    this.#element.style.translate = `${Math.round(left)}px ${Math.round(top >= 0 ? top : below.y - stage.y + 6)}px`;
  }

  hide(): void {
    this.#element.hidden = true;
  }

  remove(): void {
    removeEventListener('keydown', this.#dismiss, { capture: true });
    this.#element.remove();
  }
  /** A note that is in the way can be put away without moving the pointer, wherever the focus is (WCAG 1.4.13). */
  readonly #dismiss = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.hide();
  };
}
