import { toSnapshot } from '../model/model.js';
import type { Segment } from '../motion/segment.js';
import { Film } from '../player/film.js';
import type { Scene } from '../scene/scene.js';
import type { PictureWords } from '../scene/words.js';
import type { Demo } from '../shell/shell.js';

/**
 * A story as JSON for players of one's own: its steps with their times (seconds) and states, the pictures at rest, and each step's motion
 * (milliseconds from the step's start). Motions name pictures by index and things by key.
 */
export async function timelineJson(
  demo: Demo,
  widthPx: number,
  words: PictureWords,
  progress: (done: number, all: number) => void | Promise<void>,
): Promise<string> {
  const film = new Film(demo.initial, demo.steps, { width: widthPx, words }, () => undefined);
  const { endsMs } = film.timeline;
  const scenes: Scene[] = [];
  const indexOf = (scene: Scene): number => {
    const index = scenes.indexOf(scene);
    return index < 0 ? scenes.push(scene) - 1 : index;
  };
  const segments: unknown[] = [];
  for (const step of demo.steps.keys()) {
    segments.push(segmentJson(step + 1, await film.motionOf(step + 1), indexOf));
    await progress(step + 1, demo.steps.length);
  }
  const steps = demo.steps.map(({ index, line, title, text, command, stdout, stderr, exitCode, world }) => {
    const [startMs, endMs] = [endsMs[index - 1] ?? 0, endsMs[index] ?? 0];
    const times = { startTime: startMs / 1000, duration: (endMs - startMs) / 1000 };
    return { index, line, title, text, command, stdout, stderr, exitCode, ...times, state: toSnapshot(world) };
  });
  return `${JSON.stringify({ duration: (endsMs.at(-1) ?? 0) / 1000, initial: toSnapshot(demo.initial), steps, scenes, segments })}\n`;
}

function segmentJson(step: number, { durationMs, from, to, resize, tracks }: Segment, indexOf: (scene: Scene) => number): unknown {
  return {
    step,
    durationMs,
    from: indexOf(from),
    to: indexOf(to),
    resize,
    tracks: tracks.map(({ from: before, to: after, ...track }) => ({ ...track, enters: before === null, exits: after === null })),
  };
}
