import { sameContent } from './same-item.js';
import type { Move, Track } from './segment.js';

const courses = new WeakMap<Track, string>();

/**
 * How a thing that stays as it is goes from place to place, comes or goes: tracks with the same course do so at the same time and keep their places
 * to one another. '' where it rests or more of it changes, and of panels, which others stand on.
 */
export function courseOf(track: Track): string {
  let course = courses.get(track);
  if (course === undefined) {
    const goes = onlyGoes(track) ? movesBeside(track) : [];
    course = goes
      .map(
        ({ property, startMs, endMs, from, to, easing }) => `${property} ${startMs} ${endMs} ${from.toFixed(4)} ${to.toFixed(4)} ${easing}`,
      )
      .join();
    courses.set(track, course);
  }
  return course;
}

/** A track's moves, places as they are from where its thing rests. */
export function movesBeside({ from, to, passing, moves }: Track): readonly Move[] {
  const rest = to ?? from ?? passing;
  return moves.map((move) => {
    const origin = rest && (move.property === 'x' || move.property === 'y') ? rest[move.property] : 0;
    return origin === 0 ? move : { ...move, from: move.from - origin, to: move.to - origin };
  });
}

function onlyGoes({ from, to, passing, moves, countMs, marks }: Track): boolean {
  const item = to ?? from ?? passing;
  if (item === null || item.kind === 'panel' || item.kind === 'crowd' || countMs || marks) return false;
  if (from && to && !sameContent(from, to)) return false;
  return moves.every(({ property }) => property === 'x' || property === 'y' || property === 'opacity');
}
