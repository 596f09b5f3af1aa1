import type { Companion } from './companion.js';
import { start } from './keys.js';

/** A pointer that moved less than this far, in CSS pixels, meant to press. */
const pressPx = 3;
/** A press as near to a step's end as this share of the bar means that end, so that a finger can hit it. */
const reach = 0.008;

/**
 * The hand on a seek bar: a press goes there, a drag moves the picture with the pointer, forwards and backwards, once a frame however many
 * events come. What played is held meanwhile and plays on afterwards. While time moves by itself the knob follows it frame by frame.
 */
export class Scrub {
  /** The moment pointed at, in milliseconds; null where none is. */
  previewMs: number | null = null;
  readonly #host: Companion;
  #drag: { readonly startX: number; readonly resumes: boolean; moved: boolean } | null = null;
  #wantedMs: number | null = null;
  #asked = false;
  #renders = false;

  constructor(host: Companion) {
    this.#host = host;
  }

  /** The focus came by pointer, not by keyboard. */
  pressed = false;

  get dragged(): boolean {
    return this.#drag !== null;
  }

  readonly press = (event: PointerEvent): void => {
    const diagram = this.#host.source;
    const seek = event.currentTarget;
    if (!diagram || !(seek instanceof HTMLElement) || event.button !== 0 || diagram.player.durationMs === 0) return;
    event.preventDefault();
    seek.setPointerCapture(event.pointerId);
    this.pressed = true;
    seek.querySelector('input')?.focus({ preventScroll: true });
    this.#drag = { startX: event.clientX, resumes: !diagram.paused, moved: false };
    if (this.#drag.resumes) diagram.pause();
    this.#point(event, seek);
    this.#wantedMs = this.#snapped();
    this.#ask();
  };

  readonly move = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    this.#point(event, event.currentTarget);
    const drag = this.#drag;
    if (drag) {
      drag.moved ||= Math.abs(event.clientX - drag.startX) >= pressPx;
      if (drag.moved) this.#wantedMs = this.previewMs;
    }
    this.#ask();
  };

  readonly release = (event: PointerEvent): void => {
    const drag = this.#drag;
    this.#drag = null;
    if (event.pointerType !== 'mouse') this.previewMs = null;
    if (drag) {
      this.#seek();
      const diagram = this.#host.source;
      if (diagram && drag.resumes && diagram.player.positionMs < diagram.player.durationMs) void start(diagram);
    }
    this.#ask();
  };

  readonly leave = (event: Event): void => {
    if (this.#drag) return;
    if (event.type === 'focusout') this.pressed = false;
    this.previewMs = null;
    this.#ask();
  };

  /** By keyboard, what is shown is previewed. */
  readonly focus = (event: FocusEvent): void => {
    if (!this.pressed && event.target instanceof HTMLElement && event.target.matches(':focus-visible')) this.#preview();
  };

  readonly key = (): void => {
    this.pressed = false;
    this.#preview();
  };

  #preview(): void {
    this.previewMs = this.#host.source?.player.positionMs ?? null;
    this.#ask();
  }

  /** Follows the time where it moves by itself. */
  follow(): void {
    const player = this.#host.source?.player;
    if (!player) return;
    if (this.#drag === null && this.previewMs !== null && this.previewMs !== player.positionMs && this.#isFocused) this.#preview();
    this.#show();
    if (player.moving) this.#ask(false);
  }

  get #isFocused(): boolean {
    return !this.pressed && this.#host.renderRoot.querySelector('input:focus-visible') !== null;
  }

  #point({ clientX }: PointerEvent, seek: HTMLElement): void {
    const rail = seek.querySelector('.rail')?.getBoundingClientRect();
    const durationMs = this.#host.source?.player.durationMs ?? 0;
    if (rail && rail.width > 0) this.previewMs = Math.min(1, Math.max(0, (clientX - rail.left) / rail.width)) * durationMs;
  }

  #snapped(): number | null {
    const player = this.#host.source?.player;
    const ms = this.previewMs;
    if (!player || ms === null) return ms;
    for (let step = 0; step <= player.stepCount; step += 1)
      if (Math.abs(player.endOf(step) - ms) <= player.durationMs * reach) return player.endOf(step);
    return ms;
  }

  #ask(renders = true): void {
    this.#renders ||= renders;
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      if (!this.#host.isConnected) return;
      this.#seek();
      if (this.#renders) this.#host.requestUpdate();
      else this.follow();
      this.#renders = false;
    });
  }

  #seek(): void {
    const diagram = this.#host.source;
    if (diagram && this.#wantedMs !== null) diagram.currentTime = this.#wantedMs / 1000;
    this.#wantedMs = null;
  }

  /** Knob and preview at their places: without a rendering, as it happens every frame. */
  #show(): void {
    const root = this.#host.renderRoot;
    const player = this.#host.source?.player;
    const rail = root.querySelector<HTMLElement>('.rail');
    if (!rail || !player) return;
    rail.style.setProperty('--done', String(player.durationMs === 0 ? 0 : player.positionMs / player.durationMs));
    const preview = root.querySelector<HTMLElement>('.preview');
    const bar = root.querySelector<HTMLElement>('.bar');
    if (!preview || !bar || this.previewMs === null) return;
    const centre = rail.getBoundingClientRect().left - bar.getBoundingClientRect().left;
    const scale = bar.offsetWidth === 0 ? 1 : bar.getBoundingClientRect().width / bar.offsetWidth;
    const x = centre / scale + (rail.offsetWidth * this.previewMs) / Math.max(1, player.durationMs) - preview.offsetWidth / 2;
    preview.style.setProperty('--preview-x', `${Math.max(8, Math.min(bar.offsetWidth - preview.offsetWidth - 8, x))}px`);
  }
}

const scrubs = new WeakMap<Companion, Scrub>();

/** The hand on a bar's seek bar. */
export function scrubOf(host: Companion): Scrub {
  let scrub = scrubs.get(host);
  if (!scrub) scrubs.set(host, (scrub = new Scrub(host)));
  return scrub;
}
