import { property } from 'lit/decorators.js';
import { Language } from './language.js';
import { MediaElement } from './media-element.js';
import type { OwnMessages } from './messages/messages.js';
import type { OfferedImages } from './offered-images.js';

/** What a page can set on a diagram, beside the time that all media elements have. */
export abstract class DiagramAttributes extends MediaElement {
  /** URL of a demo script, an image archive (`docker save` or OCI layout) or `docker inspect` JSON: told by content, not by name. */
  @property() src: string | null = null;
  /** The script; set it to show another one. null takes what the element contains, or `src`. */
  @property() script: string | null = null;
  /** Shows the transport bar. */
  @property({ type: Boolean }) controls = false;
  /** Shows the terminal. */
  @property({ type: Boolean }) terminal = false;
  /** What is printed: the `poster` step, or a page for each of the `steps`. In slides the deck decides. */
  @property() print: 'poster' | 'steps' = 'poster';
  /** Asks "What will change?" before each step: marks stand where, a click or `next()` plays it. Playing stops at each question. */
  @property({ type: Boolean }) predict = false;
  /** Shows each step's caption. */
  @property({ type: Boolean }) caption = false;
  /** Step shown before anything plays: a number, or `end`; 0 with `autoplay` and in slides, else the end. */
  @property() poster: string | number | null = null;
  /** What is drawn: `all`, `images`, `containers`, or `figure` (one image beside one container). */
  @property() view: 'all' | 'images' | 'containers' | 'figure' = 'all';
  /**
   * How it is drawn: `layers`, or `house`, where an image is a blueprint, each container a house built from it, its writable layer the paint,
   * removal a demolition. The steps, texts and names are the same.
   */
  @property() metaphor: 'layers' | 'house' = 'layers';
  /** `auto` follows the page's color-scheme; `light`, `dark`. */
  @property() theme: 'auto' | 'light' | 'dark' = 'auto';
  /** How much of each thing is drawn: `auto` goes by the room there is; `full`, `compact`, `overview`. */
  @property() detail: 'auto' | 'full' | 'compact' | 'overview' = 'auto';
  /** Image store whose rules and wording the engine follows: `containerd` or `overlay2`. */
  @property() store: 'containerd' | 'overlay2' = 'containerd';
  /** Accessible name; made from the state where absent. */
  @property() name: string | null = null;
  /** Accessible long description; made from the state where absent. */
  @property() description: string | null = null;
  /** Host files the demo starts with, by path: text or bytes. */
  @property({ attribute: false }) files: Readonly<Record<string, string | Uint8Array>> | null = null;
  /** Image archives that `docker pull` finds, under the names they carry: bytes or URLs. */
  @property({ attribute: false }) images: OfferedImages | null = null;
  /** A state from elsewhere, shown without a script; setting a new one moves there from the last. */
  @property({ attribute: false }) snapshot: unknown = null;
  /** A page's own words, over those of the language that `lang` names: as many as it likes of what `Messages` has. */
  @property({ attribute: false }) messages: OwnMessages | null = null;

  /** What is said, in the language of `lang`. @internal */
  readonly language = new Language(this, () => this.requestUpdate('messages', {}));
}
