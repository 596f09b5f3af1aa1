import { ReactiveElement } from '@lit/reactive-element';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { pageFrames } from '../player/frame-clock.js';
import type { PlayerEvent } from '../player/player-event.js';
import { Player } from '../player/player.js';
import type { Timeline } from '../player/timeline.js';
import { adoptAgain, openRoot } from './adopt-rules.js';
import { Chapters } from './chapters.js';
import type { DiagramError } from './diagram-error.js';
import type { DiagramStep } from './diagram-step.js';
import type { Place } from './first-step.js';
import { timeKeys } from './time-keys.js';
import { timeRanges } from './time-ranges.js';

/**
 * What a diagram has in common with `<video>`: time in seconds, play and pause, media events. So any controller made for media
 * elements can drive it. It knows time alone; what is shown is the subclass's.
 *
 * @fires emptied - Another script, source or snapshot is to take the place of what is shown.
 * @fires loadstart - A script, a source or a snapshot begins to be read.
 * @fires loadedmetadata - Steps and duration are known.
 * @fires progress - There is more of it than before: all of it is there at once.
 * @fires loadeddata - The first picture can be shown.
 * @fires canplay - It can be played.
 * @fires canplaythrough - It can be played to its end.
 * @fires durationchange - The duration changed: a line was added with `run()`.
 * @fires play - Playing was asked for.
 * @fires playing - Time moves.
 * @fires waiting - Time stands until the picture that was sought, or what moves, is there; `playing` follows.
 * @fires pause - Time stopped.
 * @fires timeupdate - `currentTime` changed; some fifteen times a second while it moves.
 * @fires seeking - A jump began.
 * @fires seeked - The picture shows where the jump went.
 * @fires ratechange - `playbackRate` changed.
 * @fires ended - The end was reached by playing.
 * @fires error - What was asked for can't be shown; see `error`.
 */
export abstract class MediaElement extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    autoplay: { type: Boolean },
    loop: { type: Boolean },
    pauseOnStep: { type: Boolean, attribute: 'pause-on-step' },
    playbackRate: { type: Number, attribute: 'playback-rate' },
  };

  /** Plays as soon as the steps are known. */
  autoplay = false;
  /** Starts again at the end. */
  loop = false;
  /** Stops after each step. */
  pauseOnStep = false;

  /** Time as it is played: for the parts of a diagram, which draw from it. @internal */
  readonly player: Player = new Player(
    pageFrames,
    (event) => this.hear(event),
    () => this.whole,
    () => this.isThere,
  );

  #chapters: Chapters | null = null;
  #asked: object | null = null;
  #failure: DiagramError | null = null;
  #ready = false;

  /** How fast time passes, 0.25 to 4; 1 is as made. */
  get playbackRate(): number {
    return this.player.rate;
  }
  set playbackRate(rate: number) {
    this.player.rate = Number(rate);
  }

  /** Seconds from the start; set it to go there. As on `<video>`, what is no finite number throws a TypeError. */
  get currentTime(): number {
    return this.player.positionMs / 1000;
  }
  set currentTime(seconds: number) {
    if (!isFinite(seconds)) throw new TypeError('currentTime is not finite');
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
    return this.#asked === null && this.player.paused;
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

  /** Where `currentTime` can go: everywhere. */
  get seekable(): TimeRanges {
    return timeRanges(this.duration);
  }

  /** What is there to play: all of it. */
  get buffered(): TimeRanges {
    return timeRanges(this.duration);
  }

  /** One track of chapters, the steps; for controllers made for media, read at `loadedmetadata`. */
  get textTracks(): TextTrackList {
    this.#chapters ??= new Chapters();
    this.#chapters.show(this.steps);
    return this.#chapters.list;
  }

  /** Keys that it answers to itself while it has the focus: media-chrome leaves these to it. */
  get keysUsed(): readonly string[] {
    return timeKeys;
  }

  /** The steps as chapters. */
  abstract get steps(): readonly DiagramStep[];

  /** Why there is no picture of what was asked for last; null where there is one. */
  get error(): DiagramError | null {
    return this.#failure;
  }

  /** Plays from here, or from the start where the end or the poster is shown. Resolves when time moves, rejects with `error` where there is nothing to play. */
  async play(): Promise<void> {
    const wasPaused = this.paused;
    const asked = (this.#asked ??= {});
    if (wasPaused) {
      if (this.#ready) this.player.rewind();
      this.fire('play');
    }
    const there = await this.loaded;
    if (this.#asked !== asked && this.paused) throw new DOMException('Paused before there was anything to play.', 'AbortError');
    if (there) this.player.play();
    this.#asked = null;
    if (!there) throw this.#failure ?? new Error('There is nothing to play.');
  }

  pause(): void {
    const waits = this.#asked !== null && this.player.paused;
    this.#asked = null;
    this.player.pause();
    if (waits) for (const type of ['timeupdate', 'pause']) this.fire(type);
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
    // Whoever moves it to another place in the page takes it out for a moment.
    queueMicrotask(() => {
      if (!this.isConnected) this.pause();
    });
  }

  /** Resolves to whether there are steps to play, once that is known. */
  protected abstract get loaded(): Promise<boolean>;

  /** Resolves when the moment that the player stands at can be drawn. */
  protected abstract get whole(): Promise<void> | undefined;

  /** False while what shows the motion at the position is being fetched. */
  protected abstract get isThere(): boolean;

  /** Draws the moment that the player stands at. */
  protected abstract draw(): void;

  /** Takes a new timeline; see `Player.load`. */
  protected becomeReady(timeline: Timeline, place: Place): void {
    this.#failure = null;
    this.#ready = true;
    this.player.load(timeline, place);
    for (const type of ['loadedmetadata', 'progress', 'loadeddata', 'canplay', 'canplaythrough']) this.fire(type);
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
    else if (event !== 'play' || this.#asked === null) this.fire(event);
  }
}
