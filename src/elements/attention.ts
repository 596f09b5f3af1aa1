import { Door } from './door.js';
import type { LayerDiagram } from './layer-diagram.js';

/** What the reader attends to: a thing of the picture by its key, a step by its index, or nothing. */
export type Attended = string | number | null;

/** What is lit: things by key, and the steps that made or changed what is pointed at. */
export interface Lit {
  readonly keys: ReadonlySet<string>;
  readonly steps: ReadonlySet<number>;
}

const litByDoor = new Door(() => import('./lit-by.js'), 'lights');

/**
 * What the reader points at or has brought the focus to, in the picture or in a companion, and what lights up with it everywhere. What
 * belongs together is found out by a module that is fetched when first needed.
 */
export class Attention {
  /** Null where nothing is lit. */
  all: Lit | null = null;
  #attended: Attended = null;
  #turn = 0;
  readonly #diagram: LayerDiagram;
  readonly #changed: () => void;

  /** `changed` is called when other things are lit; companions hear `attentionchange`. */
  constructor(diagram: LayerDiagram, changed: () => void) {
    this.#diagram = diagram;
    this.#changed = changed;
  }

  /** Keys that are lit; undefined where none are. */
  get lit(): ReadonlySet<string> | undefined {
    return this.all?.keys;
  }

  /** Lights a thing of the picture, or a step, with all that belongs to it; null puts the light out. */
  light(attended: Attended): void {
    if (attended === this.#attended) return;
    this.#attended = attended;
    void this.renew();
  }

  /** What is attended to may belong to other things by now. */
  async renew(): Promise<void> {
    const turn = ++this.#turn;
    const attended = this.#attended;
    if (attended === null && this.all === null) return;
    const litByModule = attended === null ? null : await litByDoor.open();
    if (turn !== this.#turn) return;
    this.all = attended === null ? null : (litByModule?.litBy(this.#diagram, attended) ?? null);
    this.#changed();
    this.#diagram.dispatchEvent(new Event('attentionchange'));
  }
}
