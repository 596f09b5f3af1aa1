import type { GroupShape, Shape } from '../shape.js';
import { familyOf, signatureOf } from './sprite.js';

/** Texts and paths that change are cross-cut stills: no more of them a second than can be told apart. */
const FRAME_MS = 60;
/** Stills in one stretch. */
const MAX_FRAMES = 6;
/** Characters of a drawing that is so large that a stretch shows one still of it. */
const LARGE = 2500;

/** The shapes of each moment of a stretch, texts and paths that change held for some moments, so that a file need not draw each of them. `stills` are those of the stretch before. */
export function framed(
  groups: readonly GroupShape[],
  durationMs: number,
  mostFrames: number,
  stills: Map<string, Shape>,
): readonly (readonly Shape[])[] {
  const steps = groups.length - 1;
  const frames = Math.max(1, Math.min(MAX_FRAMES, mostFrames, Math.floor(durationMs / FRAME_MS)));
  const stride = Math.ceil(steps / frames);
  return groups.map(({ children }, step) => {
    const families = named(children);
    if (step % stride === 0) {
      // A large drawing is held as long as the motion goes on, and where very much moves every one is.
      for (const [name, shape] of families) {
        const still = stills.get(name);
        if (!still || (mostFrames > 1 && signatureOf(still).length <= LARGE)) stills.set(name, shape);
      }
    }
    return Array.from(families, ([name, shape]) => merged(shape, stills.get(name)));
  });
}

/** Shapes by what stays of them where they change: the nth of a family. */
export function named(children: readonly Shape[]): ReadonlyMap<string, Shape> {
  const counts = new Map<string, number>();
  const families = new Map<string, Shape>();
  for (const shape of children) {
    const family = familyOf(shape);
    const count = (counts.get(family) ?? 0) + 1;
    counts.set(family, count);
    families.set(`${family} ${count}`, shape);
  }
  return families;
}

/** What the held one draws, where and as much seen as it is now. */
function merged(shape: Shape, held: Shape | undefined): Shape {
  if (shape.type === 'text' && held?.type === 'text') return { ...shape, text: held.text };
  if (shape.type === 'path' && held?.type === 'path') return { ...shape, d: held.d };
  return shape;
}
