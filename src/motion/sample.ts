import type { Pose } from './pose.js';
import { poseOf } from './pose.js';
import type { Segment } from './segment.js';

/**
 * The pose at a time of a segment, in milliseconds from its start; times outside are taken as its edges. At 0 it is exactly the
 * scene it starts from, at the end exactly the one it leads to.
 */
export function sample(segment: Segment, timeMs: number): Pose {
  return poseOf(timeMs < segment.durationMs ? segment.from : segment.to);
}
