import { render } from 'lit';
import type { ReactiveController } from 'lit';
import type { World } from '../model/world.js';
import { fetchMotion } from '../player/film.js';
import { Door } from './door.js';
import type { PictureFit } from './fit-picture.js';
import { goesToTip } from './goes-to-tip.js';
import { isCramped } from './is-cramped.js';
import { isOwnKey, keyShortcuts, pressTimeKey } from './keys.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishFigure } from './messages/english/figure.js';
import { pointedKey } from './pointed-key.js';
import { makePrintable } from './print-pages.js';
import { sentenceOf } from './sentence.js';
import { keepFromDeck, showFocusToDeck } from './slides/deck-keys.js';
import { tablesOf } from './tables.js';
import { warnOfAttributes } from './warn-of-attributes.js';
import type { Zoom } from './zoom.js';

/**
 * What a reader can do with a diagram whose picture stands, and what is told of it: answers keys and pointers, lights what is pointed at, keeps the
 * words for those who don't see the picture, has it printed. What pans and zooms is fetched in turn when a reader comes.
 */
export class Interaction implements ReactiveController {
  readonly #diagram: LayerDiagram;
  readonly #picture: Element | null;
  readonly #zoom: Door<Zoom>;
  readonly #fit: Door<PictureFit>;
  /** What was told of is not given another size before the next frame, or the page hears of an error. */
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => void this.fit()));
  readonly #tables = document.createElement('div');
  #pointsAtPicture = false;
  /** The state that was described last. */
  #described: World | null = null;
  #turn = 0;

  constructor(diagram: LayerDiagram) {
    const { renderRoot, surface } = diagram;
    this.#diagram = diagram;
    this.#zoom = new Door(
      async () => {
        const zoomModule = await import('./zoom.js');
        return new zoomModule.Zoom(diagram, () => surface.draw());
      },
      'pan and zoom',
      () => surface.draw(),
    );
    this.#fit = new Door(async () => {
      const fitModule = await import('./fit-picture.js');
      return new fitModule.PictureFit(diagram);
    }, 'a fitted picture');
    diagram.addController(this);
    this.#picture = renderRoot.querySelector('svg.picture');
    this.#picture?.addEventListener('pointerleave', (event) => {
      // A mark stays lit while its note is pointed at.
      if (!isFinger(event) && !goesToTip(event)) surface.attention.light(null);
    });
    // A finger that scrolls the page has pointed at nothing.
    this.#picture?.addEventListener('pointercancel', () => surface.attention.light(null));
    renderRoot.querySelector('.frame')?.setAttribute('aria-keyshortcuts', keyShortcuts);
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#changeScreen);
    // Told of at once: it may have taken the screen already.
    for (const part of [this.#diagram, ...this.#diagram.renderRoot.querySelectorAll('.reserve')]) this.#sizes.observe(part);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#changeScreen);
    this.#sizes.disconnect();
  }

  readonly #changeScreen = (): void => void this.fit();

  /** Fits the picture into a height that is not the diagram's own: that of a screen, or what the page gives it. */
  async fit(): Promise<void> {
    if (document.fullscreenElement || isCramped(this.#diagram)) await this.#fit.open();
    this.#fit.part?.fit();
  }

  /** What pans and zooms; null until a reader came. */
  get zoom(): Zoom | null {
    return this.#zoom.part;
  }

  /** Zooms to a container, by name or id; see `LayerDiagram.focusOn`. */
  async focusOn(container: string | null): Promise<void> {
    await (await this.#zoom.open())?.focusOn(container);
  }

  /** Answers what a reader did, on the way from `path[0]` up to the page; nobody else has answered it. */
  hear(event: Event, path: readonly EventTarget[]): void {
    if (this.#diagram.film && event.type !== 'pointerleave' && event.type !== 'keydown') void this.#zoom.open();
    if (event instanceof KeyboardEvent) this.#press(event, path[0]);
    else if (event instanceof WheelEvent) void this.#zoom.open().then((zoom) => zoom?.turn(event));
    else if (event instanceof PointerEvent) this.#point(event, path);
    else if (event instanceof FocusEvent) showFocusToDeck(event, this.#diagram);
  }

  /** Fetches what is needed next and describes the state shown. */
  prepare(): void {
    // The style sheet of what lights up comes with it.
    void fetchMotion().then(() => this.#diagram.surface.draw());
    this.#diagram.surface.prepare();
    makePrintable(this.#diagram);
    warnOfAttributes(this.#diagram);
    const { film, player } = this.#diagram;
    // A step that was gone to meanwhile is told of already, and aloud.
    if (film?.worldAt(player.step) !== this.#described) void this.tell(false);
  }

  /** Makes the words for the step shown; `aloud` has the sentence read out. */
  async tell(aloud: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#described = this.#diagram.film?.worldAt(this.#diagram.player.step) ?? null;
    await this.#diagram.language.ready;
    const { film, story, player, language, question } = this.#diagram;
    if (turn !== this.#turn || film === null || story === null) return;
    const asked = question?.step;
    if (aloud)
      this.#diagram.sentence = asked
        ? `${language.words('figure', englishFigure).question} ${asked.command}`
        : sentenceOf(story.steps[player.step - 1], film.worldAt(player.step - 1), language);
    render(tablesOf(film.worldAt(player.step), language), this.#tables);
    this.#diagram.facts = this.#tables;
    this.#diagram.requestUpdate();
  }

  #press(event: KeyboardEvent, target: EventTarget | undefined): void {
    if (event.isComposing) return;
    const { zoom } = this;
    if (isOwnKey(event, target) || zoom?.press(event)) {
      keepFromDeck(event, this.#diagram);
      return;
    }
    if (pressTimeKey(event, this.#diagram) || zoom || !this.#diagram.film) return;
    void this.#zoom.open().then((opened) => opened?.press(event));
  }

  #point(event: PointerEvent, path: readonly EventTarget[]): void {
    const { type } = event;
    const { attention } = this.#diagram.surface;
    if (isFinger(event)) {
      // What it has tapped stays lit when it is lifted, until it taps elsewhere.
      if (type === 'pointerleave') return;
      const elsewhere = (next: Event): void => {
        document.removeEventListener('pointerover', elsewhere, true);
        if (!next.composedPath().includes(this.#diagram)) attention.light(null);
      };
      document.addEventListener('pointerover', elsewhere, true);
    }
    if (type === 'pointerover') this.#pointsAtPicture = this.#picture !== null && path.includes(this.#picture);
    // Which mark of a crowd is pointed at is known to what paints it, and may be lit before this is told.
    if (type === 'pointerover' && path.some((at) => at instanceof Element && at.matches('.item-crowd'))) return;
    if (this.#pointsAtPicture) attention.light(type === 'pointerover' ? pointedKey(path[0]) : null);
  }
}

/** True of what points only while it touches. */
function isFinger(event: Event): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
