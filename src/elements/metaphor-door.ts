import type { Metaphor } from '../draw/metaphor.js';
import { english } from '../scene/words.js';
import type { PictureWords } from '../scene/words.js';
import type { LayerDiagram } from './layer-diagram.js';

/** Fetches what draws a diagram otherwise than as layers when it is first to be shown so. */
export class MetaphorDoor {
  readonly #diagram: LayerDiagram;
  readonly #changed: () => void;
  /** null where it could not be fetched. */
  #house: Metaphor | null | undefined = undefined;
  #opening: Promise<void> | null = null;

  /** `changed` is called when the picture is to be laid out again. */
  constructor(diagram: LayerDiagram, changed: () => void) {
    this.#diagram = diagram;
    this.#changed = changed;
  }

  /** What the picture is drawn as: null for layers, undefined as long as it is being fetched. */
  get metaphor(): Metaphor | null | undefined {
    if (this.#diagram.metaphor !== 'house') return null;
    this.#opening ??= this.#open();
    return this.#house;
  }

  /** What the picture says in the diagram's language, as it is drawn. */
  get words(): PictureWords {
    const { language } = this.#diagram;
    const words = language.words('picture', english);
    const own = this.metaphor?.words;
    return own ? { ...words, ...language.words('house', own) } : words;
  }

  /** Resolves when what draws it is there. */
  get ready(): Promise<void> {
    return this.#opening ?? Promise.resolve();
  }

  async #open(): Promise<void> {
    try {
      const houseModule = await import('./open-house.js');
      this.#house = houseModule.openHouse(this.#diagram.renderRoot);
    } catch (error) {
      this.#house = null;
      console.warn('Layers are shown, since what draws houses could not be fetched.', error);
    }
    this.#changed();
  }
}
