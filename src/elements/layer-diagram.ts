import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import type { Snapshot } from '../model/snapshot/snapshot.js';
import { toSnapshot } from '../model/snapshot/to-snapshot.js';
import { Film } from '../player/film.js';
import type { PlayerEvent } from '../player/player-event.js';
import { choose } from './choose.js';
import { themes, type Theme } from './choices.js';
import type { DiagramError } from './diagram-error.js';
import { diagramStyles } from './diagram-styles.js';
import { enterDirectory, leaveDirectory } from './diagram-directory.js';
import { FigureFrame } from './figure-frame.js';
import { goTo, wholeStep } from './go-to.js';
import { placeIn } from './first-step.js';
import { InteractionDoor } from './interaction-door.js';
import { Loading } from './loading.js';
import { needCompanions, settleCompanions } from './need-companions.js';
import type { Question } from './question.js';
import { questionDoor } from './question-door.js';
import { Room } from './room.js';
import { sceneOptionsOf } from './scene-options.js';
import { ScriptCarrier } from './script-carrier.js';
import type { Story } from './story.js';
import { sourceOf } from './source-of.js';
import { DiagramAttributes } from './diagram-attributes.js';
import { describeStep, type DiagramStep } from './diagram-step.js';
import { Surface } from './surface.js';
import type { SvgRequest } from './write-svg.js';

/**
 * A figure that plays a shell script on a model of Docker: images as locked stacks of read-only layers, containers as the same stacks
 * topped by their own writable layer. The script is its text content, in whatever markup a generator puts it, or the `script`
 * attribute, or what is at `src`.
 *
 * Keys while it has the focus: space or `k` play and pause, ← → step, Home, End, `,` `.` nudge, `<` `>` speed, `f` fullscreen,
 * `+` `-` `0` zoom, shift with arrows pans, `[` `]` go through the containers, Enter zooms to one, Escape back.
 *
 * @slot - The script, readable as it stands until the picture is there.
 * @slot caption - Instead of the step's caption.
 * @slot controls - Instead of the transport bar.
 * @slot terminal - Instead of the terminal.
 * @slot companion - Below the picture: other companions that stand inside the diagram.
 *
 * @fires {CustomEvent<{step: number, title: string}>} stepchange - Another step is shown.
 * @fires {CustomEvent<{step: number}>} questionchange - With `predict`: a question is asked, or answered; `step` as it is set, n and a half for the question before step n + 1.
 *
 * @csspart frame - The whole figure.
 * @csspart caption - Title and text of the step.
 * @csspart title - The caption's title.
 * @csspart text - The caption's text.
 * @csspart picture - The picture.
 * @csspart error - What stands where the picture would be when there is none.
 * @csspart terminal - The terminal.
 * @csspart controls - The transport bar.
 *
 * @cssprop [--layer-font=system-ui, sans-serif] - Type of captions and controls.
 * @cssprop [--layer-font-mono=ui-monospace, monospace] - Type of commands, names and paths.
 * @cssprop [--layer-radius=12px] - Corners of the figure.
 * @cssprop [--layer-surface] - Background of the figure.
 * @cssprop [--layer-ink] - Text.
 * @cssprop [--layer-muted] - Text of less weight.
 * @cssprop [--layer-accent] - Play button, seek bar and focus ring.
 *
 * @customElement
 * @tagname layer-diagram
 */
export class LayerDiagram extends DiagramAttributes {
  static override properties: PropertyDeclarations = { step: { type: Number, reflect: true } };
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles = diagramStyles;

  /** What is shown: for the parts of a diagram. @internal */
  story: Story | null = null;
  /** The story as pictures. @internal */
  film: Film | null = null;

  /** What the step shown did, for those who don't see the picture; '' until a step was gone to. @internal */
  sentence = '';
  /** Holds the state shown, as tables; null until made. @internal */
  facts: Element | null = null;

  #wantedStep: number | null = null;
  #steps: readonly DiagramStep[] = [];
  #told = 0;
  #frame: FigureFrame | null = null;
  readonly #carrier = new ScriptCarrier(this);
  /** @internal */
  readonly room = new Room(this, () => this.#layOut());
  /** @internal */
  readonly surface = new Surface(this);
  /** To what readers can do with it. @internal */
  readonly interaction = new InteractionDoor(this);
  /** To what asks before each step, with `predict`. @internal */
  readonly questions = questionDoor(this);
  readonly #loading = new Loading(
    (story) => this.#show(story),
    (error) => this.#refuse(error),
  );
  readonly #lack = (error: unknown): void => this.#loading.refuse(error);

  /** Index of the step shown, 0 (nothing run yet) to the number of steps. The following one is played, any other is cut to; what plays to the one that is set plays on. With `predict`, set n and a half to ask about step n + 1. */
  get step(): number {
    return this.story === null ? wholeStep(this, this.#wantedStep ?? 0) : this.player.step;
  }
  set step(asked: number) {
    const step = parseFloat(String(asked));
    if (!Number.isFinite(step)) return;
    if (this.story === null || this.#loading.busy) this.#wantedStep = Math.max(0, step);
    else if (this.asking || this.player.untouched || step !== this.step) void goTo(this, step);
  }

  /** The steps of the script, in order; empty until known. Times are in seconds. */
  get steps(): readonly DiagramStep[] {
    return this.#steps;
  }

  /** What asks before each step; null where nothing does. @internal */
  get question(): Question | null {
    return this.questions.part;
  }

  /** True while the next step is asked about, with `predict`. */
  get asking(): boolean {
    return Boolean(this.question?.step);
  }

  /** The state at the step shown, in the Engine API's words; null until known. */
  get state(): Snapshot | null {
    return this.film && toSnapshot(this.film.worldAt(this.player.step));
  }

  /** Resolves when the picture shows the step asked for and nothing moves. */
  get settled(): Promise<void> {
    return this.#settle();
  }

  /** Plays the following step's motion and stops at its end; a motion under way is finished first. With `predict` it asks first. Resolves when it is over. */
  async next(): Promise<void> {
    if (await this.loaded) await goTo(this, this.question?.following ?? this.step + 1);
  }

  /** Cuts to the step before. */
  async previous(): Promise<void> {
    if (await this.loaded) await goTo(this, this.question?.preceding ?? this.step - 1, false);
  }

  /** Shows a step; `animate` plays its motion from the state before it, and is the default for the step that follows. */
  async goTo(step: number, options: { readonly animate?: boolean } = {}): Promise<void> {
    if (await this.loaded) await goTo(this, step, options.animate);
  }

  /** Runs one more command at the end and plays it. Resolves to what it did; a line that can't be read is a step with exit code 2. */
  async run(line: string): Promise<DiagramStep> {
    await this.loaded;
    const { story, film } = this;
    if (!story?.runLine || !film) throw this.error ?? new Error('There is no shell to run a line in.');
    const step = await story.runLine(line);
    film.extend(story.steps);
    if (story === this.story) {
      this.player.extend(film.timeline);
      this.#describeSteps();
      await goTo(this, step.index, true);
    }
    return describeStep(step, film.timeline);
  }

  /** Starts over: steps added by `run` are gone, nothing has run yet. */
  async reset(): Promise<void> {
    if (!(await this.loaded)) return;
    this.pause();
    this.#wantedStep = 0;
    this.#load();
    await this.loaded;
  }

  /** Zooms to a container, by name or id, until it is drawn whole; null goes back to the whole picture. Resolves when it is there. */
  async focusOn(container: string | null): Promise<void> {
    if (await this.loaded) await (await this.interaction.open())?.focusOn(container);
  }

  /** A step as a self-contained SVG file; the step shown where none is named, animated from the one before it where asked. */
  async toSVG(request: SvgRequest = {}): Promise<string> {
    await this.loaded;
    const writeSvgModule = await import('./write-svg.js');
    return writeSvgModule.writeSvg(this, request);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enterDirectory(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveDirectory(this);
  }

  protected override get loaded(): Promise<boolean> {
    return this.updateComplete.then(() => Promise.all([this.#loading.finished(), this.questions.ready])).then(() => this.story !== null);
  }

  protected override get whole(): Promise<void> | undefined {
    return this.film?.whole(this.player.positionMs, this.surface.still);
  }

  protected override get isThere(): boolean {
    return !this.film?.lacksMotion(this.player.positionMs, this.surface.still);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.player.loop = this.loop;
    this.player.pauseOnStep = this.pauseOnStep || this.predict;
    void needCompanions(this);
    if (this.predict) void this.questions.open();
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name as keyof LayerDiagram));
    const isKnown = this.#carrier.script !== undefined;
    if (isKnown && has('light', 'src', 'script', 'snapshot', 'files', 'images', 'store')) this.#load();
    if (this.hasUpdated && has('view', 'detail', 'metaphor', 'messages')) this.#layOut();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#frame ??= new FigureFrame(this.renderRoot, this.#carrier.read);
    this.#frame.show(this, choose<Theme>(this, 'theme', this.theme, themes));
  }

  protected override updated(): void {
    this.draw();
  }

  protected override hear(event: PlayerEvent): void {
    this.question?.hear(event);
    if (event !== 'stepchange') {
      super.hear(event);
      return;
    }
    const { step } = this.player;
    this.surface.change();
    if (this.player.untouched) this.interaction.prepare();
    else this.interaction.tell();
    this.requestUpdate('step', this.#told);
    this.#told = step;
    const title = this.story?.steps[step - 1]?.title ?? '';
    this.dispatchEvent(new CustomEvent('stepchange', { detail: { step, title }, bubbles: true, composed: true }));
  }

  protected override draw(): void {
    this.surface.draw();
  }

  #load(): void {
    if (this.story !== null) this.fire('emptied');
    this.fire('loadstart');
    this.#loading.begin(sourceOf(this, this.#carrier.script ?? null));
  }

  #describeSteps(): void {
    const { story, film } = this;
    this.#steps = story?.scripted && film ? story.steps.map((step) => describeStep(step, film.timeline)) : [];
    this.requestUpdate();
  }

  #show(story: Story): void {
    const film = new Film(story.initial, story.steps, sceneOptionsOf(this), () => this.draw(), this.#lack);
    const wanted = this.#wantedStep;
    const place = placeIn(this, this.story, story, wanted === null ? null : wholeStep(this, wanted));
    this.#wantedStep = null;
    this.story = story;
    this.film = film;
    this.#describeSteps();
    this.becomeReady(film.timeline, place);
    if (!story.scripted && story.steps.length > 0) void goTo(this, 1);
    else if (place.plays) this.player.play();
    else if (wanted !== null && wanted > place.step) void goTo(this, wanted);
    this.interaction.prepare();
  }

  #refuse(error: DiagramError): void {
    this.fail(error);
    this.requestUpdate();
    if (this.story !== null && this.#wantedStep !== null) void goTo(this, this.#wantedStep, false);
  }

  #layOut(): void {
    if (this.film) this.film.options = sceneOptionsOf(this);
    this.requestUpdate();
  }

  async #settle(): Promise<void> {
    do {
      this.#carrier.read();
      await this.#carrier.ready;
      await this.updateComplete;
      await Promise.all([this.#loading.finished(), this.questions.ready, this.interaction.answered]);
      await this.updateComplete;
      await this.player.atRest;
      await this.surface.settle(this.film);
      await settleCompanions(this).then(() => this.interaction.fit());
    } while (this.player.moving || this.isUpdatePending || this.#loading.busy);
  }
}
