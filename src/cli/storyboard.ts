import type { PictureWords } from '../scene/words.js';
import type { MetaphorName } from '../draw/metaphor.js';
import { svgOf } from '../draw/svg-of.js';
import { Film } from '../player/film.js';
import type { Demo } from '../shell/shell.js';
import { UsageError } from './usage-error.js';

export type Theme = 'light' | 'dark';

/** One picture of a moving one. */
export interface Frame {
  readonly svg: string;
  readonly durationMs: number;
}

/** Time between pictures while something moves. */
const FRAME_MS = 80;
/** Pictures of one file; a longer story shows fewer a second. */
const MAX_FRAMES = 1500;

/** A demo that was run, as pictures of any moment. */
export class Storyboard {
  readonly #film: Film;
  readonly #theme: Theme | 'auto';
  readonly #widthPx: number;
  readonly #name: string;
  readonly #metaphor: MetaphorName;

  constructor(demo: Demo, widthPx: number, theme: Theme | 'auto', name: string, metaphor: MetaphorName = 'layers', words?: PictureWords) {
    this.#film = new Film(demo.initial, demo.steps, { width: widthPx, words }, () => undefined);
    this.#theme = theme;
    this.#widthPx = widthPx;
    this.#name = name;
    this.#metaphor = metaphor;
  }

  /** Milliseconds of "end", a step's number, or seconds ("12.5", "8s"). */
  momentOf(at: string): number {
    const { endsMs } = this.#film.timeline;
    const lastMs = endsMs.at(-1) ?? 0;
    if (at === 'end') return lastMs;
    if (/^\d+$/.test(at)) {
      const endMs = endsMs[Number(at)];
      if (endMs === undefined) throw new UsageError(`--at ${at}: the script has ${endsMs.length - 1} steps`);
      return endMs;
    }
    const seconds = /^(\d*\.?\d+)s?$/.exec(at)?.[1];
    if (seconds === undefined) throw new UsageError(`--at is end, a step's number or seconds, not ${JSON.stringify(at)}`);
    return Math.min(lastMs, Number(seconds) * 1000);
  }

  /** The picture of a moment as one SVG file. Motion at that moment is left out. */
  svgAt(atMs: number): Promise<string> {
    return this.#svg(atMs, true);
  }

  /** The whole story: a picture for each moment of motion, one for the rest of a step. */
  async frames(): Promise<readonly Frame[]> {
    const { endsMs, motionsMs } = this.#film.timeline;
    const movingMs = motionsMs.reduce((sum, ms) => sum + ms, 0);
    const frameMs = Math.max(FRAME_MS, Math.ceil(movingMs / MAX_FRAMES / 10) * 10);
    const frames: Frame[] = [];
    for (let step = 1; step < endsMs.length; step += 1) {
      const startMs = endsMs[step - 1] ?? 0;
      const restMs = startMs + (motionsMs[step] ?? 0);
      for (let atMs = startMs; atMs + frameMs <= restMs; atMs += frameMs) {
        frames.push({ svg: await this.#svg(atMs, false), durationMs: frameMs });
      }
      frames.push({ svg: await this.#svg(endsMs[step] ?? 0, true), durationMs: Math.max(frameMs, (endsMs[step] ?? 0) - restMs) });
    }
    return frames.length > 0 ? frames : [{ svg: await this.#svg(0, true), durationMs: 1000 }];
  }

  async #svg(atMs: number, still: boolean): Promise<string> {
    await this.#film.whole(atMs, still);
    const pose = this.#film.poseAt(atMs, still);
    if (pose === null) throw new Error('A picture that nothing lays out.');
    return svgOf(pose, { theme: this.#theme, width: this.#widthPx, name: this.#name, metaphor: this.#metaphor });
  }
}
