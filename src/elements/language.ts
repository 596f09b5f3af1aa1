import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { Door } from './door.js';
import type { Messages, OwnMessages, Section } from './messages/messages.js';

type Table = { readonly [Name in Section]?: Partial<Messages[Name]> };

/** Languages there are tables of, beside English: each a module of its own. */
const doors: Readonly<Record<string, Door<Table>>> = {
  de: new Door(async () => (await import('./messages/german.js')).german, 'German words'),
  zh: new Door(async () => (await import('./messages/chinese.js')).chinese, 'Chinese words'),
  ar: new Door(async () => (await import('./messages/arabic.js')).arabic, 'Arabic words'),
};
const english: Table = {};

interface Speaker extends ReactiveControllerHost, HTMLElement {
  readonly messages?: OwnMessages | null;
}

/**
 * What a diagram says, in the language that its own `lang` or the nearest ancestor's names, by its primary subtag; English where there is no
 * table of it. Goes with `lang` and `dir` of the element and of the page's root while it is shown.
 */
export class Language implements ReactiveController {
  readonly #host: Speaker;
  readonly #changed: () => void;
  readonly #merged = new Map<Section, { readonly own: OwnMessages | null; readonly table: Table; readonly words: unknown }>();
  #observer: MutationObserver | null = null;
  #told: readonly [OwnMessages | null, Table | null] = [null, english];
  #subtag = 'en';
  /** To the language's table; undefined where there is none. */
  #door: Door<Table> | undefined;

  /** `changed` is called when the language or the direction of writing changed. */
  constructor(host: Speaker, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Resolves when the words of the language are there. */
  get ready(): Promise<unknown> {
    return Promise.resolve(this.#door?.ready);
  }

  /** False while the language's table is being fetched: nothing is said in the meantime. */
  get isReady(): boolean {
    return this.#table !== null;
  }

  /** The words of one part: the page's own, else the language's, else the English ones given. The same object until something changes. */
  words<Name extends Section, Words extends Partial<Messages[Name]>>(section: Name, fallback: Words): Words {
    const own = this.#host.messages ?? null;
    const table = this.#table ?? english;
    const known = this.#merged.get(section);
    if (known && known.own === own && known.table === table) return known.words as Words;
    const words = table[section] || own?.[section] ? { ...fallback, ...table[section], ...own?.[section] } : fallback;
    this.#merged.set(section, { own, table, words });
    return words;
  }

  hostConnected(): void {
    // A server has none.
    if (typeof MutationObserver === 'undefined') return;
    this.#observer ??= new MutationObserver(() => {
      this.#read();
      this.#changed();
    });
    for (const element of [this.#host, document.documentElement]) this.#observer.observe(element, { attributeFilter: ['lang', 'dir'] });
    this.#read();
  }

  /** Companions hear of other words when the diagram says them itself. */
  hostUpdated(): void {
    const { messages = null } = this.#host;
    if (this.#told[0] === messages && this.#told[1] === this.#table) return;
    this.#told = [messages, this.#table];
    this.#host.dispatchEvent(new Event('messageschange'));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    const subtag = subtagOf(this.#host);
    if (subtag === this.#subtag) return;
    this.#subtag = subtag;
    this.#door = Object.hasOwn(doors, subtag) ? doors[subtag] : undefined;
    void this.#door?.open().then(this.#changed);
    this.#changed();
  }

  /** null while it is being fetched. */
  get #table(): Table | null {
    const door = this.#door;
    return door && !door.isShut ? door.part : english;
  }
}

/** Primary subtag of the language an element is in, across shadow roots; 'en' where none is named. */
function subtagOf(element: Element): string {
  for (let at: Element | null = element; at !== null;) {
    const named: Element | null = at.closest('[lang]');
    if (named) return named.getAttribute('lang')?.toLowerCase().split('-', 1)[0] || 'en';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}
