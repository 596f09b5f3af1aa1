import type { Refusal, Subject } from '../../model/fact.js';
import { lineAlong } from '../../scene/line-along.js';
import type { Corner } from '../../scene/line-along.js';
import type { Box } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { hostCorners, mountLine, tetherCorners } from '../lanes.js';
import { slabsOf } from '../slabs-of.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';
import { miss } from './miss.js';
import { probe } from './read.js';

/** Status of what is not there. */
const NOT_FOUND = 404;
/** More containers than this are lit, but not tied. */
const MOST_TIES = 60;

/** What was asked for shakes its padlock; a line goes from there to what forbids it, and that lights up. What is not there is missed. */
export const refuse: GestureOf<'refused'> = (stage, { refusal }, startMs, endMs) => {
  const { subject } = refusal;
  if (subject && refusal.status === NOT_FOUND) return miss(stage, subject, startMs, endMs);
  if (subject) shake(stage, subject, refusal, startMs, endMs);
  const foot = subject?.kind === 'image' ? footOf(stage, subject.id) : null;
  const pins = refusal.pins.slice(0, MOST_TIES);
  for (const [index, pin] of pins.entries()) {
    const beginsMs = at(startMs, endMs, 0.12 + (0.15 * index) / pins.length);
    const litMs = at(startMs, endMs, 0.45 + (0.15 * index) / pins.length);
    if (pin.kind === 'tag') light(stage.track(`tag:${pin.id}`), startMs, endMs);
    if (pin.kind === 'volume') light(stage.track(`volume:${pin.id}`), startMs, endMs);
    if (pin.kind !== 'container') continue;
    const head = stage.track(`container:${pin.id}`);
    light(head, litMs, endMs);
    if (subject?.kind === 'volume') lightMounts(stage, pin.id, subject.id, beginsMs, endMs);
    if (subject?.kind === 'image') {
      const stack = itemOf(stage, `stack:${pin.id}`);
      if (stack && foot) tie(stage, pin.id, tetherCorners(stage, foot, stack), beginsMs, litMs, endMs);
      stage.track(`stack:${pin.id}`)?.flash('glow', litMs, endMs, 0.8);
    }
    if (!subject && head) {
      // A name that is taken: from the terminal, where it was asked for, to the container that has it.
      tie(stage, pin.id, hostCorners(stage, pin.id, head.box.y + 10), beginsMs, litMs, endMs);
      head.move('shake', litMs, endMs, 0, 1, 'linear');
    }
  }
};

function light(draft: TrackDraft | undefined, startMs: number, endMs: number): void {
  draft?.flash('pin', startMs, endMs);
}

/** A line that grows from what was asked for to what forbids it, and goes again. */
function tie(stage: Stage, id: string, corners: readonly Corner[], beginsMs: number, landsMs: number, endMs: number): void {
  if (corners.length < 2) return;
  const facts = { key: `tie:${id}`, title: '', tone: 'pin', destination: '', containerId: id, volume: '' } as const;
  stage
    .pass(lineAlong(facts, corners))
    .move('undrawn', beginsMs, landsMs, 1, 0)
    .move('opacity', beginsMs, beginsMs + 40, 0, 1)
    .move('opacity', endMs - 130, endMs, 1, 0);
}

/** The foot of an image's stack, as wide as the image itself is: not as what it shares. */
function footOf(stage: Stage, imageId: string): Box | null {
  const slabs = slabsOf(stage, imageId);
  const [top, base] = [slabs[0], slabs.at(-1)];
  return top && base ? { ...base.box, x: top.box.x, width: top.box.width } : null;
}

/** The line of a mount is the pin that keeps its volume. */
function lightMounts(stage: Stage, containerId: string, volume: string, startMs: number, endMs: number): void {
  const line = mountLine(stage, containerId, volume);
  if (line) stage.track(line.key)?.flash('pin', startMs, endMs);
}

function shake(stage: Stage, subject: Subject, refusal: Refusal, startMs: number, endMs: number): void {
  const shakeLock = (draft: TrackDraft | undefined): void => {
    draft?.flash('deny', startMs, endMs).move('shake', startMs, at(startMs, endMs, 0.8), 0, 1, 'linear');
  };
  if (subject.kind === 'image') {
    for (const slab of slabsOf(stage, subject.id)) slab.move('shake', startMs, at(startMs, endMs, 0.8), 0, 1, 'linear');
  } else if (subject.kind === 'tag') light(stage.track(`tag:${subject.id}`), startMs, endMs);
  else if (subject.kind === 'volume') shakeLock(stage.track(`volume:${subject.id}`));
  else if (subject.kind === 'container') {
    // Its own state forbids it: that lights up.
    shakeLock(stage.track(`writable:${subject.id}`));
    light(stage.track(`container:${subject.id}`), startMs, endMs);
  } else if (refusal.errno === 'ENOENT') seekInVain(stage, subject.containerId, subject.id, startMs, endMs);
  else shakeLock(placeOfMount(stage, subject.containerId, subject.id) ?? stage.track(`writable:${subject.containerId}`));
}

/** A path that is not there: the probe falls through all layers, or stops at the whiteout that hides it. */
function seekInVain(stage: Stage, containerId: string, path: string, startMs: number, endMs: number): void {
  const [writable, stack] = [itemOf(stage, `writable:${containerId}`), itemOf(stage, `stack:${containerId}`)];
  if (!writable || !stack) return;
  const row = stage.track(`file:${containerId}:${path}`);
  probe(stage, containerId, writable, row?.box ?? { ...stack, y: stack.y + stack.height - 8, height: 8 }, startMs, endMs);
  row?.flash('pin', at(startMs, endMs, 0.4), endMs);
}

/** The drum of the volume that a path of a container lies on. */
function placeOfMount(stage: Stage, containerId: string, path: string): TrackDraft | undefined {
  for (const { to } of stage.tracksOf(`mount:${containerId}:`)) {
    if (to?.kind !== 'line' || !(path === to.destination || path.startsWith(`${to.destination}/`))) continue;
    return stage.track(`volume:${to.volume}`);
  }
  return undefined;
}
