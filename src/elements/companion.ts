import { isServer, LitElement, nothing } from 'lit';
import type { CSSResult, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { adoptAgain, adoptRules, openRoot } from './adopt-rules.js';
import { directoryListeners } from './diagram-directory.js';
import { diagramOf } from './diagram-of.js';
import type { LayerDiagram } from './layer-diagram.js';

/** What a companion shows, in a module of its own: fetched when the first of its kind stands in a page. */
export interface CompanionView {
  readonly styles: CSSResult;
  readonly view: (diagram: LayerDiagram, host: Companion) => TemplateResult;
}

const heard = [
  'loadedmetadata',
  'durationchange',
  'play',
  'pause',
  'timeupdate',
  'seeking',
  'ratechange',
  'ended',
  'stepchange',
  'questionchange',
  'error',
  'fullscreenchange',
  'attentionchange',
  'messageschange',
];

/** An element that shows or drives a diagram: the one it stands in, or the one that `diagram` names by id. It holds no state of its own. */
export abstract class Companion extends LitElement {
  static override properties: PropertyDeclarations = {
    diagram: {},
  };

  /** Id of the diagram, where the companion stands outside of it. */
  diagram: string | null = null;

  /** Slot it takes where it stands inside a diagram and names none. */
  protected abstract readonly place: string;

  #source: LayerDiagram | null = null;
  #view: CompanionView | null = null;
  #turn = 0;
  #fetching: Promise<void> | null = null;

  /** The diagram it belongs to; null where there is none yet. */
  get source(): LayerDiagram | null {
    return this.#source;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    directoryListeners.add(this.#find);
    this.#find();
    if (this.#source?.contains(this) && this.slot === '' && this.parentElement === this.#source) this.slot = this.place;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return openRoot(this);
  }

  /** Another document has taken it. */
  adoptedCallback(): void {
    adoptAgain(this.renderRoot);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    directoryListeners.delete(this.#find);
    this.#listenTo(null);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (isServer) return;
    this.#find();
    if (this.#source !== null) this.#fetching ??= this.#fetch();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#view && this.#source ? this.#view.view(this.#source, this) : nothing;
  }

  /** An update is whole when what it shows is there, or can't be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#fetching;
    return super.getUpdateComplete();
  }

  protected abstract fetchView(): Promise<CompanionView>;

  /** Tells the console that what is shown could not be fetched: the page goes on without. */
  protected readonly lack = (error: unknown): void => {
    console.warn(`<${this.localName}> shows nothing, since what it shows could not be fetched.`, error);
  };

  /** Fetches the view anew, where it is another one by now. */
  protected renewView(): void {
    this.#view = null;
    this.#fetching = null;
    this.#turn += 1;
    this.requestUpdate();
  }

  async #fetch(): Promise<void> {
    const turn = this.#turn;
    const view = await this.fetchView().catch(this.lack);
    if (!view || turn !== this.#turn) return;
    this.#view = view;
    adoptRules(this.renderRoot, view.styles.cssText);
    this.requestUpdate();
  }

  readonly #find = (): void => {
    this.#listenTo(diagramOf(this, this.diagram));
  };

  #listenTo(source: LayerDiagram | null): void {
    if (source === this.#source) return;
    for (const type of heard) {
      this.#source?.removeEventListener(type, this.#update);
      source?.addEventListener(type, this.#update);
    }
    this.#source = source;
    this.requestUpdate();
  }

  readonly #update = (): void => {
    this.requestUpdate();
  };
}
