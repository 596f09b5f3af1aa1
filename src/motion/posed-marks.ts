import type { CrowdItem } from '../scene/scene.js';

/** A crowd's marks at an instant of a motion: those that rest throughout it, and those that move. */
export interface PosedMarks {
  /** The same object at all times of a motion. */
  readonly still: StillMarks;
  readonly moving: MovingMarks;
}

/** Marks that stand where their crowd has them. */
export interface StillMarks {
  readonly crowd: CrowdItem;
  /** 1 for each mark that is not at rest; null where all are. */
  readonly gone: Uint8Array | null;
}

/** What is done to a mark that goes out of sight in one place, or comes into sight in another: it fades, and is not gone. */
export const OUT_OF_SIGHT = 1;

/**
 * Marks on their way, an entry each; two for one that is taken from one place to another out of sight. What is done to one is told by its letters: from nothing (0) it arrives, to nothing it burns away, from one
 * to another its state changes.
 */
export interface MovingMarks {
  /** Containers' ids, the same array at all times of a motion. */
  readonly ids: readonly string[];
  /** Size of all cells now, in layout units. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Left and top edges of cells in the picture. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Character codes of the states' letters; 0 for none. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** How far what is done to each has come, 0 to 1. */
  readonly progress: Float32Array;
}

const resting = new WeakMap<CrowdItem, StillMarks>();

/** All marks of a crowd at rest; the same object for the same crowd. */
export function stillMarks(crowd: CrowdItem): StillMarks {
  let marks = resting.get(crowd);
  if (!marks) resting.set(crowd, (marks = { crowd, gone: null }));
  return marks;
}
