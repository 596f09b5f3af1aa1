import type { GroupShape } from '../draw/shape.js';
import type { PlayerEvent } from '../player/player-event.js';
import type { LayerDiagram } from './layer-diagram.js';
import { equip, questionMarks } from './question-marks.js';
import type { StoryStep } from './story.js';

/**
 * The question before a step, where a diagram has `predict`: the picture is still the one of the step before, marks stand where it is going to
 * change. Steps that only speak have none.
 */
export class Question {
  readonly #diagram: LayerDiagram;
  #ready: Promise<void> = Promise.resolve();
  #asks = false;
  /** Playing came upon it, and goes on when it is answered. */
  #resumes = false;
  #isArriving = false;
  #isEquipped = false;
  #drawn: { readonly from: object; readonly groups: readonly GroupShape[] } | null = null;
  #told = NaN;

  constructor(diagram: LayerDiagram) {
    this.#diagram = diagram;
  }

  /** The step that is asked about; null while none is. */
  get step(): StoryStep | null {
    const { story, player } = this.#diagram;
    return this.#asks ? (story?.steps[player.step] ?? null) : null;
  }

  /** Where `next()` goes: n and a half is the question before step n + 1. */
  get following(): number {
    const { step } = this.#diagram.player;
    return this.#asks || !this.isBefore(step + 1) ? step + 1 : step + 0.5;
  }

  /** Where `previous()` goes. */
  get preceding(): number {
    const { step } = this.#diagram.player;
    return this.#asks ? step : this.isBefore(step) ? step - 0.5 : step - 1;
  }

  /** The marks to draw; where they are not there yet they are fetched, and drawn then. */
  get groups(): readonly GroupShape[] {
    const { film, player } = this.#diagram;
    if (!this.#asks || film === null) return [];
    if (this.#drawn?.from === film.sceneAt(player.step)) return this.#drawn.groups;
    this.#ready = this.#fetch(player.step + 1);
    return [];
  }

  /** Resolves when the marks are drawn: those of the last layout, where it changed meanwhile. */
  async drawn(): Promise<void> {
    let ready: Promise<void>;
    do {
      ready = this.#ready;
      await ready;
    } while (ready !== this.#ready);
  }

  /** Whether a step is asked about before it plays. */
  isBefore(step: number): boolean {
    const { predict, story } = this.#diagram;
    return predict && story?.scripted === true && (story.steps[step - 1]?.command ?? '') !== '';
  }

  /** Shows a step and asks about the one after it. */
  ask(step: number, resumes = false): void {
    if (this.#asks && this.#diagram.player.step === step) return;
    this.#isArriving = true;
    this.#diagram.player.cut(step);
    this.#isArriving = false;
    this.#resumes = resumes;
    this.#set(true);
  }

  withdraw(): void {
    this.#set(false);
  }

  /** Answers by playing the step, and what follows it where playing came upon the question. */
  reveal(): void {
    if (!this.#asks) return;
    if (this.#resumes) void this.#diagram.play();
    else void this.#diagram.next();
  }

  /** Time that moves answers the question; playing stops at the next one. */
  hear(event: PlayerEvent): void {
    if (this.#isArriving) return;
    const { player } = this.#diagram;
    const asked = this.#asks;
    if (event === 'play' || event === 'seeking' || event === 'stepchange') this.#set(false);
    const comesUpon = (event === 'play' && !asked) || (event === 'seeking' && !player.paused) || event === 'pause';
    const { step, positionMs } = player;
    if (!comesUpon || positionMs !== player.endOf(step) || !this.isBefore(step + 1)) return;
    // Whoever hears of it now is to hear of it as it was.
    queueMicrotask(() => {
      if (player.positionMs === positionMs && (event === 'pause' || !player.paused)) this.ask(step, true);
    });
  }

  #set(asks: boolean): void {
    if (asks === this.#asks && !asks) return;
    this.#asks = asks;
    const { renderRoot, interaction, surface } = this.#diagram;
    renderRoot.querySelector('.frame')?.toggleAttribute('data-asks', asks);
    if (asks) interaction.tell();
    surface.draw();
    this.#diagram.requestUpdate();
    queueMicrotask(() => this.#tell());
  }

  /** Once all is done that led here: whoever hears of it finds the diagram at the place it tells. */
  #tell(): void {
    const step = this.#diagram.player.step + (this.#asks ? 0.5 : 0);
    if (step === this.#told) return;
    this.#told = step;
    this.#diagram.dispatchEvent(new CustomEvent('questionchange', { detail: { step } }));
  }

  async #fetch(step: number): Promise<void> {
    const { film } = this.#diagram;
    if (!this.#isEquipped) equip(this.#diagram);
    this.#isEquipped = true;
    const segment = await film?.motionOf(step);
    if (segment && film === this.#diagram.film) this.#drawn = { from: segment.from, groups: questionMarks(segment) };
    if (this.#asks) this.#diagram.surface.draw();
  }
}
