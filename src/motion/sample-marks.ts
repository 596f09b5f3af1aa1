import { markX, markY } from '../scene/mark-places.js';
import type { CrowdItem } from '../scene/scene.js';
import { EASINGS } from './easing.js';
import type { MarksMotion, Span } from './marks-motion.js';
import type { PosedItem } from './pose.js';
import { OUT_OF_SIGHT } from './posed-marks.js';
import type { StillMarks } from './posed-marks.js';
import type { Track } from './segment.js';

/** The join of a crowd's marks, made once for a segment: what is the same at all its times. */
interface MarksJoin {
  readonly still: StillMarks;
  readonly ids: string[];
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Four numbers a mark: where its cell is at first, and at last. */
  readonly places: Float32Array;
  /** Four numbers a mark: when it goes there, and when what is done to it is done. */
  readonly times: Float32Array;
  readonly sizes: readonly [fromWidth: number, fromHeight: number, toWidth: number, toHeight: number];
}

/** A crowd with its marks on their way. Costs what the marks that move cost, however many rest. */
export function poseMarks(track: Track, motion: MarksMotion, timeMs: number): PosedItem | null {
  const join = joinOf(track, motion);
  if (!join) return null;
  const { ids, places, times, sizes } = join;
  const count = ids.length;
  const [x, y, progress] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const glide = EASINGS['cubic-in-out'];
  for (let index = 0, at = 0; index < count; index++, at += 4) {
    const gone = glide(shareOf(timeMs, times[at] as number, times[at + 1] as number));
    const [left, top] = [places[at] as number, places[at + 1] as number];
    x[index] = left + ((places[at + 2] as number) - left) * gone;
    y[index] = top + ((places[at + 3] as number) - top) * gone;
    progress[index] = shareOf(timeMs, times[at + 2] as number, times[at + 3] as number);
  }
  const sized = glide(shareOf(timeMs, ...motion.glideMs));
  const { crowd } = join.still;
  return {
    item: crowd,
    x: crowd.x,
    y: crowd.y,
    width: crowd.width,
    height: crowd.height,
    opacity: 1,
    marks: {
      still: join.still,
      moving: {
        ids,
        cellWidth: sizes[0] + (sizes[2] - sizes[0]) * sized,
        cellHeight: sizes[1] + (sizes[3] - sizes[1]) * sized,
        x,
        y,
        from: join.from,
        to: join.to,
        progress,
      },
    },
  };
}

function shareOf(timeMs: number, startMs: number, endMs: number): number {
  return timeMs <= startMs ? 0 : timeMs >= endMs ? 1 : (timeMs - startMs) / (endMs - startMs);
}

const joins = new WeakMap<Track, MarksJoin | null>();
function joinOf(track: Track, motion: MarksMotion): MarksJoin | null {
  let join = joins.get(track);
  if (join === undefined) {
    const [from, to] = [crowdOf(track.from), crowdOf(track.to)];
    joins.set(track, (join = from || to ? joinMarks(from, to, motion) : null));
  }
  return join;
}

function crowdOf(item: Track['from']): CrowdItem | null {
  return item?.kind === 'crowd' ? item : null;
}

function joinMarks(from: CrowdItem | null, to: CrowdItem | null, motion: MarksMotion): MarksJoin {
  const crowd = (to ?? from) as CrowdItem;
  const gone = new Uint8Array(crowd.ids.length);
  const { elsewhere, timesMs, glideMs, arriveMs, leaveMs, switchMs } = motion;
  const other = Object.values(elsewhere)[0];
  const otherSize = other && { cellWidth: other[2] / MARK_WIDTH, cellHeight: other[3] / MARK_HEIGHT };
  const [first, last] = [from ?? otherSize ?? crowd, to ?? otherSize ?? crowd];
  const sizes = [first.cellWidth, first.cellHeight, last.cellWidth, last.cellHeight] as const;
  const resized = sizes[0] !== sizes[2] || sizes[1] !== sizes[3];
  const ids: string[] = [];
  const [letters, places, times]: [number[], number[], number[]] = [[], [], []];
  const add = (
    id: string,
    before: number,
    after: number,
    place: readonly [number, number, number, number],
    move: Span,
    change: Span,
  ): void => {
    ids.push(id);
    letters.push(before, after);
    places.push(...place);
    times.push(move[0], move[1], change[0], change[1]);
  };
  const known = indexesOf(from, to);
  const indexIn = (index: number, id: string): number => (from?.ids[index] === id ? index : (known.get(id) ?? -1));
  const arrivals: number[] = [];
  for (const [index, id] of to?.ids.entries() ?? []) {
    const before = from ? indexIn(index, id) : -1;
    const letter = crowd.states.charCodeAt(index);
    const [x, y] = [markX(crowd, index), markY(crowd, index)];
    const place = elsewhere[id];
    if (from && before >= 0) {
      const [fromX, fromY, old] = [markX(from, before), markY(from, before), from.states.charCodeAt(before)];
      if (!resized && fromX === x && fromY === y && old === letter) continue;
      gone[index] = 1;
      const glides = staggered(glideMs, index, crowd.ids.length);
      if (Math.abs(x - fromX) > crowd.width / 3) {
        // Over into another row: out at one end of its own and in at the other's, not across all that stands between.
        const aside = before > index === crowd.fromRight ? crowd.cellWidth : -crowd.cellWidth;
        add(id, old, OUT_OF_SIGHT, [fromX, fromY, fromX + aside, fromY], glides, glides);
        add(id, OUT_OF_SIGHT, letter, [x - aside, y, x, y], glides, glides);
      } else add(id, old, letter, [fromX, fromY, x, y], glides, timesMs[id] ?? switchMs);
    } else {
      gone[index] = 1;
      if (place)
        add(
          id,
          place[4].charCodeAt(0),
          letter,
          [place[0], place[1], x, y],
          staggered(glideMs, index, crowd.ids.length),
          timesMs[id] ?? switchMs,
        );
      else {
        arrivals.push(ids.length);
        add(id, 0, letter, [x, y, x, y], glideMs, timesMs[id] ?? arriveMs);
      }
    }
  }
  const leaves: number[] = [];
  const stays = new Set(to?.ids);
  for (const [index, id] of from?.ids.entries() ?? []) {
    if (!from || stays.has(id)) continue;
    const [x, y, letter] = [markX(from, index), markY(from, index), from.states.charCodeAt(index)];
    if (!to) gone[index] = 1;
    const place = elsewhere[id];
    if (place)
      add(
        id,
        letter,
        place[4].charCodeAt(0),
        [x, y, place[0], place[1]],
        staggered(glideMs, index, from.ids.length),
        timesMs[id] ?? switchMs,
      );
    else {
      leaves.push(ids.length);
      add(id, letter, 0, [x, y, x, y], glideMs, timesMs[id] ?? leaveMs);
    }
  }
  oneByOne(times, arrivals, ids, arriveMs, timesMs);
  oneByOne(times, leaves, ids, leaveMs, timesMs);
  return {
    still: { crowd, gone },
    ids,
    from: Uint8Array.from({ length: ids.length }, (_, index) => letters[2 * index] ?? 0),
    to: Uint8Array.from({ length: ids.length }, (_, index) => letters[2 * index + 1] ?? 0),
    places: Float32Array.from(places),
    times: Float32Array.from(times),
    sizes,
  };
}

/** The share of a cell that its mark takes, about. */
const MARK_WIDTH = 0.84;
const MARK_HEIGHT = 0.8;

/** Where a crowd's containers were, of those that are not where they were. */
function indexesOf(from: CrowdItem | null, to: CrowdItem | null): ReadonlyMap<string, number> {
  const moved = from && to ? from.ids.findIndex((id, index) => to.ids[index] !== id) : -1;
  const indexes = new Map<string, number>();
  if (from && moved >= 0) for (let index = moved; index < from.ids.length; index++) indexes.set(from.ids[index] ?? '', index);
  return indexes;
}

/** A little later the further back it stands. */
function staggered([startMs, endMs]: Span, index: number, count: number): Span {
  const late = ((endMs - startMs) * 0.22 * index) / Math.max(1, count);
  return [startMs + late, endMs - (endMs - startMs) * 0.22 + late];
}

/** Longest that one mark takes to come or go. */
const ONE_MS = 320;

/** Spreads what has no time of its own over a span. */
function oneByOne(
  times: number[],
  marks: readonly number[],
  ids: readonly string[],
  [startMs, endMs]: Span,
  own: MarksMotion['timesMs'],
): void {
  const spread = marks.filter((mark) => !own[ids[mark] ?? '']);
  const oneMs = Math.min(ONE_MS, (endMs - startMs) * 0.7);
  for (const [order, mark] of spread.entries()) {
    const begins = startMs + ((endMs - startMs - oneMs) * order) / Math.max(1, spread.length - 1);
    times[4 * mark + 2] = begins;
    times[4 * mark + 3] = begins + oneMs;
  }
}
