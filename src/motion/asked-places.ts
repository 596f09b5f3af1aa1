import type { Box, Item } from '../scene/scene.js';
import type { Segment, Track } from './segment.js';

/** A place where a step is going to change something. */
export interface AskedPlace {
  readonly key: string;
  readonly box: Box;
  /** Nothing stands there yet. */
  readonly arrives: boolean;
  /** Where its mark is centred: in the middle of what is yet empty, else on the box's upper corner at the end of the line. */
  readonly x: number;
  readonly y: number;
  /** What its room says while it is empty, and is not to be read under the mark. */
  readonly covers: readonly Box[];
}

/** Radius of a mark, in layout units. */
export const markRadius = 11;
/** More marks than this in a room of the picture become one, and more are not made at all. */
const mostInRoom = 4;
const most = 6;
/** Slabs and names nearer to each other than this are one place. */
const nearUnits = 14;

interface Draft {
  readonly key: string;
  readonly room: 'containers' | 'images' | 'registry' | 'volumes';
  readonly box: Box;
  readonly arrives: boolean;
  /** In a container's writable layer, whose upper corners have texts above them. */
  readonly inLayer: boolean;
}

/**
 * Where a reader is to be asked what a step will change: at what enters, leaves or says something else afterwards, a container as one thing, a
 * crowd as one thing. Few, and none over another. Empty for a step that only reads or is refused.
 */
export function askedPlaces(segment: Segment): AskedPlace[] {
  const { width, height, rightToLeft } = segment.from;
  const crowded = crowdedIds(segment);
  const groups = new Map<string, { room: Draft['room']; items: Track[] }>();
  for (const track of segment.tracks) {
    const name = changes(track) ? nameOf(track, crowded) : null;
    if (name === null) continue;
    const [room, key] = name;
    const group = groups.get(key);
    if (group) group.items.push(track);
    else groups.set(key, { room, items: [track] });
  }
  const drafts = Array.from(groups, ([key, { room, items }]) => draftOf(key, room, items));
  const places: AskedPlace[] = [];
  const empty = segment.from.items.filter(({ key }) => key.startsWith('empty:'));
  for (const { key, box, arrives, inLayer } of fewer(drafts)) {
    const share = arrives || inLayer ? 0.5 : rightToLeft ? 0 : 1;
    const x = within(box.x + box.width * share, width);
    const y = within(arrives ? box.y + box.height / 2 : box.y, height);
    if (places.length < most && places.every((other) => Math.hypot(other.x - x, other.y - y) > 2 * markRadius + 2))
      places.push({ key, box, arrives, x, y, covers: arrives ? empty.filter((item) => isSameRoom(item, box)) : [] });
  }
  return places;
}

/** Containers that are marks of a crowd before or after: one that joins or leaves a crowd by a change of layout has not changed itself. */
function crowdedIds({ from, to }: Segment): ReadonlySet<string> {
  return new Set([...from.items, ...to.items].flatMap((item) => (item.kind === 'crowd' ? item.ids : [])));
}

function changes({ from, to, passing, marks }: Track): boolean {
  if (passing !== null) return false;
  return marks !== null || from === null || to === null || said(from) !== said(to);
}

/** What an item tells of the state; what only its room decides (a text cut shorter) is left out. */
function said(item: Item): string {
  switch (item.kind) {
    case 'slab':
      return item.tone;
    case 'head':
      return item.status;
    case 'writable':
      return `${item.status} ${item.countBytes} ${item.touched}`;
    case 'file':
      return item.mark;
    case 'volume':
      return String(item.countBytes);
    case 'crowd':
      return `${item.states} ${item.ids.join()}`;
    default:
      return '';
  }
}

/** Which thing an item belongs to; null for what is not asked about. */
function nameOf({ key, from, to }: Track, crowded: ReadonlySet<string>): readonly [room: Draft['room'], key: string] | null {
  const item = to ?? from;
  switch (item?.kind) {
    case 'slab':
      return [item.tone === 'shelf' ? 'registry' : 'images', key];
    case 'chip':
      return [item.tone === 'shelf' ? 'registry' : 'images', key];
    case 'volume':
      return ['volumes', key];
    case 'crowd':
      return ['containers', key];
    case 'head':
    case 'stack':
    case 'writable':
    case 'file': {
      const id = key.split(':', 2)[1] ?? '';
      return crowded.has(id) ? null : ['containers', `container:${id}`];
    }
    default:
      return null;
  }
}

function draftOf(key: string, room: Draft['room'], tracks: readonly Track[]): Draft {
  const there = tracks.flatMap(({ from }) => (from ? [from] : []));
  const boxes = there.length > 0 ? there : tracks.flatMap(({ to }) => (to ? [to] : []));
  const inLayer = tracks.every(({ from, to }) => /^(writable|file)$/.test((to ?? from)?.kind ?? ''));
  return { key, room, box: around(boxes), arrives: there.length === 0, inLayer };
}

/** Whether what a panel says while it is empty belongs to where something arrives. */
function isSameRoom(said: Box, box: Box): boolean {
  return distance(said, box) < 4 * nearUnits;
}

/** Slabs and names that lie together as one; a room with too many marks has one. */
function fewer(drafts: readonly Draft[]): Draft[] {
  const united: Draft[] = [];
  for (const draft of drafts) {
    let now = draft;
    const joins = (other: Draft): boolean =>
      other.room === now.room && now.room !== 'containers' && other.arrives === now.arrives && distance(other.box, now.box) < nearUnits;
    for (let index = united.findIndex(joins); index >= 0; index = united.findIndex(joins))
      now = { ...now, box: around([now.box, ...united.splice(index, 1).map(({ box }) => box)]) };
    united.push(now);
  }
  return (['registry', 'images', 'containers', 'volumes'] as const).flatMap((room) => {
    const here = united.filter((draft) => draft.room === room);
    if (here.length <= mostInRoom) return here;
    return [{ key: room, room, box: around(here.map(({ box }) => box)), arrives: here.every(({ arrives }) => arrives), inLayer: false }];
  });
}

/** The least box around some. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** How far two boxes are apart, along the axis where they are farther. */
function distance(one: Box, other: Box): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width);
  return Math.max(across, one.y - other.y - other.height, other.y - one.y - one.height);
}

/** A mark's centre, so that all of it is in the picture. */
function within(centre: number, length: number): number {
  return Math.max(markRadius + 1, Math.min(length - markRadius - 1, centre));
}
