import type { Item, Scene } from '../scene/scene.js';
import { isCount } from './counted.js';
import { courseOf } from './course.js';
import type { Track } from './segment.js';
import { TrackDraft } from './track-draft.js';

/** The time in which one exit's place is closed, or one arrival's room is made; less where the picture itself has to grow first. */
const SETTLE_MS = 340;
export const GROW_MS = 240;

/**
 * The keyed join of two scenes, on which gestures play: what enters fades in, what exits fades out, what stays glides to its new place, at
 * the start of the step where something arrives and at its end where things only go.
 */
export class Stage {
  readonly from: Scene;
  readonly to: Scene;
  readonly durationMs: number;
  readonly #drafts = new Map<string, TrackDraft>();
  readonly #folds = new Map<string, string>();

  constructor(from: Scene, to: Scene, durationMs: number) {
    this.from = from;
    this.to = to;
    this.durationMs = durationMs;
    const before = new Map(from.items.map((item) => [item.key, item]));
    const after = new Set(to.items.map(({ key }) => key));
    // A panel that says it is empty is what is left when things went.
    const arrives = to.items.some(({ key }) => !before.has(key) && !key.startsWith('empty:'));
    const settleMs = Math.min(to.height > from.height ? GROW_MS : SETTLE_MS, durationMs);
    const startMs = arrives ? 0 : durationMs - settleMs;
    for (const item of to.items) this.#join(before.get(item.key) ?? null, item, startMs, startMs + settleMs);
    for (const item of from.items) if (!after.has(item.key)) this.#join(item, null, startMs, startMs + settleMs);
  }

  #join(from: Item | null, to: Item | null, startMs: number, endMs: number): void {
    const item = to ?? from;
    if (!item) return;
    const draft = new TrackDraft(item.key, from, to, null, (startMs + endMs) / 2);
    if (isCount(from, to))
      draft.countMs = [
        Math.round(this.durationMs * 0.15),
        Math.round(to ? this.durationMs * 0.9 : Math.max(this.durationMs * 0.2, startMs)),
      ];
    const { durationMs } = this;
    const halfMs = (endMs - startMs) / 2;
    // Words that go have gone when those come that say what is left.
    if (!from && draft.countMs) draft.appear(0, Math.min(240, durationMs));
    else if (!from) draft.appear(durationMs - (item.key.startsWith('empty:') ? halfMs : 2 * halfMs), durationMs);
    else if (!to) draft.vanish(startMs, item.kind === 'text' ? startMs + halfMs : endMs);
    else draft.travel(from, to, startMs, endMs);
    this.#drafts.set(item.key, draft);
    if (item.kind === 'slab') for (const key of item.folded ?? []) this.#folds.set(key, item.key);
  }

  /** What happens to a key, or to what stands for it where a deep stack is folded; undefined where neither scene has it. */
  track(key: string): TrackDraft | undefined {
    return this.#drafts.get(key) ?? this.#drafts.get(this.#folds.get(key) ?? '');
  }

  /** All tracks whose key starts so. */
  tracksOf(prefix: string): TrackDraft[] {
    const found: TrackDraft[] = [];
    for (const [key, draft] of this.#drafts) if (key.startsWith(prefix)) found.push(draft);
    return found;
  }

  /** Something that is only there on the way; the same name twice gets a number. It is seen only while its opacity says so. */
  pass(item: Item): TrackDraft {
    let key = `passing:${item.key}`;
    for (let number = 2; this.#drafts.has(key); number++) key = `passing:${item.key}:${number}`;
    const draft = new TrackDraft(key, null, null, { ...item, key }, 0);
    this.#drafts.set(key, draft);
    return draft;
  }

  /**
   * All tracks in drawing order: what passes under others and lines right above the panels, a stack that goes lowest of all stacks, files over the
   * layer they are in, else as the scenes have it; but what goes the same way follows one another, since nothing else in a rank lies on another.
   */
  tracks(): Track[] {
    const firsts = new Map<string, number>();
    const placed = Array.from(this.#drafts.values(), (draft, index) => {
      const track = draft.toTrack();
      const rank = rankOf(draft);
      const course = courseOf(track);
      const name = course === '' ? draft.key : `${rank} ${course}`;
      if (!firsts.has(name)) firsts.set(name, index);
      return { track, rank, first: firsts.get(name) ?? index };
    });
    return placed.sort((one, other) => one.rank - other.rank || one.first - other.first).map(({ track }) => track);
  }
}

function rankOf({ from, to, isUnder, isOver }: TrackDraft): number {
  const kind = (to ?? from)?.kind;
  if (isOver) return 7;
  if (isUnder || kind === 'line') return 1;
  if (kind === undefined) return 6;
  return kind === 'panel' ? 0 : kind === 'stack' ? (to ? 3 : 2) : kind === 'file' ? 5 : 4;
}
