import type { ContainerStatus } from '../model/container.js';
import type { CrowdItem, Item, Scene } from '../scene/scene.js';
import type { MarkPlace, MarksMotion, Span } from './marks-motion.js';
import type { Beat } from './plan-step.js';
import type { Stage } from './stage.js';

/** How long a mark takes to come or go where no gesture of its own says so, and the settling of the others. */
const SETTLE_MS = 340;
/** A container drawn by itself and its mark take each other's place in that time. */
const HANDOVER_MS = 130;

/**
 * Tells how the marks of crowds move between the stage's two scenes. Containers that one scene draws one by one and the other as marks glide
 * between both places.
 */
export function moveMarks(stage: Stage, beats: readonly Beat[]): void {
  const { from, to, durationMs } = stage;
  const crowds = [...from.items, ...to.items].filter((item): item is CrowdItem => item.kind === 'crowd');
  if (crowds.length === 0) return;
  const timesMs = timesOf(beats, new Set(crowds.flatMap(({ ids }) => ids)));
  const columns =
    from.items.some(isCrowd) && to.items.some(isCrowd) ? new Map<string, MarkPlace>() : placesOf(from.items.some(isCrowd) ? to : from);
  for (const key of new Set(crowds.map((crowd) => crowd.key))) {
    const draft = stage.track(key);
    if (!draft) continue;
    draft.clear('x', 'y', 'width', 'height', 'opacity');
    draft.marks = {
      ...windowsOf(draft.from, draft.to, durationMs, beats.length > 0),
      timesMs: timesMs,
      elsewhere: elsewhereOf(draft.from ?? draft.to, columns),
    };
  }
  handOver(stage, columns);
}

function isCrowd(item: Item): boolean {
  return item.kind === 'crowd';
}

/** Whole milliseconds: a segment is read by people too. */
function span(startMs: number, endMs: number): Span {
  return [Math.round(startMs), Math.round(Math.max(startMs + 1, endMs))];
}

type Windows = Pick<MarksMotion, 'glideMs' | 'arriveMs' | 'leaveMs' | 'switchMs'>;

/** What goes burns first, what stays makes room or closes ranks, what comes lands last. */
function windowsOf(from: Item | null, to: Item | null, durationMs: number, hasBeats: boolean): Windows {
  const count = (item: Item | null): number => (item?.kind === 'crowd' ? item.ids.length : 0);
  const settleMs = Math.min(SETTLE_MS, durationMs * 0.75);
  const grows = count(to) > count(from);
  const startMs = grows ? 0 : durationMs - settleMs;
  return {
    glideMs: span(startMs, startMs + settleMs),
    arriveMs: span(hasBeats ? 0 : durationMs * 0.25, durationMs),
    leaveMs: span(0, hasBeats ? durationMs * 0.8 : durationMs * 0.6),
    switchMs: span(durationMs * 0.25, durationMs * 0.75),
  };
}

/** The whole time in which something happens to a container; of those in a crowd alone. */
function timesOf(beats: readonly Beat[], ids: ReadonlySet<string>): Record<string, Span> {
  const times: Record<string, Span> = {};
  for (const { fact, startMs, durationMs } of beats) {
    if (!('containerId' in fact) || !ids.has(fact.containerId)) continue;
    const known = times[fact.containerId];
    times[fact.containerId] = span(Math.min(startMs, known?.[0] ?? startMs), Math.max(startMs + durationMs, known?.[1] ?? 0));
  }
  return times;
}

const LETTERS: Partial<Record<ContainerStatus, string>> = { running: 'r', restarting: 'r', paused: 'p', created: 'c' };

/** The boxes of writable layers and the stacks below them, for a mark to stand in. */
function placesOf(scene: Scene): Map<string, MarkPlace> {
  const stacks = new Map(scene.items.flatMap((item) => (item.kind === 'stack' ? [[item.key.slice('stack:'.length), item]] : [])));
  const places = new Map<string, MarkPlace>();
  for (const item of scene.items) {
    if (item.kind !== 'writable') continue;
    const id = item.key.slice('writable:'.length);
    const stack = stacks.get(id);
    const letter = LETTERS[item.status] ?? 'e';
    const floor = stack ? stack.y + stack.height : item.y + item.height;
    places.set(id, [item.x, item.y, item.width, floor - item.y, item.touched ? letter.toUpperCase() : letter]);
  }
  return places;
}

function elsewhereOf(crowd: Item | null, columns: ReadonlyMap<string, MarkPlace>): Record<string, MarkPlace> {
  const elsewhere: Record<string, MarkPlace> = {};
  if (crowd?.kind !== 'crowd' || columns.size === 0) return elsewhere;
  for (const id of crowd.ids) {
    const place = columns.get(id);
    if (place) elsewhere[id] = place;
  }
  return elsewhere;
}

/** Containers drawn by themselves give way to their marks at the start, or take their place at the end. */
function handOver(stage: Stage, columns: ReadonlyMap<string, MarkPlace>): void {
  const { durationMs } = stage;
  const ms = Math.min(HANDOVER_MS, durationMs / 3);
  for (const kind of ['container', 'stack', 'writable', 'file']) {
    for (const draft of stage.tracksOf(`${kind}:`)) {
      const id = draft.key.split(':')[1] ?? '';
      if (!columns.has(id) || (draft.from && draft.to)) continue;
      draft.clear('x', 'y', 'width', 'height', 'burn');
      if (draft.from) draft.vanish(0, ms);
      else draft.appear(durationMs - ms, durationMs);
    }
  }
}
