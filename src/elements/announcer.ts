import type { ReactiveController, TemplateResult } from 'lit';
import { fetchMotion } from '../player/film.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishFigure } from './messages/english/figure.js';

/** How long the first picture stands before the rest is fetched. */
const restMs = 400;

/** Keeps the words for those who don't see the picture: a sentence on what a step did, and the state as tables. Made after the picture. */
export class Announcer implements ReactiveController {
  /** What the step shown did; '' until a step was gone to. */
  sentence = '';
  /** The state shown, as tables; null until made. */
  facts: TemplateResult | null = null;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #diagram: LayerDiagram;

  constructor(diagram: LayerDiagram) {
    this.#diagram = diagram;
    diagram.addController(this);
  }

  hostConnected(): void {
    if (this.facts === null && this.#diagram.story !== null) this.prepare(this.#diagram);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Fetches what is needed next and describes the state shown, when the picture has stood for a moment. */
  prepare(diagram: LayerDiagram): void {
    clearTimeout(this.#timer);
    const turn = this.#turn;
    this.#timer = setTimeout(() => {
      void fetchMotion();
      void import('./print-pages.js').then((printModule) => printModule.makePrintable(diagram));
      // A step that was gone to meanwhile is told of already, and aloud.
      if (diagram.isConnected && turn === this.#turn) void this.tell(diagram, false);
    }, restMs);
  }

  /** Makes the words for the step shown; `aloud` has the sentence read out. */
  async tell(diagram: LayerDiagram, aloud: boolean): Promise<void> {
    const turn = ++this.#turn;
    const [{ sentenceOf }, { tablesOf }] = await Promise.all([import('./sentence.js'), import('./tables.js'), diagram.language.ready]);
    const { film, story, player, language } = diagram;
    if (turn !== this.#turn || film === null || story === null) return;
    const step = story.steps[player.step - 1];
    const asked = diagram.question.step;
    if (aloud && asked) this.sentence = `${language.words('figure', englishFigure).question} ${asked.command}`;
    else if (aloud) this.sentence = sentenceOf(step, film.worldAt(player.step - 1), language);
    this.facts = tablesOf(film.worldAt(player.step), language);
    diagram.requestUpdate();
  }
}
