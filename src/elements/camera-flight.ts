import { easeCubicInOut, interpolateZoom } from 'd3';
import type { Camera } from '../draw/camera.js';
import { bounded, type Subject } from '../draw/camera-moves.js';

/** Least and greatest time of a flight; between them it is longer the farther it goes. */
const shortestMs = 220;
const longestMs = 950;

/** Takes a camera smoothly from one view to another: out and in again where that is the shorter way for the eye (van Wijk and Nuij 2003). */
export class CameraFlight {
  #frame: number | null = null;
  #landed: () => void = () => undefined;
  #over: Promise<void> = Promise.resolve();

  /** Resolves when nothing flies: at once, or when the flight under way has landed or was stopped. */
  get over(): Promise<void> {
    return this.#over;
  }

  /** Flies; `move` is called with the camera of each frame, the last is exactly `to`. A flight under way is stopped where it is. */
  begin(from: Camera, to: Camera, picture: Subject, move: (camera: Camera) => void): void {
    this.stop();
    const view = ({ x, y, scale }: Camera): [number, number, number] => {
      const width = picture.width / scale;
      return [x + width / 2, y + picture.height / scale / 2, width];
    };
    const between = interpolateZoom(view(from), view(to));
    const durationMs = Math.min(longestMs, Math.max(shortestMs, between.duration * 0.6));
    this.#over = new Promise((resolve) => (this.#landed = resolve));
    let startMs: number | null = null;
    const step = (nowMs: number): void => {
      startMs ??= nowMs;
      const progress = Math.min(1, (nowMs - startMs) / durationMs);
      if (progress < 1) {
        this.#frame = requestAnimationFrame(step);
        const [x, y, width] = between(easeCubicInOut(progress));
        const scale = picture.width / width;
        move(bounded({ x: x - width / 2, y: y - picture.height / scale / 2, scale }, picture));
        return;
      }
      this.#frame = null;
      move(to);
      this.#landed();
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#landed();
  }
}
