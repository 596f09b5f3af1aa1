import { sample } from '../../motion/sample.js';
import { BLEND_MS, type Segment, type Track } from '../../motion/segment.js';
import { restingItem } from '../../motion/pose.js';
import { drawPose } from '../draw-pose.js';
import type { Metaphor } from '../metaphor.js';
import type { Drawing, GroupShape, Pattern } from '../shape.js';
import { LONG_PIECE_STEPS, PIECE_STEPS } from './curve.js';

/** A stretch of time in which nothing new begins, in even steps; its last moment is the last before the next stretch. */
export interface Piece {
  readonly timesMs: readonly number[];
  /** What is drawn under a name at each of those times; null where it is not there. */
  readonly groups: ReadonlyMap<string, readonly (GroupShape | null)[]>;
}

/** So close to a moment that nothing has moved: what `sample` gives right after and right before it. */
const HAIR_MS = 1e-4;
const LONG_MS = 150;

/** Draws what one track of a motion shows, from its first moment to its last. Patterns that it needs are added to `patterns`. */
export function shootTrack(
  segment: Segment,
  track: Track,
  patterns: Map<string, Pattern>,
  metaphor: Metaphor | null,
  beside: Track | null,
): readonly Piece[] {
  const draw = (moving: Track, timeMs: number): Drawing => {
    const drawing = drawPose(sample({ ...segment, tracks: beside ? [moving, beside] : [moving] }, timeMs), false, metaphor);
    return beside ? { ...drawing, groups: drawing.groups.filter(({ key }) => key !== beside.key) } : drawing;
  };
  const unfaded: Track = { ...track, moves: track.moves.filter(({ property }) => property !== 'opacity') };
  const edges = edgesOf(beside ? { ...track, moves: [...track.moves, ...beside.moves] } : track, segment.durationMs);
  return edges.slice(1).map((endMs, index) => {
    const startMs = edges[index] ?? 0;
    const steps = endMs - startMs > LONG_MS ? LONG_PIECE_STEPS : PIECE_STEPS;
    const timesMs = Array.from({ length: steps + 1 }, (_, step) => startMs + ((endMs - startMs) * step) / steps);
    const groups = new Map<string, (GroupShape | null)[]>();
    const moments = timesMs.map((timeMs) => Math.min(endMs - HAIR_MS, Math.max(startMs + HAIR_MS, timeMs)));
    for (const [step, moment] of moments.entries()) {
      const drawing = draw(track, moment);
      for (const pattern of drawing.patterns) patterns.set(pattern.id, pattern);
      for (const group of drawing.groups) {
        const name = group.key ?? '';
        const shots = groups.get(name) ?? new Array<GroupShape | null>(timesMs.length).fill(null);
        shots[step] = group;
        groups.set(name, shots);
      }
    }
    // What is not drawn because nothing is seen of it yet, or any more, has its place all the same: where it fades in from, or out to.
    for (const [name, shots] of groups) {
      for (const [step, moment] of moments.entries()) {
        const hidden = shots[step] ? undefined : draw(unfaded, moment).groups.find(({ key }) => key === name);
        if (hidden) shots[step] = { ...hidden, opacity: 0 };
      }
    }
    return { timesMs, groups };
  });
}

/** What a track shows at rest, before its motion or after it; null where it is not there. */
export function restOf(
  segment: Segment,
  end: 'from' | 'to',
  track: Track,
  patterns: Map<string, Pattern>,
  metaphor: Metaphor | null,
  beside: Track | null,
): GroupShape | null {
  const item = track[end];
  if (!item) return null;
  const near = beside?.[end];
  const drawing = drawPose({ ...segment[end], items: [item, ...(near ? [near] : [])].map(restingItem) }, false, metaphor);
  for (const pattern of drawing.patterns) patterns.set(pattern.id, pattern);
  return drawing.groups[0] ?? null;
}

/** Times at which something of a track begins, ends or is half-way: between two of them its values go along smooth curves. */
function edgesOf({ moves, switchMs, countMs, from, to }: Track, durationMs: number): readonly number[] {
  const edges = new Set([0, durationMs]);
  for (const { startMs, endMs } of moves) for (const edge of [startMs, (startMs + endMs) / 2, endMs]) edges.add(edge);
  if (from && to) for (const edge of [switchMs - BLEND_MS, switchMs, switchMs + BLEND_MS]) edges.add(edge);
  for (const edge of countMs ?? []) edges.add(edge);
  const sorted = Array.from(edges)
    .filter((edge) => edge >= 0 && edge <= durationMs)
    .sort((one, other) => one - other);
  return sorted.filter((edge, index) => index === 0 || edge === durationMs || edge - (sorted[index - 1] ?? 0) > 0.5);
}
