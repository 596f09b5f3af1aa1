import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { pageFrames } from '../player/frame-clock.js';
import { Player, type PlayerEvent } from '../player/player.js';
import type { Timeline } from '../player/timeline.js';
import type { DiagramError } from './diagram-error.js';

/**
 * What a diagram has in common with `<video>`: time in seconds, play and pause, media events. So any controller made for media
 * elements can drive it. It knows time alone; what is shown is the subclass's.
 *
 * @fires loadstart - A script, a source or a snapshot begins to be read.
 * @fires loadedmetadata - Steps and duration are known.
 * @fires durationchange - The duration changed: a line was added with `run()`.
 * @fires play - Playing was asked for.
 * @fires playing - Time moves.
 * @fires pause - Time stopped.
 * @fires timeupdate - `currentTime` changed; some fifteen times a second while it moves.
 * @fires seeking - A jump began.
 * @fires seeked - The picture shows where the jump went.
 * @fires ratechange - `playbackRate` changed.
 * @fires ended - The end was reached by playing.
 * @fires error - What was asked for can't be shown; see `error`.
 */
export abstract class MediaElement extends LitElement {
  /** Plays as soon as the steps are known. */
  @property({ type: Boolean }) autoplay = false;
  /** Starts again at the end. */
  @property({ type: Boolean }) loop = false;
  /** Stops after each step. */
  @property({ type: Boolean, attribute: 'pause-on-step' }) pauseOnStep = false;

  /** Time as it is played: for the parts of a diagram, which draw from it. @internal */
  readonly player: Player = new Player(pageFrames, (event) => this.hear(event));

  #failure: DiagramError | null = null;
  #ready = false;

  /** How fast time passes, 0.25 to 4; 1 is as made. */
  @property({ type: Number, attribute: 'playback-rate' })
  get playbackRate(): number {
    return this.player.rate;
  }
  set playbackRate(rate: number) {
    this.player.rate = rate;
  }

  /** Seconds from the start; set it to go there. */
  get currentTime(): number {
    return this.player.positionMs / 1000;
  }
  set currentTime(seconds: number) {
    if (this.#ready) this.player.seek(seconds * 1000);
    else
      void this.loaded.then((there) => {
        if (there) this.player.seek(seconds * 1000);
      });
  }

  /** Seconds in all; NaN until known. */
  get duration(): number {
    return this.#ready ? this.player.durationMs / 1000 : NaN;
  }

  get paused(): boolean {
    return this.player.paused;
  }

  get ended(): boolean {
    return this.player.ended;
  }

  get seeking(): boolean {
    return this.player.seeking;
  }

  /** 0 before the steps are known (HAVE_NOTHING), then 4 (HAVE_ENOUGH_DATA). */
  get readyState(): 0 | 4 {
    return this.#ready ? 4 : 0;
  }

  /** Why there is no picture of what was asked for last; null where there is one. */
  get error(): DiagramError | null {
    return this.#failure;
  }

  /** Plays from here, or from the start where the end or the poster is shown. Resolves when time moves, rejects with `error` where there is nothing to play. */
  async play(): Promise<void> {
    if (!(await this.loaded)) throw this.#failure ?? new Error('There is nothing to play.');
    this.player.play();
  }

  pause(): void {
    this.player.pause();
  }

  /** Resolves to whether there are steps to play, once that is known. */
  protected abstract get loaded(): Promise<boolean>;

  /** Draws the moment that the player stands at. */
  protected abstract draw(): void;

  /** Takes a new timeline; see `Player.load`. */
  protected becomeReady(timeline: Timeline, step: number, untouched: boolean): void {
    this.#failure = null;
    this.#ready = true;
    this.player.load(timeline, step, untouched);
    this.fire('loadedmetadata');
  }

  protected fail(failure: DiagramError): void {
    this.#failure = failure;
    this.fire('error');
  }

  protected fire(type: string): void {
    const event = new Event(type);
    this.dispatchEvent(event);
  }

  protected hear(event: PlayerEvent): void {
    if (event === 'frame') this.draw();
    else this.fire(event);
  }
}
