import type { PropertyDeclarations } from '@lit/reactive-element';
import { Language } from './language.js';
import { MediaElement } from './media-element.js';
import type { OwnMessages } from './messages/messages.js';
import type { OfferedImages } from './offered-images.js';

/** What a page can set on a diagram, beside the time that all media elements have. */
export abstract class DiagramAttributes extends MediaElement {
  static override properties: PropertyDeclarations = {
    src: {},
    script: {},
    controls: { type: Boolean },
    terminal: { type: Boolean },
    print: {},
    predict: { type: Boolean },
    caption: { type: Boolean },
    poster: {},
    view: {},
    metaphor: {},
    theme: {},
    detail: {},
    store: {},
    name: {},
    description: {},
    files: { attribute: false },
    images: { attribute: false },
    snapshot: { attribute: false },
    messages: { attribute: false },
  };

  /** URL of a demo script, an image archive (`docker save` or OCI layout) or `docker inspect` JSON: told by content, not by name. */
  src: string | null = null;
  /** The script; set it to show another one. null takes what the element contains, or `src`. */
  script: string | null = null;
  /** Shows the transport bar. */
  controls = false;
  /** Shows the terminal. */
  terminal = false;
  /** What is printed: the `poster` step, or a page for each of the `steps`. In slides the deck decides. */
  print: 'poster' | 'steps' = 'poster';
  /** Asks "What will change?" before each step: marks stand where, a click or `next()` plays it. Playing stops at each question. */
  predict = false;
  /** Shows each step's caption. */
  caption = false;
  /** Step shown before anything plays: a number, or `end`; 0 with `autoplay` and in slides, else the end. */
  poster: string | number | null = null;
  /** What is drawn: `all`, `images`, `containers`, or `figure` (one image beside one container). */
  view: 'all' | 'images' | 'containers' | 'figure' = 'all';
  /**
   * How it is drawn: `layers`, or `house`, where an image is a blueprint, each container a house built from it, its writable layer the paint,
   * removal a demolition. The steps, texts and names are the same.
   */
  metaphor: 'layers' | 'house' = 'layers';
  /** `auto` follows the page's color-scheme; `light`, `dark`. */
  theme: 'auto' | 'light' | 'dark' = 'auto';
  /** How much of each thing is drawn: `auto` goes by the room there is; `full`, `compact`, `overview`. */
  detail: 'auto' | 'full' | 'compact' | 'overview' = 'auto';
  /** Image store whose rules and wording the engine follows: `containerd` or `overlay2`. */
  store: 'containerd' | 'overlay2' = 'containerd';
  /** Accessible name; made from the state where absent. */
  name: string | null = null;
  /** Accessible long description; made from the state where absent. */
  description: string | null = null;
  /** Host files the demo starts with, by path: text or bytes. */
  files: Readonly<Record<string, string | Uint8Array>> | null = null;
  /** Image archives that `docker pull` finds, under the names they carry: bytes or URLs. */
  images: OfferedImages | null = null;
  /** A state from elsewhere, shown without a script; setting a new one moves there from the last. */
  snapshot: unknown = null;
  /** A page's own words, over those of the language that `lang` names: as many as it likes of what `Messages` has. */
  messages: OwnMessages | null = null;

  /** What is said, in the language of `lang`. @internal */
  readonly language = new Language(this, () => this.requestUpdate('messages', {}));
}
