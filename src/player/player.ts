/**
 * The player's room: time on the page. It knows where the timeline stands, how it moves and which step that is, and says so in the
 * words of media elements. It does not know what a step looks like: whoever listens asks the film (film.ts) for the picture at `positionMs`.
 *
 * Step 0, the state before anything ran, is the moment 0. A moment within a step's motion counts as that step, so the caption of a
 * step stands while it moves.
 */
import type { FrameClock } from './frame-clock.js';
import { still, type Movement, type Start } from './movement.js';
import type { PlayerEvent } from './player-event.js';
import { clampStep, emptyTimeline, stepAt, type Timeline } from './timeline.js';

/** A frame that comes later than this (a page in the background) does not let time jump. */
const longestFrameMs = 100;
/** Time between two `timeupdate` events while moving. */
const updateEveryMs = 60;

export const slowestRate = 0.25;
export const fastestRate = 4;

export class Player {
  /** Start again at the end. */
  loop = false;
  /** Stop at the end of each step. */
  pauseOnStep = false;

  #timeline: Timeline = emptyTimeline;
  #positionMs = 0;
  #rate = 1;
  #movement: Movement = still;
  #seeking = false;
  #seeks = 0;
  #untouched = true;
  #ended = false;
  #frame: number | null = null;
  #lastFrameMs: number | null = null;
  #sinceUpdateMs = 0;
  #toldStep = 0;
  #resting: (() => void)[] = [];
  #lacks = false;

  readonly #clock: FrameClock;
  readonly #tell: (event: PlayerEvent) => void;
  readonly #whole: () => Promise<void> | undefined;
  readonly #isThere: () => boolean;

  /** `whole` resolves when what shows the position is all there: until then it is seeking. Time does not pass where `isThere` says that it isn't. */
  constructor(
    clock: FrameClock,
    tell: (event: PlayerEvent) => void,
    whole: () => Promise<void> | undefined = () => undefined,
    isThere: () => boolean = () => true,
  ) {
    this.#clock = clock;
    this.#tell = tell;
    this.#whole = whole;
    this.#isThere = isThere;
  }

  get positionMs(): number {
    return this.#positionMs;
  }

  get durationMs(): number {
    return this.#timeline.endsMs.at(-1) ?? 0;
  }

  get stepCount(): number {
    return this.#timeline.endsMs.length - 1;
  }

  /** Index of the step shown, or being played to. */
  get step(): number {
    if (this.#movement.kind === 'step') return this.#movement.step;
    return stepAt(this.#timeline, this.#positionMs);
  }

  get paused(): boolean {
    return this.#movement.kind !== 'play';
  }

  /** True while the picture changes by itself. */
  get moving(): boolean {
    return this.#movement.kind !== 'still';
  }

  /** Resolves when nothing moves: at once, or when what moves now has stopped. */
  get atRest(): Promise<void> {
    if (!this.moving) return Promise.resolve();
    return new Promise((resolve) => this.#resting.push(resolve));
  }

  get ended(): boolean {
    return this.#ended;
  }

  get seeking(): boolean {
    return this.#seeking;
  }

  /** True until something played, stepped or sought: what is shown is the poster. */
  get untouched(): boolean {
    return this.#untouched;
  }

  get rate(): number {
    return this.#rate;
  }

  /** Kept between 0.25 and 4. */
  set rate(rate: number) {
    const kept = Number.isFinite(rate) ? Math.min(fastestRate, Math.max(slowestRate, rate)) : 1;
    if (kept === this.#rate) return;
    this.#rate = kept;
    this.#tell('ratechange');
  }

  /** When a step ends, in milliseconds. */
  endOf(step: number): number {
    return this.#timeline.endsMs[step] ?? this.durationMs;
  }

  /**
   * Takes a new timeline and stands still at the end of a step of it, or, where `stays` says so, at the very moment that is shown.
   * `untouched` keeps it a poster, so that the first play starts at 0.
   */
  load(timeline: Timeline, { step, untouched, stays = false }: Start): void {
    this.#halt();
    this.#timeline = timeline;
    const endMs = this.endOf(clampStep(this.#timeline, step));
    this.#positionMs = stays ? Math.min(this.#positionMs, endMs) : endMs;
    this.#seeks += 1;
    this.#seeking = false;
    this.#untouched = untouched;
    this.#ended = false;
    this.#tell('durationchange');
    this.#tellStep();
    this.#tell('frame');
  }

  /** Adds steps at the end; what is shown stays. */
  extend(timeline: Timeline): void {
    this.#timeline = timeline;
    this.#ended = false;
    this.#tell('durationchange');
    this.#tell('progress');
  }

  /** Goes to the start where the end or the poster is shown: play() does so, too. */
  rewind(): void {
    if (this.#positionMs > 0 && (this.#untouched || this.#positionMs >= this.durationMs)) this.seek(0);
  }

  /** Plays from here, or from the start where the end or the poster is shown. Time waits for what is being sought. */
  play(): void {
    if (this.#movement.kind === 'play') return;
    this.#halt();
    this.rewind();
    this.#untouched = false;
    this.#ended = false;
    this.#movement = { kind: 'play' };
    this.#tell('play');
    this.#tell(this.#seeking ? 'waiting' : 'playing');
    this.#run();
  }

  pause(): void {
    const { paused } = this;
    this.#halt();
    if (paused) return;
    this.#tell('timeupdate');
    this.#tell('pause');
  }

  /** Goes to a moment at once; what was playing plays on from there. */
  seek(positionMs: number): void {
    if (this.#movement.kind === 'step') this.#halt();
    this.#untouched = false;
    this.#ended = false;
    this.#seeking = true;
    this.#tell('seeking');
    if (!this.paused) this.#tell('waiting');
    this.#moveTo(Math.min(this.durationMs, Math.max(0, Number.isFinite(positionMs) ? positionMs : 0)));
    if (this.#positionMs >= this.durationMs && this.paused) this.#ended = true;
    void this.#arrive();
  }

  /** Ends a seek when its picture is there, unless another has begun. */
  async #arrive(): Promise<void> {
    const seek = ++this.#seeks;
    await this.#whole();
    if (seek !== this.#seeks) return;
    this.#seeking = false;
    this.#tell('timeupdate');
    this.#tell('seeked');
    if (!this.paused) this.#tell('playing');
  }

  /** Shows a step at once and stays there. */
  cut(step: number): void {
    this.pause();
    this.seek(this.endOf(clampStep(this.#timeline, step)));
  }

  /**
   * Plays the motion of one step, from its start on, and stops at the step's end without waiting out its time to read. Resolves when
   * it has ended or something else took over. A motion under way is finished first.
   */
  playStep(step: number): Promise<void> {
    const wanted = clampStep(this.#timeline, step);
    this.pause();
    this.#untouched = false;
    this.#ended = false;
    if (wanted === 0) {
      this.seek(0);
      return Promise.resolve();
    }
    return new Promise((done) => {
      this.#movement = { kind: 'step', step: wanted, done };
      this.#moveTo(this.endOf(wanted - 1));
      if (this.moving) this.#run();
    });
  }

  #halt(): void {
    if (this.#frame !== null) this.#clock.cancel(this.#frame);
    this.#frame = null;
    this.#lastFrameMs = null;
    this.#lacks = false;
    const movement = this.#movement;
    this.#movement = still;
    if (movement.kind === 'step') movement.done();
    for (const resolve of this.#resting.splice(0)) resolve();
  }

  #run(): void {
    this.#frame = this.#clock.request((nowMs) => {
      const passedMs = this.#lastFrameMs === null ? 0 : Math.min(longestFrameMs, Math.max(0, nowMs - this.#lastFrameMs));
      this.#lastFrameMs = nowMs;
      this.#run();
      if (!this.#waits()) this.#pass(passedMs);
    });
  }

  /** Time waits for what is sought, and for what shows the motion that it has come to. */
  #waits(): boolean {
    const lacks = !this.#seeking && !this.#isThere();
    if (lacks !== this.#lacks && !this.paused) this.#tell(lacks ? 'waiting' : 'playing');
    this.#lacks = lacks;
    return lacks || this.#seeking;
  }

  /** Lets time pass; stops where the movement says. */
  #pass(passedMs: number): void {
    const movement = this.#movement;
    const positionMs = this.#positionMs + passedMs * this.#rate;
    const stopMs = movement.kind === 'step' ? this.endOf(movement.step) : this.#nextStopMs();
    const motionEndMs = movement.kind === 'step' ? this.endOf(movement.step - 1) + (this.#timeline.motionsMs[movement.step] ?? 0) : stopMs;
    if (positionMs < motionEndMs) {
      this.#moveTo(positionMs);
      this.#sinceUpdateMs += passedMs;
      if (this.#sinceUpdateMs >= updateEveryMs) {
        this.#sinceUpdateMs = 0;
        this.#tell('timeupdate');
      }
      return;
    }
    this.#moveTo(stopMs);
    if (this.#movement !== movement) return;
    if (movement.kind === 'play' && stopMs >= this.durationMs && this.loop && this.durationMs > 0) {
      this.seek(0);
      return;
    }
    if (stopMs >= this.durationMs) this.#ended = true;
    if (movement.kind === 'play') this.pause();
    else {
      this.#halt();
      this.#tell('timeupdate');
    }
    if (this.#ended) this.#tell('ended');
  }

  /** The end, or the end of the step being played where each step stops. A play that starts at a step's end plays the next. */
  #nextStopMs(): number {
    if (!this.pauseOnStep) return this.durationMs;
    return this.#timeline.endsMs.find((endMs) => endMs > this.#positionMs) ?? this.durationMs;
  }

  #moveTo(positionMs: number): void {
    this.#positionMs = positionMs;
    this.#tellStep();
    this.#tell('frame');
  }

  #tellStep(): void {
    if (this.#toldStep === this.step) return;
    this.#toldStep = this.step;
    this.#tell('stepchange');
  }
}
