import type { Pattern } from '../shape.js';
import { Actor } from './actor.js';
import type { Track } from '../../motion/segment.js';
import type { Metaphor } from '../metaphor.js';
import type { MovingStep } from './moving-picture.js';
import { Order } from './order.js';
import { restOf, shootTrack } from './shoot-track.js';

/** True where something of a track changes in its step. */
function isMoving({ moves, from, to }: Track): boolean {
  return moves.length > 0 || from !== to;
}

/** Where this many things move at once each is shown in one still a stretch, where there are fewer in more. */
const MANY_STILLS = 120;

/** All that is drawn in a film, in drawing order, and what its things are filled with. */
export interface Cast {
  readonly actors: readonly Actor[];
  readonly patterns: readonly Pattern[];
}

/**
 * Looks at a film from its first moment to its last and tells what is to be drawn of it: each thing once, however many steps it rests or
 * moves through. `startsMs` are the times at which the steps begin.
 */
export function castOf(steps: readonly MovingStep[], startsMs: readonly number[], metaphor: Metaphor | null = null): Cast {
  const patterns = new Map<string, Pattern>();
  const order = new Order<Actor>();
  const make = (name: string): Actor => new Actor(name);
  for (const [index, { segment }] of steps.entries()) {
    const startMs = startsMs[index] ?? 0;
    const trackBy = metaphor && new Map(segment.tracks.map((track) => [track.key, track]));
    const shots = segment.tracks.map((track) => {
      const item = track.to ?? track.from;
      const beside = (item && metaphor && trackBy?.get(metaphor.besideKey(item))) ?? null;
      const moves = isMoving(track) || (beside !== null && isMoving(beside));
      return { track, beside, pieces: segment.durationMs > 0 && moves ? shootTrack(segment, track, patterns, metaphor, beside) : [] };
    });
    const namesOf = ({ track, pieces }: (typeof shots)[number]): readonly string[] =>
      Array.from(new Set([...((track.from ?? track.to) ? [track.key] : []), ...pieces.flatMap(({ groups }) => Array.from(groups.keys()))]));
    // What goes keeps the place it had; the order is for what comes and stays.
    const ordered = shots.filter(({ track }) => track.to !== null || order.find(track.key) === undefined);
    const before = new Map(ordered.flatMap(namesOf).map((name) => [name, order.find(name)]));
    const placed = order.place(ordered.flatMap(namesOf), make);
    for (const actor of placed) {
      const other = before.get(actor.name);
      if (other && other !== actor) other.rest(startMs, null);
    }
    const mostStills = Math.max(1, Math.ceil(MANY_STILLS / Math.max(1, shots.filter(({ pieces }) => pieces.length > 0).length)));
    for (const shot of shots) {
      const { track, beside, pieces } = shot;
      const first = restOf(segment, 'from', track, patterns, metaphor, beside);
      const last = restOf(segment, 'to', track, patterns, metaphor, beside);
      for (const name of namesOf(shot)) {
        const actor = order.find(name) ?? make(name);
        const isOwn = name === track.key;
        if (index === 0 && isOwn && first) actor.rest(0, first);
        else if (isOwn && first && before.get(name) !== actor && before.has(name)) actor.rest(startMs, first);
        for (const { timesMs, groups } of pieces) {
          const times = timesMs.map((timeMs) => startMs + timeMs);
          const seen = groups.get(name);
          if (seen) actor.follow(times, seen, mostStills);
          else actor.rest(times[0] ?? 0, null);
        }
        actor.rest(startMs + segment.durationMs, isOwn ? last : null);
      }
    }
  }
  return { actors: order.all, patterns: Array.from(patterns.values()) };
}
