import type { Item, Scene } from '../scene/scene.js';
import type { PosedMarks } from './posed-marks.js';
import type { Effect } from './segment.js';

/** A scene at one instant: what is to be drawn, in drawing order. */
export interface Pose {
  readonly width: number;
  readonly height: number;
  readonly rightToLeft: boolean;
  readonly items: readonly (PosedItem | PosedFlock)[];
}

/** A thing where it is at that instant. Things that rest are the same object from pose to pose, so that a painter can skip them. */
export interface PosedItem {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 1. */
  readonly opacity: number;
  /** Absent where nothing of the kind goes on. */
  readonly effects?: Readonly<Partial<Record<Effect, number>>> | undefined;
  /** Of a crowd while marks of it move; else all stand where its item says. */
  readonly marks?: PosedMarks | undefined;
}

/** Things that keep their places to one another: each is posed as it rests, and seen as far from there as the flock is. */
export interface PosedFlock {
  /** The same list as long as the flock goes. */
  readonly members: readonly PosedItem[];
  readonly x: number;
  readonly y: number;
  /** 0 to 1. */
  readonly opacity: number;
}

/** The pose of a scene at rest; the same object for the same scene. */
export function poseOf(scene: Scene): Pose {
  const known = rest.get(scene);
  if (known) return known;
  const pose: Pose = { width: scene.width, height: scene.height, rightToLeft: scene.rightToLeft, items: scene.items.map(restingItem) };
  rest.set(scene, pose);
  return pose;
}

/** An item as its scene has it; the same object for the same item. */
export function restingItem(item: Item): PosedItem {
  const known = resting.get(item);
  if (known) return known;
  const posed: PosedItem = { item, x: item.x, y: item.y, width: item.width, height: item.height, opacity: 1 };
  resting.set(item, posed);
  return posed;
}

const rest = new WeakMap<Scene, Pose>();
const resting = new WeakMap<Item, PosedItem>();
