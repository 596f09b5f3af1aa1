import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';
import type { animateStep, sample } from '../motion/motion.js';
import { poseOf, type Pose } from '../motion/pose.js';
import type { Segment } from '../motion/segment.js';
import { stepDurationMs } from '../motion/step-duration.js';
import { layoutScene } from '../scene/layout-scene.js';
import type { Scene, SceneOptions } from '../scene/scene.js';
import { emptyTimeline, makeTimeline, stepAt, type Timeline } from './timeline.js';

/** What a film needs to know of a step: the state after it, what happened, and what there is to read. */
export interface FilmStep {
  readonly world: World;
  readonly facts: readonly Fact[];
  readonly holdMs: number;
  readonly title: string;
  readonly text: string;
  readonly command: string;
}

/**
 * A story as pictures: gives the pose of any moment. Scenes and motions are made when they are first looked at and kept until the
 * layout changes, so a long story costs no more than what is shown of it. What moves is fetched when something first does: a step's
 * motion shows the state before it until that is there, and `changed` is called then.
 */
export class Film {
  readonly #initial: World;
  readonly #changed: () => void;
  #steps: readonly FilmStep[] = [];
  #timeline: Timeline = emptyTimeline;
  #options: SceneOptions;
  #scenes = new Map<World, Scene>();
  #segments = new Map<FilmStep, Segment>();
  #reserved: number | null = null;

  constructor(initial: World, steps: readonly FilmStep[], options: SceneOptions, changed: () => void) {
    this.#changed = changed;
    this.#initial = initial;
    this.#options = options;
    this.extend(steps);
  }

  /** Takes a longer list of steps; those it had are the same and keep their pictures. */
  extend(steps: readonly FilmStep[]): void {
    this.#steps = [...steps];
    this.#reserved = null;
    this.#timeline = makeTimeline(
      steps.map((step, index) => ({
        motionMs: stepDurationMs(step.facts, step.holdMs),
        characters: charactersToRead(step, steps[index - 1]),
      })),
    );
  }

  get timeline(): Timeline {
    return this.#timeline;
  }

  get stepCount(): number {
    return this.#steps.length;
  }

  get options(): SceneOptions {
    return this.#options;
  }

  /** Lays out anew from now on; times stay. */
  set options(options: SceneOptions) {
    this.#options = options;
    this.#scenes = new Map();
    this.#segments = new Map();
    this.#reserved = null;
  }

  /** The state after a step; 0 is before anything ran. */
  worldAt(step: number): World {
    return this.#steps[Math.min(step, this.#steps.length) - 1]?.world ?? this.#initial;
  }

  /** The picture at rest after a step. Steps that left the world as it was share one. */
  sceneAt(step: number): Scene {
    const world = this.worldAt(step);
    const known = this.#scenes.get(world);
    if (known) return known;
    const scene = layoutScene(world, this.#options);
    this.#scenes.set(world, scene);
    return scene;
  }

  /** The pose at a moment; `still` leaves motion out and shows how the step ends. */
  poseAt(positionMs: number, still: boolean): Pose {
    const step = stepAt(this.timeline, positionMs);
    if (still || this.#rests(positionMs)) return poseOf(this.sceneAt(step));
    const timeMs = positionMs - (this.timeline.endsMs[step - 1] ?? 0);
    if (motion === null) {
      void fetchMotion().then(this.#changed);
      return poseOf(this.sceneAt(step - 1));
    }
    const segment = this.#segmentAt(step, motion);
    return segment ? motion.sample(segment, timeMs) : poseOf(this.sceneAt(step));
  }

  /** Resolves when the pose of a moment is all there: at once, or when what moves was fetched. */
  async whole(positionMs: number, still: boolean): Promise<void> {
    if (motion === null && !still && !this.#rests(positionMs)) await fetchMotion();
  }

  #rests(positionMs: number): boolean {
    const step = stepAt(this.timeline, positionMs);
    return step === 0 || positionMs - (this.timeline.endsMs[step - 1] ?? 0) >= (this.timeline.motionsMs[step] ?? 0);
  }

  /**
   * Height to keep free from the first step on, so that the page need not shift from step to step: the tallest scene's, but not far above
   * what most steps need. Of long stories every nth is looked at.
   */
  get reservedHeight(): number {
    this.#reserved ??= this.#measure();
    return this.#reserved;
  }

  #measure(): number {
    const stride = Math.max(1, Math.ceil(this.stepCount / measuredScenes));
    const heights: number[] = [];
    for (let step = this.stepCount; step >= 0; step -= stride) heights.push(this.sceneAt(step).height);
    heights.sort((one, other) => one - other);
    const most = heights[Math.floor(heights.length / 2)] ?? 0;
    return Math.min(heights.at(-1) ?? 0, most * reservedShare);
  }

  #segmentAt(index: number, moving: Motion): Segment | null {
    const step = this.#steps[index - 1];
    if (!step) return null;
    const known = this.#segments.get(step);
    if (known) return known;
    const segment = moving.animateStep(this.sceneAt(index - 1), this.sceneAt(index), step.facts);
    this.#segments.set(step, segment);
    return segment;
  }
}

interface Motion {
  readonly animateStep: typeof animateStep;
  readonly sample: typeof sample;
}

let motion: Motion | null = null;

/** Fetches what steps move with, once for all films. */
export async function fetchMotion(): Promise<void> {
  motion ??= await import('../motion/motion.js');
}

/** Scenes looked at for the height to keep free. */
const measuredScenes = 100;
/** How far above most steps' height is kept free. */
const reservedShare = 1.12;

function charactersToRead(step: FilmStep, before: FilmStep | undefined): number {
  const caption = before && before.title === step.title && before.text === step.text ? 0 : step.title.length + step.text.length;
  return caption + step.command.length;
}
