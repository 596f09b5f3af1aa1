import { fetchRareDrawers } from '../draw/draw-pose.js';
import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';
import type { animateStep, sample } from '../motion/motion.js';
import { poseOf, type Pose } from '../motion/pose.js';
import type { Segment } from '../motion/segment.js';
import { stepDurationMs } from '../motion/step-duration.js';
import { layoutWorld, type MoreLayouts } from '../scene/layout-world.js';
import type { Scene, SceneOptions } from '../scene/scene.js';
import { leastHeightsOf, storyOptions } from './story-layout.js';
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
 * layout changes, so a long story costs no more than what is shown of it. What moves, and what lays out rarer pictures, is fetched when
 * first needed: a step's motion shows the state before it until that is there, and `changed` is called then. Where a layout can't be fetched there is
 * no pose of the moments that need it: `lacking` is told why, once.
 */
export class Film {
  readonly #initial: World;
  readonly #changed: () => void;
  readonly #lacking: (error: unknown) => void;
  #isLacking = false;
  #steps: readonly FilmStep[] = [];
  #timeline: Timeline = emptyTimeline;
  #wanted: SceneOptions;
  #options: SceneOptions;
  #isFitted = false;
  #scenes = new Map<World, Scene>();
  #segments = new Map<FilmStep, Segment>();

  constructor(
    initial: World,
    steps: readonly FilmStep[],
    options: SceneOptions,
    changed: () => void,
    lacking: (error: unknown) => void = (error) => {
      throw error;
    },
  ) {
    this.#changed = changed;
    this.#lacking = lacking;
    this.#initial = initial;
    this.#wanted = options;
    this.#options = options;
    this.extend(steps);
  }

  /** Takes a longer list of steps; those it had are the same and keep their pictures. */
  extend(steps: readonly FilmStep[]): void {
    this.#steps = [...steps];
    this.#layOut();
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

  /** What its pictures are laid out for: what was asked for, and what the story as a whole needs. */
  get options(): SceneOptions {
    this.#fit();
    return this.#options;
  }

  /** Lays out anew from now on; times stay. */
  set options(options: SceneOptions) {
    this.#wanted = options;
    this.#scenes = new Map();
    this.#segments = new Map();
    this.#layOut();
  }

  /** Takes the story's layout from its steps; pictures made for another are made anew. */
  #layOut(): void {
    const options = storyOptions(this.#initial, this.#steps, this.#wanted);
    const ofStory = ({ shelf, volumes, most }: SceneOptions): string => JSON.stringify([shelf, volumes, most]);
    if (ofStory(options) !== ofStory(this.#options)) {
      this.#scenes = new Map();
      this.#segments = new Map();
    }
    this.#options = options;
    this.#isFitted = false;
  }

  /**
   * Keeps the panels as high as the story's pictures need them, so that they stand still from step to step. Of long stories every nth is
   * looked at. False while what lays them out is missing.
   */
  #fit(): boolean {
    if (this.#isFitted || this.stepCount < 2) return true;
    const stride = Math.max(1, Math.ceil(this.stepCount / measuredScenes));
    const worlds = new Set<World>();
    for (let step = this.stepCount; step >= 0; step -= stride) worlds.add(this.worldAt(step));
    const scenes: Scene[] = [];
    for (const world of worlds) {
      const scene = layoutWorld(world, this.#options, moreLayouts);
      if (scene) scenes.push(scene);
      else if (!this.#isLacking) return false;
    }
    this.#options = { ...this.#options, leastHeights: leastHeightsOf(scenes) };
    this.#isFitted = true;
    return true;
  }

  /** The state after a step; 0 is before anything ran. */
  worldAt(step: number): World {
    return this.#steps[Math.min(step, this.#steps.length) - 1]?.world ?? this.#initial;
  }

  /** The picture at rest after a step; null while what lays it out is being fetched. Steps that left the world as it was share one. */
  sceneAt(step: number): Scene | null {
    const world = this.worldAt(step);
    const known = this.#scenes.get(world);
    if (known) return known;
    const scene = this.#fit() ? layoutWorld(world, this.#options, moreLayouts) : null;
    if (scene) this.#scenes.set(world, scene);
    else void this.#fetchLayouts();
    return scene;
  }

  /** Fetches what lays out more. Resolves to whether there is more. */
  async #fetchLayouts(): Promise<boolean> {
    if (this.#isLacking) return false;
    try {
      await fetchLayouts();
    } catch (error) {
      const isKnown = this.#isLacking;
      this.#isLacking = true;
      if (!isKnown) this.#lacking(error);
    }
    this.#changed();
    return !this.#isLacking;
  }

  /** The pose at a moment, null while that is being fetched; `still` leaves motion out and shows how the step ends. */
  poseAt(positionMs: number, still: boolean): Pose | null {
    const { step, passedMs, rests } = this.#momentAt(positionMs);
    const isStill = still || rests;
    if (isStill || motion === null) {
      if (!isStill) void fetchMotion().then(this.#changed);
      const scene = this.sceneAt(isStill ? step : step - 1);
      return scene && poseOf(scene);
    }
    const segment = this.#segmentAt(step, motion);
    return segment && motion.sample(segment, passedMs);
  }

  /** True while what a moment moves with is being fetched. */
  lacksMotion(positionMs: number, still: boolean): boolean {
    return motion === null && !still && !this.#momentAt(positionMs).rests;
  }

  /** Resolves when the pose of a moment is all there: at once, or when what it takes was fetched. */
  async whole(positionMs: number, still: boolean): Promise<void> {
    const { step, rests } = this.#momentAt(positionMs);
    if (motion === null && !still && !rests) await fetchMotion();
    await this.#laidOut(step);
  }

  /** The whole motion of a step, from 1, fetched first where need be. */
  async motionOf(step: number): Promise<Segment> {
    await fetchMotion();
    await this.#laidOut(step);
    const segment = motion && this.#segmentAt(step, motion);
    if (!segment) throw new RangeError(`There is no step ${step}.`);
    return segment;
  }

  /** Resolves when what lays out a step and the one before it is there. */
  async #laidOut(step: number): Promise<void> {
    while (!this.sceneAt(step) || !this.sceneAt(Math.max(0, step - 1))) if (!(await this.#fetchLayouts())) return;
  }

  /** The step that a moment belongs to, how long that has gone on by then, and whether nothing moves any more. */
  #momentAt(positionMs: number): { readonly step: number; readonly passedMs: number; readonly rests: boolean } {
    const { endsMs, motionsMs } = this.#timeline;
    const step = stepAt(this.#timeline, positionMs);
    const passedMs = positionMs - (endsMs[step - 1] ?? 0);
    return { step, passedMs, rests: isMotionless || step === 0 || passedMs >= (motionsMs[step] ?? 0) };
  }

  /** Height to keep free from the first step on, so that the page need not shift from step to step. */
  get reservedHeight(): number {
    return this.sceneAt(0)?.height ?? 0;
  }

  #segmentAt(index: number, moving: Motion): Segment | null {
    const step = this.#steps[index - 1];
    if (!step) return null;
    const known = this.#segments.get(step);
    if (known) return known;
    const [from, to] = [this.sceneAt(index - 1), this.sceneAt(index)];
    if (!from || !to) return null;
    const segment = moving.animateStep(from, to, step.facts);
    this.#segments.set(step, segment);
    return segment;
  }
}

interface Motion {
  readonly animateStep: typeof animateStep;
  readonly sample: typeof sample;
}

let motion: Motion | null = null;

/** True where that could not be fetched: steps are then cut to. */
let isMotionless = false;

/** Fetches what steps move with and what draws that, once for all films. */
export async function fetchMotion(): Promise<void> {
  try {
    const [motionModule] = await Promise.all([import('../motion/motion.js'), fetchRareDrawers()]);
    motion = motionModule;
  } catch (error) {
    isMotionless = true;
    console.warn('Steps are cut to, since what moves them could not be fetched.', error);
  }
}

/** What of the layout was fetched, for all films. */
let moreLayouts: MoreLayouts = {};

/** Fetches more of it; all there is, where it is not the first time. */
async function fetchLayouts(): Promise<void> {
  moreLayouts = await (moreLayouts.layerLabel ? import('../scene/rare-layouts.js') : import('../scene/layer-label.js'));
}

/** Scenes looked at for the heights to keep. */
const measuredScenes = 24;

function charactersToRead(step: FilmStep, before: FilmStep | undefined): number {
  const caption = before && before.title === step.title && before.text === step.text ? 0 : step.title.length + step.text.length;
  return caption + step.command.length;
}
