import type { Item } from '../scene/scene.js';
import { counted } from './counted.js';
import { courseOf, movesBeside } from './course.js';
import { EASINGS } from './easing.js';
import type { Pose, PosedFlock, PosedItem } from './pose.js';
import { poseOf, restingItem } from './pose.js';
import { poseMarks } from './sample-marks.js';
import { sameContent, sameItem } from './same-item.js';
import { BLEND_MS, type Effect, type Move, type Segment, type Track } from './segment.js';

/**
 * The pose at a time of a segment, in milliseconds from its start; times outside are taken as its edges. At 0 it is exactly the
 * scene it starts from, at the end exactly the one it leads to. What rests is the same object at every time.
 */
export function sample(segment: Segment, timeMs: number): Pose {
  const { durationMs, from, to, resize } = segment;
  if (timeMs >= durationMs) return poseOf(to);
  if (!(timeMs > 0)) return poseOf(from);
  const items: (PosedItem | PosedFlock)[] = [];
  for (const part of partsOf(segment)) {
    if ('members' in part) poseFlock(part, timeMs, items);
    else posePart(part, timeMs, items);
  }
  const progress = EASINGS['cubic-in-out'](clamp((timeMs - resize.startMs) / Math.max(1, resize.endMs - resize.startMs)));
  return { width: to.width, height: from.height + (to.height - from.height) * progress, rightToLeft: to.rightToLeft, items };
}

function clamp(progress: number): number {
  return progress < 0 ? 0 : progress > 1 ? 1 : progress;
}

type Place = Pick<PosedItem, 'x' | 'y' | 'width' | 'height' | 'opacity'>;

/** As long as nobody else has it. */
type Writable<Thing> = { -readonly [Name in keyof Thing]: Thing[Name] };

/** What a track comes down to, whatever the time. */
interface Part {
  readonly track: Track;
  readonly first: Item;
  readonly second: Item;
  /** Where nothing happens to it. */
  readonly rest: PosedItem | null;
  readonly saysSame: boolean;
}

/** Tracks that follow one another on the same course. */
interface Flock {
  readonly members: readonly PosedItem[];
  readonly moves: readonly Move[];
}

/** Fewer things are as soon posed and drawn one by one. */
const fewest = 3;

const parts = new WeakMap<Segment, readonly (Part | Flock)[]>();

function partsOf(segment: Segment): readonly (Part | Flock)[] {
  const known = parts.get(segment);
  if (known) return known;
  const { tracks } = segment;
  const found: (Part | Flock)[] = [];
  for (let start = 0, end = 0; start < tracks.length; start = end) {
    const first = tracks[start] as Track;
    const course = courseOf(first);
    do end++;
    while (course !== '' && end < tracks.length && courseOf(tracks[end] as Track) === course);
    const alike = tracks.slice(start, end).flatMap(partOf);
    if (alike.length < fewest) found.push(...alike);
    else found.push({ members: alike.map(({ second }) => restingItem(second)), moves: movesBeside(first) });
  }
  parts.set(segment, found);
  return found;
}

function partOf(track: Track): Part[] {
  const { from, to, passing, moves } = track;
  const first = from ?? to ?? passing;
  const second = to ?? first;
  if (!first || !second) return [];
  const rest = moves.length === 0 && from && to && sameItem(from, to) ? restingItem(first) : null;
  return [{ track, first, second, rest, saysSame: rest !== null || sameContent(first, second) }];
}

function posePart({ track, first, second, rest, saysSame }: Part, timeMs: number, into: (PosedItem | PosedFlock)[]): void {
  if (rest) {
    into.push(rest);
    return;
  }
  const { from, to, moves } = track;
  if (track.marks) {
    const posed = poseMarks(track, track.marks, timeMs);
    if (posed) into.push(posed);
    return;
  }
  const posed: Writable<PosedItem> = { item: second, x: second.x, y: second.y, width: second.width, height: second.height, opacity: 1 };
  const effects = movePlace(posed, moves, timeMs);
  if (posed.opacity <= 0.002) return;
  if (effects) posed.effects = effects;
  const { switchMs, countMs } = track;
  if (countMs) {
    const progress = EASINGS['sine-in-out'](clamp((timeMs - countMs[0]) / Math.max(1, countMs[1] - countMs[0])));
    const item = progress <= 0 && from ? from : to && timeMs >= countMs[1] ? to : null;
    into.push(item ? placed(item, posed) : { ...posed, item: counted(from, to, second, progress) });
    return;
  }
  const blend = saysSame ? (timeMs < switchMs ? 0 : 1) : clamp((timeMs - switchMs + BLEND_MS) / (2 * BLEND_MS));
  if (blend <= 0) into.push(placed(first, posed));
  else if (blend >= 1) into.push(placed(second, posed));
  else pushBlend(first, second, blend, posed, into);
}

function poseFlock({ members, moves }: Flock, timeMs: number, into: (PosedItem | PosedFlock)[]): void {
  const place = { x: 0, y: 0, width: 0, height: 0, opacity: 1 };
  movePlace(place, moves, timeMs);
  const { x, y, opacity } = place;
  if (opacity > 0.002) into.push({ members, x, y, opacity });
}

/** Brings a thing to where its moves have come. What else they do to it is returned. */
function movePlace(place: Writable<Place>, moves: readonly Move[], timeMs: number): Partial<Record<Effect, number>> | undefined {
  let effects: Partial<Record<Effect, number>> | undefined;
  for (let index = 0; index < moves.length; index++) {
    const move = moves[index] as Move;
    // The last move of a property that has begun counts, or else its first.
    const begun = timeMs >= move.startMs;
    if (!begun && moves.findIndex(({ property }) => property === move.property) !== index) continue;
    const value = valueOf(move, timeMs);
    const { property } = move;
    if (property === 'x' || property === 'y' || property === 'width' || property === 'height' || property === 'opacity')
      place[property] = value;
    else if (value !== 0 || effects?.[property] !== undefined) effects = { ...effects, [property]: value };
  }
  return effects;
}

/** The item at rest where that is what it comes to, so that it is the same object at every such time. */
function placed(item: Item, posed: Writable<PosedItem>): PosedItem {
  const rests =
    posed.effects === undefined &&
    posed.opacity === 1 &&
    posed.x === item.x &&
    posed.y === item.y &&
    posed.width === item.width &&
    posed.height === item.height;
  if (rests) return restingItem(item);
  posed.item = item;
  return posed;
}

/** Two items in one place: on a ground of their own the next covers the last, bare texts make way first. */
function pushBlend(first: Item, second: Item, blend: number, shared: PosedItem, into: (PosedItem | PosedFlock)[]): void {
  const { opacity } = shared;
  if (isSameButOneText(first, second)) {
    const effects = { ...shared.effects, unsaid: 1 - Math.abs(2 * blend - 1) };
    into.push({ ...shared, item: blend < 0.5 ? first : second, effects });
    return;
  }
  const saysSame = first.kind === 'file' && second.kind === 'file' && first.label === second.label && first.mark === second.mark;
  if (!saysSame && (second.kind === 'text' || second.kind === 'head' || second.kind === 'file' || second.kind === 'line')) {
    if (blend < 0.5) into.push({ ...shared, item: first, opacity: opacity * (1 - 2 * blend) });
    else into.push({ ...shared, item: second, opacity: opacity * (2 * blend - 1) });
    return;
  }
  into.push({ ...shared, item: first }, { ...shared, item: keyed(second), opacity: opacity * blend });
}

/** A head or a panel of which only the state or the note changes: the rest stands. */
function isSameButOneText(first: Item, second: Item): boolean {
  if (first.kind === 'head' && second.kind === 'head') return first.name === second.name && first.twoLines === second.twoLines;
  return first.kind === 'panel' && second.kind === 'panel' && first.heading === second.heading;
}

const nexts = new WeakMap<Item, Item>();
/** The same item under a key of its own, while both are drawn. */
function keyed(item: Item): Item {
  let next = nexts.get(item);
  if (!next) nexts.set(item, (next = { ...item, key: `${item.key}~` }));
  return next;
}

function valueOf(move: Move, timeMs: number): number {
  const progress = clamp((timeMs - move.startMs) / (move.endMs - move.startMs));
  return move.from + (move.to - move.from) * EASINGS[move.easing](progress);
}
