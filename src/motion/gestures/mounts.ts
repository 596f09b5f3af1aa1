import type { Fact } from '../../model/fact.js';
import type { Corner } from '../../scene/line-along.js';
import { cornersOf } from '../../scene/line-along.js';
import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { hostCorners, mountLine } from '../lanes.js';
import type { Stage } from '../stage.js';
import { sendSheet } from './sheet.js';
import { visitorOf } from './visitor.js';

type FileFact = Extract<Fact, { readonly type: 'file-added' | 'file-changed' | 'file-deleted' | 'file-read' }>;

/** What is written below a mount goes along its line to where that leads, and not into the writable layer; what is deleted comes from there. */
export function writeMount(stage: Stage, fact: FileFact, startMs: number, endMs: number): void {
  const corners = mountCorners(stage, fact.containerId, fact.mount);
  const drum = stage.track(`volume:${fact.mount}`);
  const landsMs = at(startMs, endMs, 0.75);
  const isGone = fact.type === 'file-deleted';
  if (corners.length > 1) sendSheet(stage, fact.containerId, isGone ? [...corners].reverse() : corners, startMs, landsMs, 12);
  lightLine(stage, fact, startMs, endMs);
  if (drum) {
    drum.flash('glow', isGone ? startMs : at(startMs, endMs, 0.55), endMs);
    drum.countMs &&= [landsMs - 120, landsMs + 120];
  } else stage.track(`container:${fact.containerId}`)?.flash('glow', startMs, endMs, 0.7);
}

/** What is read below a mount is found there: its line and its drum light up. */
export function readMount(stage: Stage, fact: FileFact, startMs: number, endMs: number): void {
  const corners = mountCorners(stage, fact.containerId, fact.mount);
  lightLine(stage, fact, startMs, endMs);
  stage.track(`volume:${fact.mount}`)?.flash('glow', startMs, endMs);
  if (corners.length > 1) sendSheet(stage, fact.containerId, [...corners].reverse(), at(startMs, endMs, 0.3), endMs, 12);
}

function lightLine(stage: Stage, { containerId, mount }: FileFact, startMs: number, endMs: number): void {
  const line = mountLine(stage, containerId, mount);
  if (line) stage.track(line.key)?.flash('glow', startMs, endMs, 0.7);
}

/** From a container to what it mounts: along the line of a volume, down to the host where a directory of that is mounted. */
function mountCorners(stage: Stage, containerId: string, mount: string): Corner[] {
  const line = mountLine(stage, containerId, mount);
  if (line) return cornersOf(line, line);
  const drum = itemOf(stage, `volume:${mount}`);
  const visitor = visitorOf(stage, containerId);
  if (drum && visitor)
    return [
      [visitor.x + visitor.width / 2, visitor.y + visitor.height / 2],
      [drum.x + drum.width / 2, drum.y + drum.height / 2],
    ];
  const writable = itemOf(stage, `writable:${containerId}`);
  return writable && mount.startsWith('/') ? hostCorners(stage, containerId, writable.y + 14).reverse() : [];
}

/** A drum rises from the floor. */
export const createVolume: GestureOf<'volume-created'> = (stage, fact, startMs, endMs) => {
  const drum = stage.track(`volume:${fact.name}`);
  if (!drum || drum.from) return;
  const { y, height } = drum.box;
  // What said that there are none makes way first.
  for (const text of stage.tracksOf('empty:volumes:')) if (!text.to) text.vanish(0, 100);
  const risesMs = at(startMs, endMs, 0.2);
  drum
    .appear(risesMs, risesMs + 80)
    .clear('y', 'height')
    .move('y', risesMs, endMs, y + height - 12, y, 'cubic-out')
    .move('height', risesMs, endMs, 12, height, 'cubic-out');
};

/** A drum sinks into the floor, with all that it held. */
export const deleteVolume: GestureOf<'volume-deleted'> = (stage, fact, startMs, endMs) => {
  const drum = stage.track(`volume:${fact.name}`);
  if (!drum || drum.to) return;
  const { y, height } = drum.box;
  const sunkMs = at(startMs, endMs, 0.8);
  for (const text of stage.tracksOf('empty:volumes:')) if (!text.from) text.appear(stage.durationMs - 100, stage.durationMs);
  drum
    .vanish(sunkMs - 80, sunkMs)
    .clear('y', 'height')
    .move('y', startMs, sunkMs, y, y + height - 12, 'cubic-in')
    .move('height', startMs, sunkMs, height, 12, 'cubic-in');
};
